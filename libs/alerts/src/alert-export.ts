import { Injectable } from '@nestjs/common';
import { Contributes, type Transaction } from '#kernel';
import { type ExportSource, recordParts } from '#ports';

/** What alerts keep about a patient. Who on the staff was told, and when, is the programme's own. */
@Injectable()
@Contributes(recordParts)
export class AlertExport implements ExportSource {
  async parts(tx: Transaction, patientId: string): Promise<Record<string, unknown>> {
    const judged = await tx.query<{ id: string; note: string | null }>(
      `select id, alert_id, useful, reason, note, at from alert_usefulness where patient_id = $1 order by at, id`,
      [patientId],
    );
    const alerts = await tx.query<{ id: string; note: string | null }>(
      `select id, rule ->> 'name' as rule, severity, state, occurrences, raised_at, changed_at, resolved_at, outcome, note
         from alert where patient_id = $1 order by raised_at`,
      [patientId],
    );
    return {
      alerts: alerts.map((alert) => ({ ...alert, note: tx.decrypt('alert.note', alert.id, alert.note) })),
      alertsJudged: judged.map((mark) => ({ ...mark, note: tx.decrypt('alert_usefulness.note', mark.id, mark.note) })),
    };
  }
}
