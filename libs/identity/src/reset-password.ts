import { routes } from '#contracts';
import { type Actor, DomainError, UnitOfWork } from '#kernel';
import { type RequestOf, UseCase } from '#use-cases';
import { Credentials } from './credentials.js';
import { type LinkSubject, OneTimeLinks } from './one-time-links.js';
import { PasswordStrength } from './password-strength.js';
import { SignInAudit } from './sessions/sign-in-audit.js';
import { StaffSessions } from './sessions/staff-sessions.js';
import { SignInLimits } from './sign-in/sign-in-limits.js';
import { OrganisationRow, StaffRow } from './staff.row.js';

/** A second factor stays what it was: a mailbox alone does not open an account that asks for more. */
@UseCase(routes.resetPassword)
export class ResetPassword {
  constructor(
    private readonly work: UnitOfWork,
    private readonly links: OneTimeLinks,
    private readonly strength: PasswordStrength,
    private readonly credentials: Credentials,
    private readonly sessions: StaffSessions,
    private readonly limits: SignInLimits,
    private readonly audit: SignInAudit,
  ) {}

  async execute({ body: { token, password }, client }: RequestOf<typeof routes.resetPassword>): Promise<void> {
    const { staff, organisation } = await this.person(await this.links.read('password-reset', token));
    await this.strength.assert(password, [staff.name, staff.email, organisation.name]);
    await this.links.use('password-reset', token, async () => {
      await this.credentials.setPassword(staff.signInId, password);
      await this.sessions.endAll(staff.signInId, { organisationId: staff.organisationId, staffId: staff.id });
    });
    await this.audit.done(actorOf(staff), routes.resetPassword.id, client.address);
    // Whoever has the mailbox is known from here on: no stranger's tries keep them out.
    client.setCookie(this.limits.remember(staff.email));
  }

  private person(subject: LinkSubject | null): Promise<{ staff: StaffRow; organisation: OrganisationRow }> {
    if (!subject) throw new DomainError('ONE_TIME_LINK.NOT_VALID');
    const { organisationId } = subject;
    return this.work.run({ actor: { kind: 'system', organisationId } }, async (tx) => {
      const staff = await tx.manager.findOneBy(StaffRow, { id: subject.subjectId });
      if (!staff || staff.removedAt) throw new DomainError('ONE_TIME_LINK.NOT_VALID');
      return { staff, organisation: await tx.manager.findOneByOrFail(OrganisationRow, { organisationId }) };
    });
  }
}

/** Whoever opened the link from the mailbox acts as its owner. */
const actorOf = ({ id, organisationId, roles }: StaffRow): Actor => ({
  kind: 'staff',
  organisationId,
  staffId: id,
  roles,
});
