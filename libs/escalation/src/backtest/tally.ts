import { type BacktestResult, type ChainRole, type FactName, type RuleLevel, type Severity } from '#contracts';
import { localDay, localTime } from '#kernel';
import type { RoleHolder } from '#ports';
import type { PatientReplay, Raised, ReplayedRule } from './replay.js';

const hour = 3_600_000;
const dayLength = 24 * hour;
/** Shifts begin at 07:00, 15:00 and 23:00 by the programme's clock (default). */
const shiftBegins = 7 * hour;
const shiftLength = 8 * hour;

const mostMoments = 2_000;
const mostPatients = 200;
const mostMissed = 500;

/** As it is kept: patients by their ids; names are given to whoever may see them. */
export type TalliedPatient = { patientId: string; before: number; after: number };
export type TalliedMiss = { at: string; severity: Severity; patientId: string; alertId: string | null };
export type Tallied = Omit<BacktestResult, 'byPatient' | 'missed' | 'seconds'> & {
  byPatient: TalliedPatient[];
  missed: TalliedMiss[];
};

type SideName = 'before' | 'after';

/** Figures of one side, added up patient by patient. */
class Side {
  alerts = 0;
  nudges = 0;
  joined = 0;
  patients = 0;
  readonly bySeverity: Partial<Record<Severity, number>> = {};
  readonly byRole: Partial<Record<ChainRole, number>> = {};
  readonly weeks = new Map<number, Partial<Record<Severity, number>>>();
  /** By person and shift: how often they were told, by all rules. */
  readonly told = new Map<string, number>();
  readonly shifts = new Set<number>();

  raise({ severity, level }: Raised, week: number): void {
    this.alerts++;
    add(this.bySeverity, severity);
    for (const role of rolesToldFirst(level)) add(this.byRole, role);
    const ofWeek = this.weeks.get(week) ?? {};
    add(ofWeek, severity);
    this.weeks.set(week, ofWeek);
  }

  tell(staffIds: Iterable<string>, shift: number): void {
    this.shifts.add(shift);
    for (const staffId of staffIds) {
      const key = `${staffId} ${shift}`;
      this.told.set(key, (this.told.get(key) ?? 0) + 1);
    }
  }

  figures(budget: number): BacktestResult['after'] {
    const counts = [...this.told.values()];
    const weeks = [...this.weeks].sort(([a], [b]) => a - b);
    return {
      ...{ alerts: this.alerts, nudges: this.nudges, joined: this.joined, patients: this.patients },
      ...{ bySeverity: this.bySeverity, byRole: this.byRole },
      perWeek: weeks.map(([monday, bySeverity]) => ({ week: dateOf(monday), bySeverity })),
      told: {
        shifts: this.shifts.size,
        perPersonAndShift: counts.length ? counts.reduce((sum, each) => sum + each, 0) / counts.length : 0,
        most: counts.reduce((most, each) => Math.max(most, each), 0),
        overBudget: counts.filter((each) => each > budget).length,
      },
    };
  }
}

export interface TallyOptions {
  /** How often one person may be told in a shift. */
  budget: number;
  /** The programme's, by which weeks and shifts are counted. */
  timeZone: string;
  /** Whether there is a version to compare with. */
  compares: boolean;
}

/** Adds up what versions of a rule make of many patients. */
export class Tally {
  private readonly sides = { before: new Side(), after: new Side() };
  private readonly byPatient: TalliedPatient[] = [];
  private readonly missed: TalliedMiss[] = [];
  private readonly moments: BacktestResult['moments'] = [];
  private readonly byRule = new Map<string, { name: string; before: number; after: number }>();
  private missedCount = 0;
  private checkIns = 0;
  private patients = 0;
  private takenAsResolved = 0;
  private readonly looks = new Map<FactName, { known: number; unknown: number }>();

  constructor(private readonly options: TallyOptions) {}

  /** @param holders who is told for this patient, by role */
  add(patientId: string, replay: PatientReplay, holders: readonly RoleHolder[], checkIns: number): void {
    this.patients++;
    this.checkIns += checkIns;
    for (const [fact, { known, unknown }] of replay.looks) {
      const sum = this.looks.get(fact) ?? { known: 0, unknown: 0 };
      this.looks.set(fact, { known: sum.known + known, unknown: sum.unknown + unknown });
    }
    for (const raised of replay.raised) {
      this.tellOf(raised, holders);
      this.countRule(raised);
    }
    const tried = replay.raised.filter(({ rule }) => rule.tried);
    const of = (side: SideName) => tried.filter(({ rule }) => rule.in === side);
    const [before, after] = [of('before'), of('after')];
    for (const side of ['before', 'after'] as const) this.count(side, side === 'before' ? before : after, replay);
    if (before.length || after.length) {
      this.byPatient.push({ patientId, before: before.length, after: after.length });
    }
    this.markMoments(before, after);
    if (this.options.compares) this.noteMissed(patientId, before, after);
  }

