import { Injectable } from '@nestjs/common';
import { Contributes, type Transaction } from '#kernel';
import { type Audience, type RecordWatchers, recordWatchers } from '#ports';

/** The care team of a patient may have the record on the screen; that of before a move until a day after it may no longer look. */
@Injectable()
@Contributes(recordWatchers)
export class CareTeamWatchers implements RecordWatchers {
  async watchersOf(tx: Transaction, patientId: string): Promise<Audience> {
    const found = await tx.one<{ careTeamIds: string[] }>(
      `select array(select care_team_id from patient where id = $1
                    union select care_team_id from former_care_team
                           where patient_id = $1 and sees_until > $2::timestamptz - interval '1 day') as "careTeamIds"`,
      [patientId, tx.now],
    );
    return { careTeamIds: found?.careTeamIds ?? [], staffIds: [] };
  }
}
