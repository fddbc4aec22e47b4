import type { StaffRole } from '#contracts';
import type { WorkScope } from '#platform';

export class SetStaffRoles {
  constructor(
    readonly scope: WorkScope,
    readonly staffId: string,
    readonly roles: readonly StaffRole[],
  ) {}
}
