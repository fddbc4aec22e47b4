import { routes } from '#contracts';
import { type AuditedRequest, DomainError, type Transaction, UnitOfWork } from '#kernel';
import { type RequestOf, UseCase } from '#use-cases';
import { Invitations, type OpenInvitation } from './invitations.js';
import { type LinkSubject, OneTimeLinks } from './one-time-links.js';
import { PasswordStrength } from './password-strength.js';
import { StaffAccounts } from './staff-accounts.js';

@UseCase(routes.acceptInvitation)
export class AcceptInvitation {
  constructor(
    private readonly work: UnitOfWork,
    private readonly links: OneTimeLinks,
    private readonly invitations: Invitations,
    private readonly strength: PasswordStrength,
    private readonly accounts: StaffAccounts,
  ) {}

  async execute({ body: { token, name, password }, audit }: RequestOf<typeof routes.acceptInvitation>): Promise<void> {
    const known = await this.links.read('invitation', token);
    await this.within(known, (_, { email, programme }) => this.strength.assert(password, [name, email, programme]));
    await this.links.use('invitation', token, (subject) =>
      this.within(
        subject,
        async (tx, { id, email, roles, locale }) => {
          await this.invitations.close(tx, id);
          await this.accounts.add(tx, { name, email, password, roles, locale });
        },
        audit,
      ),
    );
  }

  private within(
    subject: LinkSubject | null,
    work: (tx: Transaction, invitation: OpenInvitation) => Promise<void>,
    audit?: AuditedRequest,
  ): Promise<void> {
    if (!subject) throw new DomainError('ONE_TIME_LINK.NOT_VALID');
    const actor = { kind: 'system', organisationId: subject.organisationId } as const;
    return this.work.run({ actor, audit }, async (tx) => {
      const invitation = await this.invitations.find(tx, subject.subjectId);
      if (!invitation) throw new DomainError('INVITATION.CLOSED');
      await work(tx, invitation);
    });
  }
}
