import { routes, type Session } from '#contracts';
import { DomainError } from '#kernel';
import { type RequestOf, UseCase } from '#use-cases';
import { SessionDescription } from './sessions/session-description.js';
import { SessionResolver } from './sessions/session-resolver.js';

@UseCase(routes.readSession)
export class ReadSession {
  constructor(
    private readonly resolver: SessionResolver,
    private readonly description: SessionDescription,
  ) {}

  async execute({ client }: RequestOf<typeof routes.readSession>): Promise<Session> {
    const visit = await this.resolver.resolve(client.cookie);
    if (!visit) throw new DomainError('ACCESS.SIGN_IN_NEEDED');
    return this.description.of(visit);
  }
}
