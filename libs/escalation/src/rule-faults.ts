import {
  compileTree,
  type ErrorCode,
  factCalled,
  isTreeOf,
  offerOf,
  placeInTree,
  type RuleContent,
  type RuleFindingCode,
  type RuleLevel,
  TreeFault,
  unkindWords,
} from '#contracts';
import { factsIn } from './condition/condition.js';
import { allThatIsWrong } from './condition/what-is-wrong.js';

/** Something that keeps a rule from working as a rule. */
export interface RuleFault {
  code: Extract<ErrorCode, `RULE.${string}`>;
  finding: RuleFindingCode;
  /** A JSON pointer into the content: into the tree of a level where one was given, else into its condition. */
  field: string;
  message: string;
}

/** The first thing that keeps a rule from working as a rule: each would be silence where somebody relies on it. */
export const faultIn = (content: RuleContent): RuleFault | null => faultsIn(content)[0] ?? null;

export function faultsIn(content: RuleContent): RuleFault[] {
  const { triggers, levels } = content;
  const inLevels = levels.flatMap((level, index) => faultsInLevel(content, level, `/levels/${index}`));
  const conditionsAreSound = inLevels.every(({ code }) => code !== 'RULE.CONDITION_INVALID');
  return [
    ...inLevels,
    ...(conditionsAreSound && !canChangeAny(triggers, levels) ? [changesNothing] : []),
    ...(['name', 'why'] as const).flatMap((field) =>
      unkindWords(content[field]).map((word) => fault('RULE.WORDING', 'wording', `/${field}`, offerOf(word))),
    ),
  ];
}

const fault = (code: RuleFault['code'], finding: RuleFindingCode, field: string, message: string): RuleFault => ({
  code,
  finding,
  field,
  message,
});

function faultsInLevel({ class: kind, triggers }: RuleContent, level: RuleLevel, at: string): RuleFault[] {
  const { outcome, chain } = level;
  const found = inCondition(level, at);
  if (kind === 'safety' && outcome !== 'alert') {
    const message = 'A safety rule always raises an alert: a word to the patient alone would reach nobody.';
    found.push(fault('RULE.SAFETY_MUST_ALERT', 'safety-must-alert', `${at}/outcome`, message));
  }
  if (outcome === 'alert' && !chain.steps.length) {
    const message = 'An alert is told to somebody: add a step.';
    found.push(fault('RULE.NOBODY_TOLD', 'nobody-told', `${at}/chain/steps`, message));
  }
  if (triggers.includes('alert.chain-exhausted') && !chain.repeats) {
    const message = 'This is what an unanswered chain ends in: it repeats until somebody answers.';
    found.push(fault('RULE.NEVER_ENDS_LOUDLY', 'never-ends-loudly', `${at}/chain/repeats`, message));
  }
  return found;
}

function inCondition({ when, tree }: RuleLevel, at: string): RuleFault[] {
  const invalid = (finding: RuleFindingCode, field: string, message: string) =>
    fault('RULE.CONDITION_INVALID', finding, field, message);
  if (tree) {
    try {
      compileTree(tree);
    } catch (error) {
      if (!(error instanceof TreeFault)) throw error;
      const finding = error.at.endsWith('/fact') ? 'unknown-fact' : 'wrong-kind';
      return [invalid(finding, `${at}/tree${error.at}`, error.message)];
    }
  }
  const built = tree && isTreeOf(tree, when) ? tree : null;
  const wrong = allThatIsWrong(when).map(({ code, message, at: place }) =>
    invalid(code, built ? `${at}/tree${placeInTree(built, place)}` : `${at}/when${place}`, message),
  );
  if (!tree || built) return wrong;
  const message = 'The condition is not what the tree says. Send the tree with what it compiles to, or leave it out.';
  return [...wrong, invalid('not-its-tree', `${at}/tree`, message)];
}

/** Of these the rule is about the event itself, whatever its condition asks besides. */
const aboutThemselves: readonly RuleContent['triggers'][number][] = [
  'alert.chain-exhausted',
  'care-team.role-found-vacant',
];

function canChangeAny(triggers: RuleContent['triggers'], levels: readonly RuleLevel[]): boolean {
  const changes = new Set(levels.flatMap(({ when }) => factsIn(when).flatMap((name) => factCalled(name).changedBy)));
  return triggers.some((trigger) => aboutThemselves.includes(trigger) || changes.has(trigger));
}

const changesNothing = fault(
  'RULE.CONDITION_INVALID',
  'triggers-change-nothing',
  '/triggers',
  'None of these events can change what the rule asks for, so it would never be asked in time.',
);
