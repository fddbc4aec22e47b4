import { routes } from '#contracts';
import { UnitOfWork } from '#kernel';
import { type RequestOf, UseCase } from '#use-cases';
import { Credentials } from './credentials.js';
import { StaffSessions } from './sessions/staff-sessions.js';
import { StaffRow } from './staff.row.js';
import { assertAnotherAdmin, staffMember } from './staff-member.js';

/**
 * From the commit on nothing opens for this person: the way to sign in belongs to nobody. The row stays, because what
 * they did stays; the address is free for a new invitation.
 */
@UseCase(routes.removeStaff)
export class RemoveStaff {
  constructor(
    private readonly work: UnitOfWork,
    private readonly credentials: Credentials,
    private readonly sessions: StaffSessions,
  ) {}

  async execute({ scope, params: { staffId } }: RequestOf<typeof routes.removeStaff>): Promise<void> {
    const signInId = await this.work.run(scope, async (tx) => {
      const person = await staffMember(tx, staffId);
      if (person.roles.includes('admin')) await assertAnotherAdmin(tx, staffId);
      await tx.manager.update(StaffRow, { id: staffId }, { removedAt: tx.now, signInId: `removed:${staffId}` });
      tx.append({ type: 'staff.removed', data: { subjectId: staffId } });
      return person.signInId;
    });
    await this.credentials.remove(signInId);
    await this.sessions.endAll(signInId, { organisationId: scope.actor.organisationId, staffId });
  }
}