  result(): Tallied {
    const { budget, compares } = this.options;
    const difference = ({ before, after }: TalliedPatient): number => Math.abs(after - before);
    const neverKnown = [...this.looks].filter(([, { known, unknown }]) => !known && unknown);
    return {
      ...{ checkIns: this.checkIns, patients: this.patients, budget },
      before: compares ? this.sides.before.figures(budget) : null,
      after: this.sides.after.figures(budget),
      byRule: [...this.byRule].map(([key, { name, before, after }]) => ({
        ...{ key, name, after },
        before: compares ? before : null,
      })),
      byPatient: this.byPatient
        .sort((a, b) => difference(b) - difference(a) || b.after - a.after)
        .slice(0, mostPatients),
      missed: this.missed.sort((a, b) => (a.at < b.at ? 1 : -1)).slice(0, mostMissed),
      missedCount: this.missedCount,
      moments: this.moments.sort((a, b) => (a.at < b.at ? 1 : -1)).slice(0, mostMoments),
      notReconstructed: [
        ...neverKnown.map(([fact, { unknown }]) => ({ code: 'FACT_NEVER_KNOWN', fact, count: unknown })),
        { code: 'TAKEN_AS_RESOLVED_IN_TIME', fact: null, count: this.takenAsResolved },
        { code: 'TEAMS_AS_THEY_STAND_NOW', fact: null, count: this.patients },
      ].filter(({ count }) => count > 0),
    };
  }

  private count(side: SideName, raised: readonly Raised[], replay: PatientReplay): void {
    const figures = this.sides[side];
    if (raised.length) figures.patients++;
    for (const each of raised) {
      figures.raise(each, mondayOf(each.at, this.options.timeZone));
      if (side === 'after' && !each.alertId) this.takenAsResolved++;
    }
    const counts = ({ rule }: { rule: ReplayedRule }): boolean => rule.tried && rule.in === side;
    figures.nudges += replay.nudged.filter(counts).length;
    for (const [rule, joined] of replay.joined) if (counts({ rule })) figures.joined += joined;
  }

  private countRule({ rule }: Raised): void {
    if (!rule.tried) return;
    const counts = this.byRule.get(rule.key) ?? { name: rule.content.name, before: 0, after: 0 };
    if (rule.in !== 'after') counts.before++;
    if (rule.in !== 'before') counts.after++;
    this.byRule.set(rule.key, counts);
  }

  private tellOf({ rule, at, level }: Raised, holders: readonly RoleHolder[]): void {
    const roles = rolesToldFirst(level);
    const told = new Set(holders.filter(({ role }) => roles.includes(role)).map(({ staffId }) => staffId));
    const shift = Math.floor((localTime(at, this.options.timeZone) - shiftBegins) / shiftLength);
    if (rule.in !== 'after') this.sides.before.tell(told, shift);
    if (rule.in !== 'before') this.sides.after.tell(told, shift);
  }

  private markMoments(before: readonly Raised[], after: readonly Raised[]): void {
    const isIn = (list: readonly Raised[], { at, severity }: Raised): boolean =>
      list.some((each) => each.at === at && each.severity === severity);
    for (const each of before) this.mark(each, isIn(after, each) ? 'both' : 'before');
    for (const each of after) if (!isIn(before, each)) this.mark(each, 'after');
  }

  private mark({ at, severity }: Raised, on: 'before' | 'after' | 'both'): void {
    this.moments.push({ at: new Date(at).toISOString(), severity, in: on });
    // Newest are kept; sorted now and then, so that memory follows what is shown.
    if (this.moments.length < 8 * mostMoments) return;
    this.moments.sort((a, b) => (a.at < b.at ? 1 : -1)).length = mostMoments;
  }

  /** An urgent alert is missed where nothing urgent would be open then, or opens within a day. */
  private noteMissed(patientId: string, before: readonly Raised[], after: readonly Raised[]): void {
    const urgent = (list: readonly Raised[]) => list.filter(({ severity }) => severity >= 'S3');
    for (const each of urgent(before)) {
      if (urgent(after).some(({ at, until }) => at <= each.at + dayLength && until > each.at)) continue;
      this.missedCount++;
      const { at, severity, alertId } = each;
      this.missed.push({ at: new Date(at).toISOString(), severity, patientId, alertId });
      if (this.missed.length > 8 * mostMissed) this.missed.sort((a, b) => (a.at < b.at ? 1 : -1)).length = mostMissed;
    }
  }
}

const rolesToldFirst = ({ chain }: RuleLevel): readonly ChainRole[] => chain.steps[0]?.roles ?? [];

function add<K extends string>(counts: Partial<Record<K, number>>, key: K): void {
  counts[key] = (counts[key] ?? 0) + 1;
}

/** Day 0 was a Thursday. */
const mondayOf = (at: number, timeZone: string): number => {
  const day = localDay(at, timeZone);
  return day - ((((day + 3) % 7) + 7) % 7);
};

const dateOf = (day: number): string => new Date(day * dayLength).toISOString().slice(0, 10);
