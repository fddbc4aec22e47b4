import { routes, type Session } from '#contracts';
import { DomainError } from '#kernel';
import { type RequestOf, UseCase } from '#use-cases';
import { SessionDescription } from './sessions/session-description.js';
import { SessionDoor } from './sessions/session-door.js';

@UseCase(routes.readSession)
export class ReadSession {
  constructor(
    private readonly door: SessionDoor,
    private readonly description: SessionDescription,
  ) {}

  async execute({ client }: RequestOf<typeof routes.readSession>): Promise<Session> {
    const visit = await this.door.visit(client.cookie);
    if (!visit) throw new DomainError('ACCESS.SIGN_IN_NEEDED');
    return this.description.of(visit);
  }
}
