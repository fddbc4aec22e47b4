import type { BacktestResult, Severity } from '#contracts';
import { say } from './say.js';

type Printed = Pick<
  BacktestResult,
  'checkIns' | 'patients' | 'budget' | 'before' | 'after' | 'byRule' | 'missedCount' | 'notReconstructed'
>;

const severities: Severity[] = ['S4', 'S3', 'S2', 'S1', 'S0'];

const inWords: Record<string, string> = {
  FACT_NEVER_KNOWN: 'a fact that the history never says: rules that ask for it could not match',
  TAKEN_AS_RESOLVED_IN_TIME:
    'alerts of which nobody knows when they would have been resolved: taken as within their time',
  ROWS_REPEATED: 'rows that came twice, counted once',
  ROWS_CONTRADICTING: 'rows that contradict an earlier one about the same check-in, left out',
  ONE_PERSON_PER_ROLE: 'a history says nothing of teams: each role is taken as one person',
};

/** The figures of a backtest for a person at a terminal. */
export function printBacktest(result: Printed, seconds: number): void {
  const { checkIns, patients, before, after, budget } = result;
  const count = (value: number): string => value.toLocaleString('en');
  const both = (of: (side: BacktestResult['after']) => number): string =>
    `${before ? `${count(of(before)).padStart(9)} →` : ''} ${count(of(after)).padStart(9)}`;
  say(`${count(checkIns)} check-ins of ${count(patients)} patients (${seconds.toFixed(1)} s)\n`);
  say(`alerts            ${both(({ alerts }) => alerts)}`);
  for (const severity of severities)
    say(`  ${severity}              ${both(({ bySeverity }) => bySeverity[severity] ?? 0)}`);
  say(`words to patients ${both(({ nudges }) => nudges)}`);
  say(`joined open ones  ${both(({ joined }) => joined)}`);
  say(`patients          ${both(({ patients: of }) => of)}`);
  say(`alerts per week   ${both(({ alerts, perWeek }) => Math.round(alerts / Math.max(1, perWeek.length)))}`);
  say(`told most often in a shift     ${both(({ told }) => told.most)}`);
  say(`persons and shifts above ${budget}    ${both(({ told }) => told.overBudget)}`);
  if (before) say(`urgent alerts that are missed  ${count(result.missedCount)}`);
  say('\nBy rule');
  for (const { name, before: was, after: is } of result.byRule.toSorted((a, b) => b.after - a.after)) {
    say(`  ${was === null ? '' : `${count(was).padStart(9)} →`}${count(is).padStart(9)}  ${name}`);
  }
  if (result.notReconstructed.length) say('\nNot known, and taken as said');
  for (const { code, fact, count: times } of result.notReconstructed) {
    say(`  ${count(times).padStart(9)}  ${fact ? `${fact}: ` : ''}${inWords[code] ?? code}`);
  }
}
