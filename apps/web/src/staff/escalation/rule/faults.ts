import {
  type ConditionGroup,
  type ConditionRow,
  factCalled,
  isFactName,
  isGroup,
  operatorsOf,
  type RuleContent,
  unkindWords,
} from '#contracts';
import type { Say } from '../../use-words.js';
import type { Finding } from './findings.js';

const fault = (field: string, text: string): Finding => ({ field, text, refuses: true });

const takesNone = ['is-known', 'is-unknown'];
const takesSeveral = ['is-one-of', 'names-any-of'];

const rowFaults = (t: Say, { fact, operator, value }: ConditionRow, at: string): Finding[] => {
  if (!isFactName(fact)) return [fault(`${at}/fact`, t('fault.fact-gone', { fact }))];
  if (!operatorsOf(fact).includes(operator)) return [fault(`${at}/operator`, t('fault.operator'))];
  if (takesNone.includes(operator)) return [];
  if (takesSeveral.includes(operator)) {
    return Array.isArray(value) && value.length > 0 ? [] : [fault(`${at}/value`, t('fault.choose-one'))];
  }
  if (value === null || value === '') return [fault(`${at}/value`, t('fault.no-value'))];
  const { kind, value: range } = factCalled(fact);
  if (kind === 'number' && typeof value !== 'number') return [fault(`${at}/value`, t('fault.not-a-number'))];
  return range.safeParse(value).success ? [] : [fault(`${at}/value`, t('fault.out-of-range'))];
};

const groupFaults = (t: Say, group: ConditionGroup, at: string): Finding[] => {
  if (group.rows.length === 0) return [fault(at, t('fault.empty-group'))];
  return group.rows.flatMap((row, index) => {
    const place = `${at}/rows/${index}`;
    return isGroup(row) ? groupFaults(t, row, place) : rowFaults(t, row, place);
  });
};

/** What the page itself sees to be wrong with a rule, each at its place; the server looks further. */
export const faultsOf = (t: Say, content: RuleContent): Finding[] => [
  ...(content.name.trim() ? [] : [fault('/name', t('fault.no-name'))]),
  ...(content.why.trim() ? [] : [fault('/why', t('fault.no-why'))]),
  ...(['name', 'why'] as const).flatMap((field) =>
    unkindWords(content[field])
      .slice(0, 1)
      .map(() => fault(`/${field}`, t('fault.wording'))),
  ),
  ...(content.triggers.length ? [] : [fault('/triggers', t('fault.no-trigger'))]),
  ...content.levels.flatMap(({ tree, outcome, chain }, index) => [
    ...(tree ? groupFaults(t, tree, `/levels/${index}/tree`) : []),
    ...(outcome === 'alert' && chain.steps.length === 0
      ? [fault(`/levels/${index}/chain`, t('error.RULE.NOBODY_TOLD'))]
      : []),
    ...chain.steps.flatMap(({ roles }, step) =>
      roles.length ? [] : [fault(`/levels/${index}/chain/steps/${step}/roles`, t('fault.nobody-in-step'))],
    ),
  ]),
];
