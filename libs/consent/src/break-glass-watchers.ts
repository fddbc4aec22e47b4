import { Injectable } from '@nestjs/common';
import { Contributes, type Transaction } from '#kernel';
import { type Audience, type RecordWatchers, recordWatchers } from '#ports';

/** Whoever opened a record in an emergency, until a day after the access has ended: it may still be on the screen. */
@Injectable()
@Contributes(recordWatchers)
export class BreakGlassWatchers implements RecordWatchers {
  async watchersOf(tx: Transaction, patientId: string): Promise<Audience> {
    const found = await tx.one<{ staffIds: string[] }>(
      `select array(select distinct staff_id from break_glass
                     where patient_id = $1 and ends_at > $2::timestamptz - interval '1 day') as "staffIds"`,
      [patientId, tx.now],
    );
    return { careTeamIds: [], staffIds: found?.staffIds ?? [] };
  }
}
