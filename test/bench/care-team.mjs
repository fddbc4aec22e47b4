import { routes } from '#contracts';
import { UseCases } from '#use-cases';

/** A new care team. @param members each a role and who holds it; several may hold the same @returns its id */
export async function foundCareTeam(app, scope, name, members) {
  const useCases = app.get(UseCases, { strict: false });
  const { id: careTeamId } = await useCases.run(routes.foundCareTeam, { scope, body: { name } });
  let version = 1;
  for (const role of new Set(members.map((member) => member.role))) {
    const staffIds = members.filter((member) => member.role === role).map(({ staffId }) => staffId);
    const asked = { scope, params: { careTeamId, role }, version, body: { staffIds } };
    ({ version } = await useCases.run(routes.assignRole, asked));
  }
  return careTeamId;
}
