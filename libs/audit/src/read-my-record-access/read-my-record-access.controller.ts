import { Controller, Inject } from '@nestjs/common';
import { type RouteAnswer, type RouteInput, routes } from '#contracts';
import { DomainError, Input, Route, Scope, UnitOfWork, type WorkScope } from '#platform';
import { ports, type StaffDirectory } from '#ports';
import { findEntries } from '../audit-search.js';
import { actorOf } from '../audit-views.js';

type Read = typeof routes.readMyRecordAccess;

@Controller()
export class ReadMyRecordAccessController {
  constructor(
    private readonly work: UnitOfWork,
    @Inject(ports.staffDirectory) private readonly staff: StaffDirectory,
  ) {}

  /** What others did, and what was refused to them not: that is for the privacy officer. */
  @Route(routes.readMyRecordAccess)
  read(@Scope() scope: WorkScope, @Input() { query }: RouteInput<Read>): Promise<RouteAnswer<Read>> {
    const { actor } = scope;
    if (actor.kind !== 'patient') throw new DomainError('ACCESS.NOT_ALLOWED');
    return this.work.run(scope, async (tx) => {
      tx.audit.concerns(actor.patientId, 'own-record');
      const wanted = { patientId: actor.patientId, outcome: 'allowed' } as const;
      const found = await findEntries(tx, { ...wanted, byStaff: true }, query.before, query.limit + 1);
      const shown = found.slice(0, query.limit);
      const people = await this.staff.people(tx, [...new Set(shown.flatMap(({ actor: by }) => actorOf(by).id ?? []))]);
      return {
        accesses: shown.map(({ id, at, actor: by, kind, action, grounds }) => ({
          id,
          at: at.toISOString(),
          by: people.get(actorOf(by).id ?? '')?.name ?? null,
          kind,
          action,
          grounds,
        })),
        next: found.length > shown.length ? (shown.at(-1)?.id ?? null) : null,
      };
    });
  }
}
