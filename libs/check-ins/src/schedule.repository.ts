import { Injectable } from '@nestjs/common';
import type { Transaction } from '#kernel';
import { madeAhead, type NewWindow, type Schedule } from './schedule.js';
import type { KnownWindow } from './take-over.js';

const columns = `id, patient_id as "patientId", version, recurrence, starts_on as "startsOn", opens_at as "opensAt",
  time_zone as "timeZone", window_seconds as "windowSeconds", grace_seconds as "graceSeconds",
  made_in_zone as "madeInZone", made_until as "madeUntil", ended_at as "endedAt"`;

/** Kinds of deadline that belong to schedules and their windows. */
export const extendScheduleDeadline = 'check-in-schedule.extend';
export const advanceCheckInDeadline = 'check-in.advance';

const recently = 3 * 86_400_000;

/** No window opens later than this: both ends of a span of ids keep a query out of the other months. */
const beyondWindows = (tx: Transaction): Date => new Date(+tx.now + madeAhead + 86_400_000);

/** Schedules and the windows made from them. */
@Injectable()
export class ScheduleRepository {
  /** Locks it until the end of the transaction, so that its windows are made or removed by one at a time. */
  lock(tx: Transaction, scheduleId: string): Promise<Schedule | null> {
    return tx.one(`select ${columns} from check_in_schedule where id = $1 for update`, [scheduleId]);
  }

  ofPatient(tx: Transaction, patientId: string): Promise<(Schedule & { nextOpensAt: Date | null })[]> {
    return tx.query(
      `select ${columns}, (select min(c.opens_at) from check_in c
          where c.schedule_id = s.id and c.state = 'scheduled'
            and c.id >= uuid7_floor($2) and c.id < uuid7_floor($3)) as "nextOpensAt"
         from check_in_schedule s where patient_id = $1 order by ended_at is not null, id desc`,
      [patientId, tx.now, beyondWindows(tx)],
    );
  }

  async hasActive(tx: Transaction, patientId: string): Promise<boolean> {
    return (
      (await tx.one('select 1 from check_in_schedule where patient_id = $1 and ended_at is null', [patientId])) !== null
    );
  }

  active(tx: Transaction, patientId: string): Promise<Schedule[]> {
    return tx.query(`select ${columns} from check_in_schedule where patient_id = $1 and ended_at is null`, [patientId]);
  }

  async add(tx: Transaction, s: Schedule): Promise<void> {
    await tx.query(
      `insert into check_in_schedule (id, organisation_id, patient_id, version, recurrence, starts_on, opens_at,
         time_zone, window_seconds, grace_seconds, made_in_zone, made_until)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
      [
        s.id,
        tx.organisationId,
        s.patientId,
        s.version,
        s.recurrence,
        s.startsOn,
        s.opensAt,
        s.timeZone,
        s.windowSeconds,
        s.graceSeconds,
        s.madeInZone,
        s.madeUntil,
      ],
    );
  }

  end(tx: Transaction, scheduleId: string): void {
    tx.execute('update check_in_schedule set ended_at = $2, version = version + 1 where id = $1', [scheduleId, tx.now]);
  }

  /** Ends all that are active, and tells which. */
  endActive(tx: Transaction, patientId: string): Promise<Schedule[]> {
    return tx.query(
      `update check_in_schedule set ended_at = $2, version = version + 1
        where patient_id = $1 and ended_at is null returning ${columns}`,
      [patientId, tx.now],
    );
  }

  /** Windows of these schedules from three days ago on. */
  windowsOf(tx: Transaction, patientId: string, scheduleIds: readonly string[]): Promise<KnownWindow[]> {
    return tx.query(
      `select id, opens_at as "opensAt", closes_at as "closesAt" from check_in
        where patient_id = $1 and schedule_id = any($2) and id >= uuid7_floor($3) and id < uuid7_floor($4) order by id`,
      [patientId, scheduleIds, new Date(+tx.now - recently), beyondWindows(tx)],
    );
  }

  /** Takes back these windows, where they have not opened, and their deadlines. */
  removeWindows(tx: Transaction, ids: readonly string[]): void {
    if (!ids.length) return;
    tx.execute(
      `delete from check_in where id = any($1) and state = 'scheduled' and id >= uuid7_floor($2) and id < uuid7_floor($3)`,
      [ids, tx.now, beyondWindows(tx)],
    );
    tx.cancelDeadlines(advanceCheckInDeadline, ids);
  }

  /** Adds windows, each with the deadline that opens it. One that exists already stays as it is. */
  async addWindows(tx: Transaction, schedule: Schedule, windows: readonly NewWindow[], until: Date): Promise<void> {
    tx.execute('update check_in_schedule set made_until = $2, made_in_zone = $3 where id = $1', [
      schedule.id,
      until,
      schedule.madeInZone,
    ]);
    if (!windows.length) return;
    const made = await tx.query<{ id: string; opensAt: Date }>(
      `insert into check_in (id, organisation_id, patient_id, schedule_id, opens_at, closes_at, grace_ends_at)
       select id, $2, $3, $4, "opensAt", "closesAt", "graceEndsAt" from jsonb_to_recordset($1::jsonb)
         as w(id uuid, "opensAt" timestamptz, "closesAt" timestamptz, "graceEndsAt" timestamptz)
       on conflict do nothing returning id, opens_at as "opensAt"`,
      [JSON.stringify(windows), tx.organisationId, schedule.patientId, schedule.id],
    );
    const { patientId } = schedule;
    for (const { id, opensAt } of made) {
      tx.scheduleFirst({ kind: advanceCheckInDeadline, subjectId: id, serialiseBy: patientId, dueAt: opensAt });
    }
  }

  /** Takes back the windows that have not opened, and their deadlines. */
  async removeComingWindows(tx: Transaction, scheduleId: string): Promise<void> {
    const gone = await tx.query<{ id: string }>(
      `delete from check_in
        where schedule_id = $1 and state = 'scheduled' and id >= uuid7_floor($2) and id < uuid7_floor($3) returning id`,
      [scheduleId, tx.now, beyondWindows(tx)],
    );
    tx.cancelDeadlines(
      advanceCheckInDeadline,
      gone.map(({ id }) => id),
    );
  }

  lastOpened(tx: Transaction, schedule: Schedule): Promise<{ opensAt: Date; closesAt: Date } | null> {
    return tx.one(
      `select opens_at as "opensAt", closes_at as "closesAt" from check_in
        where patient_id = $1 and schedule_id = $2 and state <> 'scheduled' and id >= uuid7_floor($3)
          and id < uuid7_floor($4)
        order by id desc limit 1`,
      [schedule.patientId, schedule.id, new Date(+tx.now - recently), beyondWindows(tx)],
    );
  }
}
