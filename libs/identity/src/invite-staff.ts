import { type InvitationView, routes } from '#contracts';
import { DomainError, Ids, staffIdOf, UnitOfWork } from '#kernel';
import { type RequestOf, UseCase } from '#use-cases';
import { Invitations } from './invitations.js';

@UseCase(routes.inviteStaff)
export class InviteStaff {
  constructor(
    private readonly work: UnitOfWork,
    private readonly ids: Ids,
    private readonly invitations: Invitations,
  ) {}

  /** Whether the address has an account elsewhere is nobody's business here: only whoever reads its mail learns it. */
  execute({ scope, body: given }: RequestOf<typeof routes.inviteStaff>): Promise<InvitationView> {
    return this.work.run(scope, async (tx) => {
      const here = 'select id from staff where organisation_id = $1 and lower(email) = $2 and removed_at is null';
      if (await tx.one(here, [tx.organisationId, given.email])) throw new DomainError('STAFF.EMAIL_TAKEN');
      const invitation = await this.invitations.put(tx, this.ids.next(), staffIdOf(scope.actor), given);
      tx.append({ type: 'staff.invited', data: { subjectId: invitation.id } });
      return invitation;
    });
  }
}
