import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DomainError, UnitOfWork } from '#platform';
import { Invitations } from '../invitations.js';
import { WithdrawInvitation } from './withdraw-invitation.command.js';

/** The row decides: a link of an invitation that is closed opens nothing. */
@CommandHandler(WithdrawInvitation)
export class WithdrawInvitationHandler implements ICommandHandler<WithdrawInvitation, void> {
  constructor(
    private readonly work: UnitOfWork,
    private readonly invitations: Invitations,
  ) {}

  execute({ scope, invitationId }: WithdrawInvitation): Promise<void> {
    return this.work.run(scope, async (tx) => {
      if (!(await this.invitations.close(tx, invitationId))) throw new DomainError('INVITATION.NOT_FOUND');
    });
  }
}
