import { Injectable } from '@nestjs/common';
import type { ExportSource } from '#contracts';
import type { Transaction } from '#platform';
import { checkInColumns } from './check-in.repository.js';

/** What check-ins keep about a patient. */
@Injectable()
export class CheckInExport implements ExportSource<Transaction> {
  async parts(tx: Transaction, patientId: string): Promise<Record<string, unknown>> {
    const [checkIns, schedules, helpRequests, personalLinks] = await Promise.all([
      tx.query(`select ${checkInColumns} from check_in c where c.patient_id = $1 and c.opens_at <= $2 order by c.id`, [
        patientId,
        tx.now,
      ]),
      tx.query('select * from check_in_schedule where patient_id = $1 order by id', [patientId]),
      tx.query('select id, words from help_request where patient_id = $1 order by id', [patientId]),
      tx.query(
        'select id, created_at, expires_at, revoked_at, last_used_at from personal_link where patient_id = $1 order by id',
        [patientId],
      ),
    ]);
    return { checkIns, schedules, helpRequests, personalLinks };
  }
}
