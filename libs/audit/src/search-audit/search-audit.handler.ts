import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import type { RouteAnswer, routes } from '#contracts';
import { UnitOfWork } from '#platform';
import { findEntries } from '../audit-search.js';
import { AuditViews } from '../audit-views.js';
import { SearchAudit } from './search-audit.query.js';

type Answer = RouteAnswer<typeof routes.searchAudit>;

/** Looking into the audit is itself an access, of a patient's record where one was asked for. */
@QueryHandler(SearchAudit)
export class SearchAuditHandler implements IQueryHandler<SearchAudit, Answer> {
  constructor(
    private readonly work: UnitOfWork,
    private readonly views: AuditViews,
  ) {}

  execute({ scope, wanted, page }: SearchAudit): Promise<Answer> {
    return this.work.run(scope, async (tx) => {
      tx.audit.because('role');
      if (wanted.patientId) tx.audit.concerns(wanted.patientId);
      const found = await findEntries(tx, wanted, page.before, page.limit + 1);
      const shown = found.slice(0, page.limit);
      return {
        entries: await this.views.of(tx, shown),
        next: found.length > shown.length ? (shown.at(-1)?.id ?? null) : null,
      };
    });
  }
}
