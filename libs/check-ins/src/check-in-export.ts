import { Injectable } from '@nestjs/common';
import { Contributes, type Transaction } from '#kernel';
import { type ExportSource, recordParts } from '#ports';
import type { CheckIn } from './check-in.aggregate.js';
import { checkInColumns, opened } from './check-in.repository.js';

/** What check-ins keep about a patient. */
@Injectable()
@Contributes(recordParts)
export class CheckInExport implements ExportSource {
  async parts(tx: Transaction, patientId: string): Promise<Record<string, unknown>> {
    const [checkIns, schedules, helpRequests, personalLinks] = await Promise.all([
      tx.query<CheckIn>(
        `select ${checkInColumns} from check_in c where c.patient_id = $1 and c.opens_at <= $2 order by c.id`,
        [patientId, tx.now],
      ),
      tx.query('select * from check_in_schedule where patient_id = $1 order by id', [patientId]),
      tx.query<{ id: string; words: string }>('select id, words from help_request where patient_id = $1 order by id', [
        patientId,
      ]),
      tx.query(
        `select id, created_at, made_by, confirmed_at, confirmed_by, expires_at, revoked_at, last_used_at
           from personal_link where patient_id = $1 order by id`,
        [patientId],
      ),
    ]);
    return {
      checkIns: checkIns.map((checkIn) => opened(tx, checkIn)),
      schedules,
      helpRequests: helpRequests.map(({ id, words }) => ({ id, words: tx.decrypt('help_request.words', id, words) })),
      personalLinks,
    };
  }
}
