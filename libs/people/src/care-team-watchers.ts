import { Injectable } from '@nestjs/common';
import { Contributes, type Transaction } from '#kernel';
import { type Audience, type RecordWatchers, recordWatchers } from '#ports';

/** The care team of a patient may have the record on the screen. */
@Injectable()
@Contributes(recordWatchers)
export class CareTeamWatchers implements RecordWatchers {
  async watchersOf(tx: Transaction, patientId: string): Promise<Audience> {
    const found = await tx.one<{ careTeamIds: string[] }>(
      `select array(select care_team_id from patient where id = $1 and care_team_id is not null) as "careTeamIds"`,
      [patientId],
    );
    return { careTeamIds: found?.careTeamIds ?? [], staffIds: [] };
  }
}
