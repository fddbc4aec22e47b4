import { Injectable } from '@nestjs/common';
import type { ExportSource } from '#contracts';
import type { Transaction } from '#platform';
import type { CheckIn } from './check-in.aggregate.js';
import { checkInColumns, opened } from './check-in.repository.js';

/** What check-ins keep about a patient. */
@Injectable()
export class CheckInExport implements ExportSource<Transaction> {
  async parts(tx: Transaction, patientId: string): Promise<Record<string, unknown>> {
    const [stored, schedules, words, personalLinks] = await Promise.all([
      tx.query<CheckIn>(
        `select ${checkInColumns} from check_in c where c.patient_id = $1 and c.opens_at <= $2 order by c.id`,
        [patientId, tx.now],
      ),
      tx.query('select * from check_in_schedule where patient_id = $1 order by id', [patientId]),
      tx.query<{ id: string; words: string }>('select id, words from help_request where patient_id = $1 order by id', [
        patientId,
      ]),
      tx.query(
        'select id, created_at, expires_at, revoked_at, last_used_at from personal_link where patient_id = $1 order by id',
        [patientId],
      ),
    ]);
    const checkIns = stored.map((checkIn) => opened(tx, checkIn));
    const helpRequests = words.map((each) => ({ ...each, words: tx.open('help_request.words', each.id, each.words) }));
    return { checkIns, schedules, helpRequests, personalLinks };
  }
}
