import { Injectable } from '@nestjs/common';
import type { ExportSource } from '#contracts';
import type { Transaction } from '#platform';

/** What alerts keep about a patient. Who on the staff was told, and when, is the programme's own. */
@Injectable()
export class AlertExport implements ExportSource<Transaction> {
  async parts(tx: Transaction, patientId: string): Promise<Record<string, unknown>> {
    const alerts = await tx.query(
      `select id, rule ->> 'name' as rule, severity, state, occurrences, raised_at, changed_at, resolved_at, outcome, note
         from alert where patient_id = $1 order by raised_at`,
      [patientId],
    );
    return { alerts };
  }
}
