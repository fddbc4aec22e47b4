import type { CareTeamRole } from '#contracts';
import type { WorkScope } from '#platform';

export class FoundCareTeam {
  constructor(
    readonly scope: WorkScope,
    readonly name: string,
    readonly members: readonly { staffId: string; role: CareTeamRole }[],
  ) {}
}
