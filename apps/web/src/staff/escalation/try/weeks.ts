import { type BacktestSide, Severity } from '#contracts';

export interface WeeksOfSeverity {
  severity: Severity;
  before: number[] | null;
  after: number[];
}

const valuesOf = (side: BacktestSide, severity: Severity, weeks: readonly string[]): number[] => {
  const found = new Map(side.perWeek.map(({ week, bySeverity }) => [week, bySeverity[severity] ?? 0]));
  return weeks.map((week) => found.get(week) ?? 0);
};

/** Alerts per week by severity, most severe first; a severity that neither version raises is left out. */
export const alertsPerWeek = (
  before: BacktestSide | null,
  after: BacktestSide,
): { weeks: string[]; severities: WeeksOfSeverity[] } => {
  const weeks = [...new Set([...(before?.perWeek ?? []), ...after.perWeek].map(({ week }) => week))].sort();
  const severities = Severity.options.toReversed().map((severity) => ({
    severity,
    before: before && valuesOf(before, severity, weeks),
    after: valuesOf(after, severity, weeks),
  }));
  const isThere = (each: WeeksOfSeverity) => [...each.after, ...(each.before ?? [])].some((count) => count > 0);
  return { weeks, severities: severities.filter(isThere) };
};

/** From nothing to a round number above the most, in two steps. */
export const ticksFor = (most: number): number[] => {
  const half = Math.max(1, Math.ceil(most / 2));
  return [0, half, half * 2];
};
