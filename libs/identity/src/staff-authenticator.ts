import type { IncomingHttpHeaders } from 'node:http';
import { Injectable } from '@nestjs/common';
import { type Actor, Authenticates, type Authenticator, DomainError } from '#kernel';
import { SessionDoor } from './sessions/session-door.js';

/** Tells from the session cookie which member of the staff asks. A removed account is nobody. */
@Injectable()
@Authenticates('staff')
export class StaffAuthenticator implements Authenticator {
  constructor(private readonly door: SessionDoor) {}

  /** @throws DomainError SESSION.LOCKED or SESSION.ENDED for a session that was somebody's */
  async authenticate({ cookie }: IncomingHttpHeaders): Promise<Actor | null> {
    const visit = await this.door.visit(cookie);
    if (!visit) return null;
    if (visit.state === 'ended') throw new DomainError('SESSION.ENDED');
    if (visit.state === 'locked') throw new DomainError('SESSION.LOCKED');
    return visit.actor;
  }
}
