import { Inject } from '@nestjs/common';
import { type RouteAnswer, routes } from '#contracts';
import { ports, type StaffDirectory } from '#ports';
import { type RequestOf, UseCase } from '#use-cases';
import { findEntries } from './audit-search.js';
import { actorOf } from './audit-views.js';

type Read = typeof routes.readMyRecordAccess;

/** What others did, and what was refused to them not: that is for the privacy officer. */
@UseCase(routes.readMyRecordAccess)
export class ReadMyRecordAccess {
  constructor(@Inject(ports.staffDirectory) private readonly staff: StaffDirectory) {}

  async execute({ tx, patientId, query }: RequestOf<Read>): Promise<RouteAnswer<Read>> {
    const wanted = { patientId, outcome: 'allowed' } as const;
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
  }
}
