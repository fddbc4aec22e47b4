import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DomainError, UnitOfWork } from '#platform';
import { Credentials } from '../credentials.js';
import { type LinkSubject, OneTimeLinks } from '../one-time-links.js';
import { PasswordStrength } from '../password-strength.js';
import { StaffSessions } from '../sessions/staff-sessions.js';
import { OrganisationRow, StaffRow } from '../staff.row.js';
import { ResetPassword } from './reset-password.command.js';

/** A second factor stays what it was: a mailbox alone does not open an account that asks for more. */
@CommandHandler(ResetPassword)
export class ResetPasswordHandler implements ICommandHandler<ResetPassword, StaffRow> {
  constructor(
    private readonly work: UnitOfWork,
    private readonly links: OneTimeLinks,
    private readonly strength: PasswordStrength,
    private readonly credentials: Credentials,
    private readonly sessions: StaffSessions,
  ) {}

  /** @returns whose account it is */
  async execute({ token, password }: ResetPassword): Promise<StaffRow> {
    const { staff, organisation } = await this.person(await this.links.read('password-reset', token));
    await this.strength.assert(password, [staff.name, staff.email, organisation.name]);
    await this.links.use('password-reset', token, async () => {
      await this.credentials.setPassword(staff.signInId, password);
      await this.sessions.endAll(staff.signInId, { organisationId: staff.organisationId, staffId: staff.id });
    });
    return staff;
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
