import { Injectable } from '@nestjs/common';
import type { CheckInView, FactName } from '#contracts';
import type { Transaction } from '#kernel';
import type { CheckInHistory, CheckInRecord } from '#ports';
import type { CheckIn } from './check-in.aggregate.js';
import { checkInColumns, opened, toCheckInView } from './check-in.repository.js';
import { missedInARow } from './facts/contact.facts.js';
import { loadCheckInPast } from './facts/load-check-in-past.js';

const columns = `id, opens_at as "opensAt", closes_at as "closesAt", state, late,
  (answers->>'mood')::int as mood, (answers->>'strongestUrge')::int as "strongestUrge"`;

/** What other contexts may read of the past. */
@Injectable()
export class PastCheckIns implements CheckInHistory {
  recent(tx: Transaction, patientId: string, limit: number): Promise<CheckInRecord[]> {
    return tx.query(
      `select ${columns} from check_in
        where patient_id = $1 and state <> 'scheduled' and id < uuid7_floor($3) order by id desc limit $2`,
      [patientId, limit, new Date(+tx.now + 1)],
    );
  }

  async byIds(tx: Transaction, ids: readonly string[]): Promise<CheckInRecord[]> {
    if (!ids.length) return [];
    return tx.query(`select ${columns} from check_in where id = any($1) order by id`, [ids]);
  }

  async answered(tx: Transaction, patientId: string, since: Date): Promise<CheckInView[]> {
    const rows = await tx.query<CheckIn>(
      `select ${checkInColumns} from check_in c
        where c.patient_id = $1 and c.id >= uuid7_floor($2) and c.id < uuid7_floor($3) and c.answers is not null
        order by c.id desc limit 500`,
      [patientId, since, new Date(+tx.now + 1)],
    );
    return rows.map((row) => toCheckInView(opened(tx, row)));
  }

  async missedInARow(tx: Transaction, patientId: string): Promise<string[]> {
    const names = new Set<FactName>(['checkIns.missedInARow']);
    const past = await loadCheckInPast(tx, { names, patientId, at: tx.now, event: null });
    return missedInARow(past)
      .map(({ id }) => id)
      .reverse();
  }

  async lastContacts(tx: Transaction, patientIds: readonly string[]): Promise<Map<string, Date>> {
    if (!patientIds.length) return new Map();
    const rows = await tx.query<{ patientId: string; at: Date }>(
      `select patient_id as "patientId", last_contact_at as at from patient_contact
        where patient_id = any($1) and last_contact_at is not null`,
      [patientIds],
    );
    return new Map(rows.map(({ patientId, at }) => [patientId, at]));
  }
}
