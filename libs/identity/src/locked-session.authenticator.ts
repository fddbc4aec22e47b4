import type { IncomingHttpHeaders } from 'node:http';
import { Injectable } from '@nestjs/common';
import { type Actor, Authenticates, type Authenticator, DomainError } from '#kernel';
import { SessionResolver } from './sessions/session-resolver.js';

/**
 * Whose screen it is, also while it is locked. An open session is let in, too: a page covers itself before the server
 * knows of it, and whoever may hear everything may hear this.
 */
@Injectable()
@Authenticates('locked-session')
export class LockedSessionAuthenticator implements Authenticator {
  constructor(private readonly resolver: SessionResolver) {}

  /** @throws DomainError SESSION.ENDED for a session that was somebody's */
  async authenticate({ cookie }: IncomingHttpHeaders): Promise<Actor | null> {
    const visit = await this.resolver.resolve(cookie);
    if (visit?.state === 'ended') throw new DomainError('SESSION.ENDED');
    return visit?.actor ?? null;
  }
}
