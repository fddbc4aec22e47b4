import { Injectable } from '@nestjs/common';
import type { Session } from '#contracts';
import { DomainError } from '#kernel';
import { Credentials } from '../credentials.js';
import { SessionDescription } from './session-description.js';
import { SessionResolver, type Visit } from './session-resolver.js';
import { StaffSessions } from './staff-sessions.js';

/** Somebody at their own account. What changes it asks for the password again: a screen may have been left open. */
@Injectable()
export class OwnAccount {
  constructor(
    private readonly resolver: SessionResolver,
    private readonly credentials: Credentials,
    private readonly sessions: StaffSessions,
    private readonly description: SessionDescription,
  ) {}

  async visit(cookie: string | undefined): Promise<Visit> {
    const visit = await this.resolver.resolve(cookie);
    if (!visit) throw new DomainError('ACCESS.SIGN_IN_NEEDED');
    return visit;
  }

  /** @throws DomainError PASSWORD.WRONG; SESSION.ENDED after five of them */
  async visitWith(cookie: string | undefined, password: string): Promise<Visit> {
    const visit = await this.visit(cookie);
    if (visit.state === 'ended') throw new DomainError('SESSION.ENDED');
    const { session, actor } = visit;
    const left = await this.sessions.takeUnlock(session.id);
    if (left === null) throw new DomainError('SESSION.ENDED');
    if (await this.credentials.isPassword(session.sign_in_id, password)) {
      await this.sessions.giveUnlockBack(session.id);
      return visit;
    }
    if (left > 0) throw new DomainError('PASSWORD.WRONG');
    await this.sessions.end(session.id, actor);
    throw new DomainError('SESSION.ENDED');
  }

  describe(visit: Visit): Promise<Session> {
    return this.description.of(visit);
  }
}
