import { type RouteAnswer, routes } from '#contracts';
import { Clock, DomainError } from '#kernel';
import { type RequestOf, UseCase } from '#use-cases';
import { SessionResolver } from './sessions/session-resolver.js';
import { stateOf } from './sessions/session-state.js';
import { StaffSessions } from './sessions/staff-sessions.js';

@UseCase(routes.listMySessions)
export class ListMySessions {
  constructor(
    private readonly resolver: SessionResolver,
    private readonly sessions: StaffSessions,
    private readonly clock: Clock,
  ) {}

  async execute({
    client,
  }: RequestOf<typeof routes.listMySessions>): Promise<RouteAnswer<typeof routes.listMySessions>> {
    const visit = await this.resolver.resolve(client.cookie);
    if (!visit) throw new DomainError('ACCESS.SIGN_IN_NEEDED');
    const lifetime = +visit.endsAt - +visit.session.started_at;
    const limits = { lock_after_minutes: visit.lockAfterSeconds / 60, end_after_hours: lifetime / 3_600_000 };
    const all = (await this.sessions.of(visit.session.sign_in_id)).map((session) => ({
      session,
      state: stateOf(session, limits, this.clock.now()),
    }));
    const sessions = all
      .filter(({ state }) => state !== 'ended')
      .map(({ session: { id, device, methods, started_at, last_active_at }, state }) => ({
        ...{ id, device, methods, current: id === visit.session.id, locked: state === 'locked' },
        startedAt: started_at.toISOString(),
        lastActiveAt: last_active_at.toISOString(),
        endsAt: new Date(+started_at + lifetime).toISOString(),
      }));
    return { sessions };
  }
}
