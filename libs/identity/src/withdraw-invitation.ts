import { routes } from '#contracts';
import { DomainError, UnitOfWork } from '#kernel';
import { type RequestOf, UseCase } from '#use-cases';
import { Invitations } from './invitations.js';

/** The row decides: a link of an invitation that is closed opens nothing. */
@UseCase(routes.withdrawInvitation)
export class WithdrawInvitation {
  constructor(
    private readonly work: UnitOfWork,
    private readonly invitations: Invitations,
  ) {}

  execute({ scope, params: { invitationId } }: RequestOf<typeof routes.withdrawInvitation>): Promise<void> {
    return this.work.run(scope, async (tx) => {
      if (!(await this.invitations.close(tx, invitationId))) throw new DomainError('INVITATION.NOT_FOUND');
    });
  }
}
