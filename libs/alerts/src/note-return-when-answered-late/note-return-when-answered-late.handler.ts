import { Injectable } from '@nestjs/common';
import type { DomainEvent } from '#contracts';
import { type HandlesEvents, SubscribesTo, type Transaction } from '#platform';
import { AlertRepository } from '../alert.repository.js';
import { type AlertRow, toAlert } from '../alert.row.js';

/** A late answer closes the gap, but the alert stays a person's to resolve: its trace says that the patient is back. */
@Injectable()
@SubscribesTo({ name: 'alerts.note-return', on: ['check-in.answered'], delivery: 'within' })
export class NoteReturnWhenAnsweredLate implements HandlesEvents<'check-in.answered'> {
  constructor(private readonly alerts: AlertRepository) {}

  async handle({ data }: DomainEvent<'check-in.answered'>, tx: Transaction): Promise<void> {
    if (!data.late || !data.finished) return;
    const rows = await tx.query<AlertRow>(
      `select * from alert where patient_id = $1 and state <> 'resolved'
          and rule ->> 'key' in ('two-missed', 'three-missed-or-silent') for update`,
      [data.patientId],
    );
    for (const alert of rows.map((row) => toAlert(tx, row))) {
      const next = { ...alert, version: alert.version + 1, changedAt: tx.now };
      const trace = [{ code: 'PATIENT_ANSWERED_SINCE' as const, checkInIds: [data.checkInId] }];
      this.alerts.save(tx, alert, { alert: next, events: [], trace });
    }
  }
}
