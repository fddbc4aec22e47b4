import { Injectable } from '@nestjs/common';
import { DomainError, type Transaction, UnitOfWork, type WorkScope } from '#kernel';
import type { BucketStore, HistorySummary } from './history-file/buckets.js';

/** Somebody else's past, kept in parts until its backtest is over. */
@Injectable()
export class UploadedHistories {
  constructor(private readonly work: UnitOfWork) {}

  begin(tx: Transaction, id: string, staffId: string): void {
    tx.execute('insert into backtest_history (id, organisation_id, staff_id, uploaded_at) values ($1, $2, $3, $4)', [
      id,
      tx.organisationId,
      staffId,
      tx.now,
    ]);
  }

  complete(tx: Transaction, id: string, summary: HistorySummary): void {
    tx.execute('update backtest_history set complete = true, summary = $2 where id = $1', [
      id,
      JSON.stringify(summary),
    ]);
  }

  /** @throws DomainError HISTORY.NOT_FOUND, also where it is another's or not complete */
  async own(tx: Transaction, id: string, staffId: string): Promise<HistorySummary> {
    const found = await tx.one<{ summary: HistorySummary }>(
      'select summary from backtest_history where id = $1 and staff_id = $2 and complete',
      [id, staffId],
    );
    if (!found) throw new DomainError('HISTORY.NOT_FOUND');
    return found.summary;
  }

  delete(tx: Transaction, id: string): void {
    tx.execute('delete from backtest_history where id = $1', [id]);
  }

  /** Each part is written on its own: an upload holds no transaction open while it waits for the network. */
  storeOf(scope: Pick<WorkScope, 'actor'>, id: string): BucketStore {
    const counts = new Map<number, number>();
    return {
      add: async (bucket, part) => {
        const number = counts.get(bucket) ?? 0;
        counts.set(bucket, number + 1);
        await this.work.run(scope, async (tx) =>
          tx.execute(
            `insert into backtest_history_part (history_id, organisation_id, bucket, part, rows) values ($1, $2, $3, $4, $5)`,
            [id, tx.organisationId, bucket, number, part],
          ),
        );
      },
      parts: (bucket) =>
        this.work.read(scope.actor, async (tx) => {
          const rows = await tx.query<{ rows: Buffer }>(
            'select rows from backtest_history_part where history_id = $1 and bucket = $2 order by part',
            [id, bucket],
          );
          return rows.map((row) => row.rows);
        }),
    };
  }
}
