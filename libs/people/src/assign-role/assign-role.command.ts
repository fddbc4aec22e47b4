import type { CareTeamRole } from '#contracts';
import type { WorkScope } from '#platform';

export class AssignRole {
  constructor(
    readonly scope: WorkScope,
    readonly careTeamId: string,
    readonly role: CareTeamRole,
    readonly version: number,
    readonly staffIds: readonly string[],
  ) {}
}
