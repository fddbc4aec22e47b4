import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { UnitOfWork } from '#platform';
import { StaffRow } from '../staff.row.js';
import { assertAnotherAdmin, staffMember } from '../staff-member.js';
import { SetStaffRoles } from './set-staff-roles.command.js';

@CommandHandler(SetStaffRoles)
export class SetStaffRolesHandler implements ICommandHandler<SetStaffRoles, void> {
  constructor(private readonly work: UnitOfWork) {}

  execute({ scope, staffId, roles: given }: SetStaffRoles): Promise<void> {
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
