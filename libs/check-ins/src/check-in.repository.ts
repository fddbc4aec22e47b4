import { Injectable } from '@nestjs/common';
import type { CheckInAnswers, CheckInView } from '#contracts';
import type { Transaction } from '#kernel';
import type { CheckIn } from './check-in.aggregate.js';

export const checkInColumns = `c.id, c.patient_id as "patientId", c.opens_at as "opensAt", c.closes_at as "closesAt",
  c.grace_ends_at as "graceEndsAt", c.state, c.reminders_sent as "remindersSent", c.answers, c.said,
  c.answered_at as "answeredAt", c.late`;

/** Check-ins of the organisation of the unit of work. Each statement reaches one partition, through the id. */
@Injectable()
export class CheckInRepository {
  /** Null also for a check-in of another patient. Locked until the end of the transaction. */
  async load(tx: Transaction, checkInId: string, patientId: string): Promise<CheckIn | null> {
    const found = await tx.one<CheckIn>(
      `select ${checkInColumns} from check_in c where c.id = $1 and c.patient_id = $2 for update`,
      [checkInId, patientId],
    );
    return found && opened(tx, found);
  }

  async openOf(tx: Transaction, patientId: string): Promise<CheckIn[]> {
    const found = await tx.query<CheckIn>(
      `select ${checkInColumns} from check_in c
        where c.patient_id = $1 and c.state = 'open' and c.id >= uuid7_floor($2) and c.id < uuid7_floor($3)
        order by c.id for update`,
      [patientId, new Date(+tx.now - 14 * 86_400_000), new Date(+tx.now + 1)],
    );
    return found.map((checkIn) => opened(tx, checkIn));
  }

  save(tx: Transaction, checkIn: CheckIn): void {
    tx.execute(update, values(tx, checkIn));
  }

  /** The patient answered, or said "not today": it is kept with when they were heard, in one statement. */
  saveHeard(tx: Transaction, checkIn: CheckIn): void {
    const { patientId, opensAt } = checkIn;
    tx.execute(`${hearing} ${update}`, [...values(tx, checkIn), patientId, tx.organisationId, tx.now, opensAt]);
  }
}

const update = `
update check_in set state = $2, grace_ends_at = $3, reminders_sent = $4, answers = $5, answered_at = $6, late = $7, said = $8
 where id = $1`;

const values = (tx: Transaction, c: CheckIn): unknown[] => [
  c.id,
  c.state,
  c.graceEndsAt,
  c.remindersSent,
  c.answers && JSON.stringify(sealedAnswers(tx, c.id, c.answers)),
  c.answeredAt,
  c.late,
  JSON.stringify(c.said),
];

const hearing = `
with heard as (
  insert into patient_contact as p
    (patient_id, organisation_id, last_contact_at, last_answered_at, last_answered_opens_at)
  values ($9, $10, $11, $11, $12)
  on conflict (patient_id) do update set
    last_contact_at = greatest(p.last_contact_at, excluded.last_contact_at),
    last_answered_at = greatest(p.last_answered_at, excluded.last_answered_at),
    last_answered_opens_at = greatest(p.last_answered_opens_at, excluded.last_answered_opens_at)
)`;

const wentOkay = 'check_in.answers.wentOkay';

/** Their own words are encrypted; the rest of the answers is codes and numbers that rules look at. */
const sealedAnswers = (tx: Transaction, id: string, answers: CheckInAnswers): CheckInAnswers =>
  answers.wentOkay === undefined ? answers : { ...answers, wentOkay: tx.encrypt(wentOkay, id, answers.wentOkay) };

export const openedAnswers = (tx: Transaction, id: string, answers: CheckInAnswers): CheckInAnswers =>
  answers.wentOkay === undefined ? answers : { ...answers, wentOkay: tx.decrypt(wentOkay, id, answers.wentOkay) };

/** A row of `checkInColumns`, readable. */
export const opened = (tx: Transaction, checkIn: CheckIn): CheckIn =>
  checkIn.answers ? { ...checkIn, answers: openedAnswers(tx, checkIn.id, checkIn.answers) } : checkIn;

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
