import { type RouteAnswer, routes } from '#contracts';
import { UnitOfWork } from '#kernel';
import { type RequestOf, UseCase } from '#use-cases';
import { findEntries } from './audit-search.js';
import { AuditViews } from './audit-views.js';

type Answer = RouteAnswer<typeof routes.searchAudit>;

/** Looking into the audit is itself an access, of a patient's record where one was asked for. */
@UseCase(routes.searchAudit)
export class SearchAudit {
  constructor(
    private readonly work: UnitOfWork,
    private readonly views: AuditViews,
  ) {}

  execute({ scope, query }: RequestOf<typeof routes.searchAudit>): Promise<Answer> {
    const { before, limit, ...wanted } = query;
    return this.work.run(scope, async (tx) => {
      tx.audit.because('role');
      if (wanted.patientId) tx.audit.concerns(wanted.patientId);
      const found = await findEntries(tx, wanted, before, limit + 1);
      const shown = found.slice(0, limit);
      return {
        entries: await this.views.of(tx, shown),
        next: found.length > shown.length ? (shown.at(-1)?.id ?? null) : null,
      };
    });
  }
}
