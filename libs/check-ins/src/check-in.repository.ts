import { Injectable } from '@nestjs/common';
import type { CheckInView } from '#contracts';
import type { Transaction } from '#platform';
import type { CheckIn } from './check-in.aggregate.js';

export const checkInColumns = `c.id, c.patient_id as "patientId", c.opens_at as "opensAt", c.closes_at as "closesAt",
  c.grace_ends_at as "graceEndsAt", c.state, c.reminders_sent as "remindersSent", c.answers,
  c.answered_at as "answeredAt", c.late`;

/** Check-ins of the organisation of the unit of work. Each statement reaches one partition, through the id. */
@Injectable()
export class CheckInRepository {
  /** Null also for a check-in of another patient. Locked until the end of the transaction. */
  load(tx: Transaction, checkInId: string, patientId: string): Promise<CheckIn | null> {
    return tx.one(`select ${checkInColumns} from check_in c where c.id = $1 and c.patient_id = $2 for update`, [
      checkInId,
      patientId,
    ]);
  }

  openOf(tx: Transaction, patientId: string): Promise<CheckIn[]> {
    return tx.query(
      `select ${checkInColumns} from check_in c
        where c.patient_id = $1 and c.state = 'open' and c.id >= uuid7_floor($2) and c.id < uuid7_floor($3)
        order by c.id for update`,
      [patientId, new Date(+tx.now - 14 * 86_400_000), new Date(+tx.now + 1)],
    );
  }

  save(tx: Transaction, c: CheckIn): void {
    tx.execute(
      `update check_in set state = $2, grace_ends_at = $3, reminders_sent = $4, answers = $5, answered_at = $6, late = $7
        where id = $1`,
      [c.id, c.state, c.graceEndsAt, c.remindersSent, c.answers && JSON.stringify(c.answers), c.answeredAt, c.late],
    );
  }
}

export const toCheckInView = (c: CheckIn): CheckInView => ({
  id: c.id,
  state: c.state,
  opensAt: c.opensAt.toISOString(),
  closesAt: c.closesAt.toISOString(),
  graceEndsAt: c.graceEndsAt.toISOString(),
  late: c.late,
  answers: c.answers,
  answeredAt: c.answeredAt?.toISOString() ?? null,
});
