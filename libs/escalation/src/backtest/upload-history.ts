import { type RouteAnswer, routes, type Upload } from '#contracts';
import { DomainError, staffIdOf, UnitOfWork, type WorkScope } from '#kernel';
import { type RequestOf, UseCase } from '#use-cases';
import { Buckets, type HistorySummary } from './history-file/buckets.js';
import { HistoryTooLarge, readRows, UnreadableRow } from './history-file/read-rows.js';
import { UploadedHistories } from './uploaded-histories.js';

const unusedFor = 24 * 3_600_000;

export const deleteHistoryDeadline = 'escalation.delete-history';

/** Takes a history row by row as it arrives. One row that cannot be read, and nothing of it stays. */
@UseCase(routes.uploadHistory)
export class UploadHistory {
  constructor(
    private readonly work: UnitOfWork,
    private readonly histories: UploadedHistories,
  ) {}

  async execute({
    scope,
    upload,
  }: RequestOf<typeof routes.uploadHistory>): Promise<RouteAnswer<typeof routes.uploadHistory>> {
    const historyId = await this.work.run(scope, async (tx) => {
      const id = tx.newId();
      this.histories.begin(tx, id, staffIdOf(scope.actor));
      const dueAt = new Date(+tx.now + unusedFor);
      tx.schedule({ kind: deleteHistoryDeadline, subjectId: id, serialiseBy: id, dueAt });
      return id;
    });
    const parts: WorkScope = { actor: scope.actor, correlationId: scope.correlationId };
    try {
      const summary = await this.take(upload, new Buckets(this.histories.storeOf(parts, historyId)));
      await this.work.run(parts, async (tx) => this.histories.complete(tx, historyId, summary));
      const { checkIns, patients, from, to } = summary;
      return { historyId, checkIns, patients, from: new Date(from).toISOString(), to: new Date(to).toISOString() };
    } catch (error) {
      await this.work.run(parts, async (tx) => this.histories.delete(tx, historyId));
      throw refused(error);
    }
  }

  private async take({ type, bytes }: Upload, buckets: Buckets): Promise<HistorySummary> {
    const format = type === 'text/csv' ? 'csv' : 'jsonl';
    for await (const row of readRows(bytes as AsyncIterable<Buffer>, format)) await buckets.add(row);
    const summary = await buckets.finish();
    if (!summary.checkIns) throw new DomainError('HISTORY.EMPTY');
    return summary;
  }
}

function refused(error: unknown): unknown {
  if (error instanceof HistoryTooLarge) return new DomainError('HISTORY.TOO_LARGE');
  if (!(error instanceof UnreadableRow)) return error;
  const { row, field, message } = error;
  return new DomainError('HISTORY.ROW_INVALID', `Row ${row}: ${message} Nothing was imported.`, [
    { field: `/rows/${row}${field === '/' ? '' : field}`, message },
  ]);
}
