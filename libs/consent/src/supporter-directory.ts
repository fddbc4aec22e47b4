import { Injectable } from '@nestjs/common';
import type { ConsentCategory } from '#contracts';
import type { Transaction } from '#kernel';
import type { SupporterDirectory } from '#ports';

/** What other contexts may know of supporters: which of them are there. */
@Injectable()
export class PresentSupporters implements SupporterDirectory {
  async toWhomOpen(tx: Transaction, patientId: string, category: ConsentCategory): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `select s.id from supporter s join consent c on c.supporter_id = s.id
        where s.patient_id = $1 and s.revoked_at is null and s.expires_at > $3
          and c.category = $2 and c.effect = 'give' and c.ended_at is null and (c.expires_at is null or c.expires_at > $3)`,
      [patientId, category, tx.now],
    );
    return rows.map(({ id }) => id);
  }

  async present(tx: Transaction, supporterIds: readonly string[]): Promise<ReadonlySet<string>> {
    if (!supporterIds.length) return new Set();
    const rows = await tx.query<{ id: string }>(
      'select id from supporter where id = any($1) and revoked_at is null and expires_at > $2',
      [supporterIds, tx.now],
    );
    return new Set(rows.map(({ id }) => id));
  }
}
