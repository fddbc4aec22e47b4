import { Injectable } from '@nestjs/common';
import type { AlertUsefulness, UsefulnessMark } from '#contracts';
import type { Transaction } from '#kernel';
import type { Alert } from '../alert.js';

interface Row {
  id: string;
  staff_id: string;
  useful: boolean;
  reason: UsefulnessMark['reason'];
  note: string | null;
}

/** What people said of alerts: one mark for each person and alert, with the rule and version that the alert was raised under. */
@Injectable()
export class UsefulnessMarks {
  async of(tx: Transaction, alertId: string, staffId: string | null): Promise<AlertUsefulness> {
    const rows = await tx.query<Row>(
      'select id, staff_id, useful, reason, note from alert_usefulness where alert_id = $1',
      [alertId],
    );
    const mine = rows.find((row) => row.staff_id === staffId);
    const useful = rows.filter((row) => row.useful).length;
    return { mine: mine ? toMark(tx, mine) : null, useful, notUseful: rows.length - useful };
  }

  /** @returns whether what they say is new: the same mark again changes nothing */
  async put(tx: Transaction, { id: alertId, patientId, rule }: Alert, staffId: string, mark: UsefulnessMark) {
    const before = await tx.one<Row>(
      'select id, staff_id, useful, reason, note from alert_usefulness where alert_id = $1 and staff_id = $2 for update',
      [alertId, staffId],
    );
    if (before && isSame(toMark(tx, before), mark)) return false;
    const id = before?.id ?? tx.newId();
    await tx.query(
      `insert into alert_usefulness
         (id, organisation_id, alert_id, patient_id, rule_id, rule_version, staff_id, useful, reason, note, at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
       on conflict (id) do update set useful = excluded.useful, reason = excluded.reason, note = excluded.note, at = excluded.at`,
      [
        ...[id, tx.organisationId, alertId, patientId, rule.id, rule.version, staffId, mark.useful, mark.reason],
        ...[tx.encrypt('alert_usefulness.note', id, mark.note), tx.now],
      ],
    );
    return true;
  }
}

const toMark = (tx: Transaction, { id, useful, reason, note }: Row): UsefulnessMark =>
  ({ useful, reason, note: tx.decrypt('alert_usefulness.note', id, note) }) as UsefulnessMark;

const isSame = (one: UsefulnessMark, other: UsefulnessMark): boolean =>
  one.useful === other.useful && one.reason === other.reason && one.note === other.note;
