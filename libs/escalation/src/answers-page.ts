import {
  type AnswerName,
  answerHearers,
  type DefaultRuleKey,
  type FactName,
  factCalled,
  type Hearer,
  otherHearers,
  type RuleLevel,
  routes,
  type Span,
} from '#contracts';
import { defaultRules } from './default-rules/index.js';

type ProductHearer = Hearer<DefaultRuleKey, FactName>;

const unit = { m: 'min', h: 'h', bh: 'business hours' } as const;
const inWords = ({ amount, unit: of }: Span): string => `${amount} ${unit[of]}`;

const chain = ({ severity, chain: { steps } }: RuleLevel): string =>
  `${severity}: ${steps.map(({ roles, acknowledgeWithin }) => `${roles.join(' and ')} (${inWords(acknowledgeWithin)})`).join(', then ')}`;

const rule = (key: DefaultRuleKey): string => {
  const { content } = defaultRules.find((each) => each.key === key)!;
  return `“${content.name}”. ${content.levels.map(chain).join('; ')}`;
};

const hears = (hearer: ProductHearer): readonly [told: string, who: string] => {
  if (hearer.by === 'rule') return ['at once', rule(hearer.rule)];
  if (hearer.by === 'nobody') return ['nobody', hearer.because];
  return ['when it adds up', `${factCalled(hearer.fact).says}: ${rule(hearer.rule)}`];
};

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const table = (head: string, entries: readonly (readonly [says: string, hearer: ProductHearer])[]): string =>
  [
    [head, 'told', 'by which rule, to whom; or why not'],
    ['---', '---', '---'],
    ...entries.map(([says, hearer]) => [says, ...hears(hearer)]),
  ]
    .map(row)
    .join('\n');

const inItem = (item: AnswerName): string => `### ${item}\n\n${table('answer', Object.entries(answerHearers[item]))}`;

const elsewhere = Object.entries(otherHearers).flatMap(([route, values]) =>
  Object.entries(values).map(
    ([says, hearer]) => [`${routes[route as keyof typeof routes].summary}: ${says}`, hearer] as const,
  ),
);

/** Who hears what, as a page that can be read without knowing the code. */
export const answersPage = (): string => `# Who hears what a patient says

This page is made from the table that Holdfast runs by (\`npm run answers-table\`); a test fails when it is older. Every value
of every question is told to somebody, counts towards a rule, or has a written reason why nobody is told. Times are those
of the rules that ship: starting values, to be reviewed with your clinical lead. In brackets: how long somebody has to
take it on before the next is told.

An emergency that no rule heard, because the rule failed, is off or asks something else by now, is told all the same: to
on-call, therapist and physician, then to clinical lead, coordinator and admins, again and again until somebody takes it on.

## In a check-in

An item that is skipped says nothing, and nothing is made of it. Fluids and insulin are not asked for yet; no rule waits for them.

${(Object.keys(answerHearers) as AnswerName[]).map(inItem).join('\n\n')}

## Elsewhere

${table('what', elsewhere)}
`;
