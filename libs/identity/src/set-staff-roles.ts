import { routes } from '#contracts';
import { UnitOfWork } from '#kernel';
import { type RequestOf, UseCase } from '#use-cases';
import { StaffRow } from './staff.row.js';
import { assertAnotherAdmin, staffMember } from './staff-member.js';

@UseCase(routes.setStaffRoles)
export class SetStaffRoles {
  constructor(private readonly work: UnitOfWork) {}

  execute({
    scope,
    params: { staffId },
    body: { roles: given },
  }: RequestOf<typeof routes.setStaffRoles>): Promise<void> {
    const roles = [...new Set(given)];
    return this.work.run(scope, async (tx) => {
      const before = await staffMember(tx, staffId);
      if (before.roles.includes('admin') && !roles.includes('admin')) await assertAnotherAdmin(tx, staffId);
      await tx.manager.update(StaffRow, { id: staffId }, { roles });
      tx.append({ type: 'staff.roles-changed', data: { subjectId: staffId, roles } });
      tx.accessChanged({ staffId });
    });
  }
}
