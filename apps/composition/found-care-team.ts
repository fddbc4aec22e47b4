import { type CareTeamRole, routes } from '#contracts';
import type { WorkScope } from '#kernel';
import type { UseCases } from '#use-cases';

export interface Member {
  role: CareTeamRole;
  staffId: string;
}

/** A new care team with its roles, each in one step although several may hold it. Gives its id. */
export async function foundCareTeam(
  useCases: UseCases,
  scope: WorkScope,
  name: string,
  members: readonly Member[],
): Promise<string> {
  const { id: careTeamId } = await useCases.run(routes.foundCareTeam, { scope, body: { name } });
  let version = 1;
  for (const role of new Set(members.map((member) => member.role))) {
    const staffIds = members.filter((member) => member.role === role).map(({ staffId }) => staffId);
    const asked = { scope, params: { careTeamId, role }, version, body: { staffIds } };
    ({ version } = await useCases.run(routes.assignRole, asked));
  }
  return careTeamId;
}
