import { Injectable } from '@nestjs/common';
import type { EventData } from '#contracts';
import { pastOfSubjects, type Transaction } from '#kernel';
import type { KnownFollowUp, KnownMove } from './known-move.js';

type Row = Omit<KnownMove, 'steps' | 'declinedAt' | 'followUps' | 'gaps'>;
type Of<T> = T & { transitionId: string };
type FollowUpRow = Of<{
  kind: KnownFollowUp['kind'];
  clocks: { clock: KnownFollowUp['clocks'][number]['clock']; dueAt: string }[];
  heldAt: Date | null;
  writtenAt: Date | null;
}>;

/** The time within which another move takes the place of one; with a day for the zones. */
const later = 31 * 86_400_000;

/** What figures are counted from, as it stands. A few queries, however many moves. */
@Injectable()
export class QualityRows {
  /** Transitions that did something in [from, to), and moves within 30 days after it. */
  async movesIn(tx: Transaction, from: Date, to: Date): Promise<KnownMove[]> {
    const rows = await tx.query<Row>(
      `select t.id, t.patient_id as "patientId", t.from_level as "from", t.to_level as "to",
              t.receiving_team_id as "toTeamId", t.proposed_at as "proposedAt", t.moved_at as "movedAt"
         from transition t
        where t.organisation_id = $1 and t.id in (
          select s.transition_id from transition_step s
           where s.organisation_id = $1 and s.began_at >= $2 and s.began_at < $3
          union
          select m.id from transition m where m.organisation_id = $1 and m.moved_at >= $2 and m.moved_at < $4)
        order by t.id`,
      [tx.organisationId, from, to, new Date(+to + later)],
    );
    if (!rows.length) return [];
    const ids = rows.map(({ id }) => id);
    const [steps, followUps, gaps, declined] = await Promise.all([
      tx.query<Of<KnownMove['steps'][number]>>(
        `select transition_id as "transitionId", state, began_at as "beganAt", ended_at as "endedAt"
           from transition_step where transition_id = any($1) order by id`,
        [ids],
      ),
      tx.query<FollowUpRow>(
        `select transition_id as "transitionId", kind, clocks, held_at as "heldAt", written_at as "writtenAt"
           from follow_up where transition_id = any($1) and kind in ('first-contact', 'visit', 'review') order by id`,
        [ids],
      ),
      tx.query<Of<KnownMove['gaps'][number]>>(
        `select transition_id as "transitionId", gap, appeared_at as "appearedAt", closed_at as "closedAt"
           from transition_gap where transition_id = any($1) order by id`,
        [ids],
      ),
      this.declined(tx, rows, from, to),
    ]);
    const [stepsOf, followUpsOf, gapsOf] = [grouped(steps), grouped(followUps.map(toFollowUp)), grouped(gaps)];
    return rows.map((row) => ({
      ...row,
      steps: stepsOf.get(row.id) ?? [],
      followUps: followUpsOf.get(row.id) ?? [],
      gaps: gapsOf.get(row.id) ?? [],
      declinedAt: declined.get(row.id) ?? [],
    }));
  }

  /** A row keeps the last time alone; the log has them all. */
  private async declined(tx: Transaction, rows: readonly Row[], from: Date, to: Date): Promise<Map<string, Date[]>> {
    const subjectIds = [...new Set(rows.map(({ patientId }) => patientId))];
    const asked = { subjectIds, types: ['transition.declined'] as const, from, to, always: [] };
    const { bySubject } = await pastOfSubjects(tx, asked);
    const found = new Map<string, Date[]>();
    for (const { at, data } of [...bySubject.values()].flat()) {
      const { transitionId } = data as EventData<'transition.declined'>;
      found.set(transitionId, [...(found.get(transitionId) ?? []), new Date(at)]);
    }
    return found;
  }
}

const toFollowUp = ({ transitionId, kind, clocks, heldAt, writtenAt }: FollowUpRow): Of<KnownFollowUp> => ({
  ...{ transitionId, kind, held: heldAt && writtenAt ? { at: heldAt, writtenAt } : null },
  clocks: clocks.map(({ clock, dueAt }) => ({ clock, dueAt: new Date(dueAt) })),
});

function grouped<T>(rows: readonly Of<T>[]): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const row of rows) {
    const known = found.get(row.transitionId);
    if (known) known.push(row);
    else found.set(row.transitionId, [row]);
  }
  return found;
}
