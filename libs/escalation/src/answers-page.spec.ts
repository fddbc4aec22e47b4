import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import {
  type AnswerName,
  answerHearers,
  Behaviour,
  BodySign,
  type CheckInAnswers,
  CheckInAnswers as Content,
  DefaultRuleKey,
  type Facts,
  FeelsSafe,
  type Hearer,
  hasBodyEmergency,
  MealAnswer,
  Medicines,
  otherHearers,
  routes,
  ruleOf,
  Sleep,
  saidIn,
  UrgeKind,
} from '#contracts';
import { answersPage } from './answers-page.js';
import { factsIn } from './condition/condition.js';
import { defaultRules } from './default-rules/index.js';
import { match } from './rule.aggregate.js';

const options: Partial<Record<AnswerName, readonly string[]>> = {
  urgeKinds: UrgeKind.options,
  meals: MealAnswer.options,
  behaviours: Behaviour.options,
  bodySigns: BodySign.options,
  sleep: Sleep.options,
  medicines: Medicines.options,
  feelsSafe: FeelsSafe.options,
  wantsCall: ['true', 'false'],
};
const table: Record<string, Record<string, Hearer>> = answerHearers;
const rows = Object.entries(table).flatMap(([item, values]) =>
  Object.entries(values).map(([value, hearer]) => ({ item: item as AnswerName, value, hearer })),
);

/** A check-in that says just this. */
function saying(item: AnswerName, value: string): CheckInAnswers {
  switch (item) {
    case 'mood':
    case 'strongestUrge':
      return { [item]: Number(value.split('-')[0]) };
    case 'meals':
      return { meals: { lunch: MealAnswer.parse(value) } };
    case 'urgeKinds':
    case 'behaviours':
    case 'bodySigns':
      return Content.parse({ [item]: [value] });
    case 'wantsCall':
      return { wantsCall: value === 'true' };
    case 'wentOkay':
      return { wentOkay: 'The dog made me laugh.' };
    default:
      return Content.parse({ [item]: value });
  }
}

/** What the facts of an event would be, taken from the answers as their owner does. */
const factsFrom = ({ feelsSafe, bodySigns, behaviours, wantsCall }: CheckInAnswers): Partial<Facts> => ({
  'checkIns.feelsSafe': feelsSafe,
  'checkIns.bodySigns': bodySigns,
  'checkIns.behaviours': behaviours,
  'checkIns.wantsCall': wantsCall,
});
const shipped = (key: string) => defaultRules.find((rule) => rule.key === key)!.content;

describe('what a patient can say', () => {
  it('has every item, with every value that it can take', () => {
    expect(Object.keys(table).sort()).toEqual(Object.keys(Content.shape).sort());
    for (const [item, values] of Object.entries(options)) expect(Object.keys(table[item]!)).toEqual(values);
  });

  it.each(rows)('$item "$value" is found in the answers that say it', ({ item, value, hearer }) => {
    expect(saidIn(saying(item, value))).toContainEqual({ item, value, hearer });
  });

  it.each(rows.filter(({ hearer }) => hearer.by === 'rule'))(
    '$item "$value" makes its rule match, alone and at once, and tells somebody',
    ({ item, value, hearer }) => {
      const content = shipped((hearer as { rule: string }).rule);
      const matched = match(content, factsFrom(saying(item, value)));
      expect(content).toMatchObject({ enabled: true, triggers: expect.arrayContaining(['check-in.answered']) });
      expect(matched?.level).toMatchObject({ outcome: 'alert' });
      expect(matched?.level.chain.steps.length).toBeGreaterThan(0);
      expect(matched?.level.severity).toBe(
        hasBodyEmergency(saying(item, value)) || value === 'no' ? 'S4' : value === 'true' ? 'S2' : 'S3',
      );
    },
  );

  it.each(rows.filter(({ hearer }) => hearer.by === 'count'))(
    '$item "$value" counts in a fact that its rule asks for',
    ({ hearer }) => {
      if (hearer.by !== 'count') throw new Error('Not a count.');
      const content = shipped(hearer.rule);
      expect(content.enabled).toBe(true);
      expect(content.levels.flatMap(({ when }) => factsIn(when))).toContain(hearer.fact);
    },
  );

  it('has a reason in a sentence wherever nobody is told', () => {
    const all = [...Object.values(table), ...Object.values(otherHearers as typeof table)].flatMap(Object.values);
    for (const hearer of all as Hearer[])
      if (hearer.by === 'nobody') expect(hearer.because).toMatch(/^[“A-Z].{20,}\.$/);
  });

  it('covers every route by which a patient or a supporter says something', () => {
    const says = Object.values(routes).filter(({ action, method }) => {
      const { by } = ruleOf(action);
      return method !== 'GET' && (by === 'personal-link' || by === 'supporter-link');
    });
    const known = [...Object.keys(otherHearers), 'answerCheckIn'].sort();
    expect(says.map(({ id }) => id).sort()).toEqual(known);
  });

  it('knows the rules that ship by their keys', () => {
    expect(defaultRules.map(({ key }) => key).sort()).toEqual([...DefaultRuleKey.options].sort());
  });
});

it('docs/answers.md says what the table says: run `npm run answers-table` after changing it', async () => {
  const file = fileURLToPath(new URL('../../../docs/answers.md', import.meta.url));
  expect(await readFile(file, 'utf8')).toBe(answersPage());
});
