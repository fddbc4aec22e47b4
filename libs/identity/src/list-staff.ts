import { type RouteAnswer, routes } from '#contracts';
import { UnitOfWork } from '#kernel';
import { type RequestOf, UseCase } from '#use-cases';
import { Factors } from './factors/my-factors.js';
import { StaffSessions } from './sessions/staff-sessions.js';
import type { StaffRow } from './staff.row.js';

type Listed = Pick<StaffRow, 'id' | 'name' | 'email' | 'title' | 'locale' | 'roles'> & { sign_in_id: string };

@UseCase(routes.listStaff)
export class ListStaff {
  constructor(
    private readonly work: UnitOfWork,
    private readonly factors: Factors,
    private readonly sessions: StaffSessions,
  ) {}

  async execute({ scope }: RequestOf<typeof routes.listStaff>): Promise<RouteAnswer<typeof routes.listStaff>> {
    const rows = await this.work.run(scope, (tx) =>
      tx.query<Listed>(
        `select id, name, email, title, locale, roles, sign_in_id from staff
          where organisation_id = $1 and removed_at is null order by name, id`,
        [tx.organisationId],
      ),
    );
    const ids = rows.map(({ sign_in_id }) => sign_in_id);
    const [having, active] = await Promise.all([this.factors.having(ids), this.sessions.lastActive(ids)]);
    const staff = rows.map(({ sign_in_id, ...person }) => ({
      ...person,
      secondFactor: having.has(sign_in_id),
      lastActiveAt: active.get(sign_in_id)?.toISOString() ?? null,
    }));
    return { staff };
  }
}
