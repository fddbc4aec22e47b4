import { AnswerName, type CheckInAnswers } from '#contracts';
import type { Happening } from '#ports';
import type { HistoryRow } from './history-row.js';

/** How long an answer is in time where the row does not say (default). */
export const opensFor = 12 * 3_600_000;

const iso = (at: number): string => new Date(at).toISOString();

export interface RowsOfPatient {
  happenings: Happening[];
  /** The same row again. */
  repeated: number;
  /** Another row about the same check-in that says something else: the first one counts. */
  contradicting: number;
}

/** What happened to a patient by the rows about them, in whatever order they come. */
export function happeningsOf(patientId: string, rows: readonly HistoryRow[]): RowsOfPatient {
  const counts = { repeated: 0, contradicting: 0 };
  const byOpening = new Map<number, HistoryRow>();
  for (const row of rows) {
    const known = byOpening.get(row.opened);
    if (!known) byOpening.set(row.opened, row);
    else if (JSON.stringify(known) === JSON.stringify(row)) counts.repeated++;
    else counts.contradicting++;
  }
  const inOrder = [...byOpening.values()].sort((a, b) => a.opened - b.opened);
  const happenings = [...lifeOf(patientId, inOrder), ...inOrder.flatMap((row) => checkInOf(patientId, row))];
  return { happenings: happenings.sort((a, b) => a.at - b.at), ...counts };
}

/** They are asked from the first row to the last: who left has not fallen silent. */
function lifeOf(patientId: string, rows: readonly HistoryRow[]): Happening[] {
  const [first] = rows;
  if (!first) return [];
  // Unknown stays unknown: nothing is made up for a rule to match.
  let { riskTier = null, levelOfCare = null } = first;
  const found = [
    happening('registered', first.opened, 'patient.registered', {
      patientId,
      careTeamId: patientId,
      riskTier,
      levelOfCare,
    }),
    happening('asked', first.opened, 'check-in-schedule.started', { patientId, scheduleId: patientId }),
  ];
  for (const row of rows) {
    if (row.riskTier && row.riskTier !== riskTier) {
      found.push(
        happening(`tier ${row.opened}`, row.opened, 'patient.risk-tier-changed', {
          patientId,
          from: riskTier,
          to: row.riskTier,
        }),
      );
      riskTier = row.riskTier;
    }
    if (row.levelOfCare && row.levelOfCare !== levelOfCare) {
      const data = { patientId, from: levelOfCare, to: row.levelOfCare };
      found.push(happening(`level ${row.opened}`, row.opened, 'patient.level-of-care-changed', data));
      levelOfCare = row.levelOfCare;
    }
  }
  const end = Math.max(...rows.map(({ opened, closed }) => closed ?? opened + opensFor)) + 1;
  return [...found, happening('asked no more', end, 'check-in-schedule.ended', { patientId, scheduleId: patientId })];
}

function checkInOf(patientId: string, { opened, closed, answered, answers, timeZone }: HistoryRow): Happening[] {
  const closesAt = closed ?? opened + opensFor;
  const window = { patientId, checkInId: `${patientId} ${opened}`, opensAt: iso(opened), closesAt: iso(closesAt) };
  const missed = happening(`missed ${opened}`, closesAt, 'check-in.missed', window);
  if (!answered) return [missed];
  const late = answered > closesAt;
  const given: CheckInAnswers = answers ?? {};
  const items = AnswerName.options.filter((name) => given[name] !== undefined);
  const said = items.length
    ? {
        ...happening(`answered ${opened}`, answered, 'check-in.answered', {
          ...window,
          finished: true,
          late,
          save: 1,
          items,
        }),
        ...{ answers: given, said: given, zone: timeZone ?? 'UTC' },
      }
    : happening(`declined ${opened}`, answered, 'check-in.declined', window);
  return late ? [missed, said] : [said];
}

/** Rows say less than events do: what they leave out is null, which no rule matches. */
const happening = (id: string, at: number, type: Happening['type'], data: object): Happening =>
  ({ id, at, type, data }) as unknown as Happening;
