import { Injectable } from '@nestjs/common';
import type { AuditEntryView } from '#contracts';
import { UnitOfWork, type WorkScope } from '#kernel';
import { findEntries, type Wanted } from '../audit-search.js';
import { AuditViews } from '../audit-views.js';

const page = 500;

/** Reads page by page, each in a short transaction: whoever downloads slowly holds nothing. */
@Injectable()
export class AuditExport {
  constructor(
    private readonly work: UnitOfWork,
    private readonly views: AuditViews,
  ) {}

  async *lines(scope: WorkScope, wanted: Wanted, line: (entry: AuditEntryView) => string): AsyncGenerator<string> {
    let before: string | undefined;
    do {
      // Written to the audit once, with the first page.
      const entries = await this.read(before ? { ...scope, audit: undefined } : scope, wanted, before);
      yield entries.map(line).join('');
      before = entries.length === page ? entries.at(-1)?.id : undefined;
    } while (before);
  }

  private read(scope: WorkScope, wanted: Wanted, before: string | undefined): Promise<AuditEntryView[]> {
    return this.work.run(scope, async (tx) => {
      tx.audit.because('role');
      if (wanted.patientId) tx.audit.concerns(wanted.patientId);
      return this.views.of(tx, await findEntries(tx, wanted, before, page));
    });
  }
}
