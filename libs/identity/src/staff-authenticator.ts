import type { IncomingHttpHeaders } from 'node:http';
import { Injectable } from '@nestjs/common';
import { type Actor, Authenticates, type Authenticator, DomainError } from '#kernel';
import { SessionResolver } from './sessions/session-resolver.js';

/** Tells from the session cookie which member of the staff asks. A removed account is nobody. */
@Injectable()
@Authenticates('staff')
export class StaffAuthenticator implements Authenticator {
  constructor(private readonly resolver: SessionResolver) {}

  /** @throws DomainError SESSION.LOCKED or SESSION.ENDED for a session that was somebody's */
  async authenticate({ cookie }: IncomingHttpHeaders): Promise<Actor | null> {
    const visit = await this.resolver.resolve(cookie);
    if (!visit) return null;
    if (visit.state === 'ended') throw new DomainError('SESSION.ENDED');
    if (visit.state === 'locked') throw new DomainError('SESSION.LOCKED');
    return visit.actor;
  }
}
