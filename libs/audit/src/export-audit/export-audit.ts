import { Readable } from 'node:stream';
import { StreamableFile } from '@nestjs/common';
import { routes } from '#contracts';
import { Clock } from '#kernel';
import { type RequestOf, UseCase } from '#use-cases';
import { AuditExport } from './audit-export.js';
import { csvHead, csvLine, jsonLine } from './export-lines.js';

const types = { csv: 'text/csv; charset=utf-8', ndjson: 'application/x-ndjson' } as const;

/** The first page is read before anything is sent, so that a refusal is still an answer. */
@UseCase(routes.exportAudit)
export class ExportAudit {
  constructor(
    private readonly exports: AuditExport,
    private readonly clock: Clock,
  ) {}

  async execute({ scope, query }: RequestOf<typeof routes.exportAudit>): Promise<StreamableFile> {
    const { format, ...wanted } = query;
    const lines = this.exports.lines(scope, wanted, format === 'csv' ? csvLine : jsonLine);
    const first = await lines.next();
    async function* text(): AsyncGenerator<string> {
      if (format === 'csv') yield csvHead;
      if (!first.done) yield first.value;
      yield* lines;
    }
    const day = this.clock.now().toISOString().slice(0, 10);
    return new StreamableFile(Readable.from(text()), {
      type: types[format],
      disposition: `attachment; filename="audit-${day}.${format}"`,
    });
  }
}
