import { CareTeamRole, type CareTeamView, type Person } from '#contracts';
import type { Transaction } from '#kernel';
import { type StaffDirectory } from '#ports';
import { CareTeamMemberRow, CareTeamRow } from './care-team.row.js';

/** Teams with their members by role. Three queries, however many teams. */
export async function viewCareTeams(
  tx: Transaction,
  staff: StaffDirectory,
  careTeamId?: string,
): Promise<CareTeamView[]> {
  const teams = await tx.manager.find(CareTeamRow, {
    where: careTeamId ? { id: careTeamId } : {},
    order: { name: 'ASC' },
  });
  const members = await tx.manager.find(CareTeamMemberRow, { where: careTeamId ? { careTeamId } : {} });
  const people = await staff.people(tx, [...new Set(members.map(({ staffId }) => staffId))]);
  return teams.map((team) =>
    viewOf(
      team,
      members.filter((member) => member.careTeamId === team.id),
      people,
    ),
  );
}

function viewOf(team: CareTeamRow, members: CareTeamMemberRow[], people: Map<string, Person>): CareTeamView {
  const held = members.flatMap(({ role, staffId }) => {
    const person = people.get(staffId);
    return person ? [{ role: role as CareTeamRole, person }] : [];
  });
  return {
    id: team.id,
    name: team.name,
    version: team.version,
    members: held,
    vacantRoles: CareTeamRole.options.filter((role) => !held.some((member) => member.role === role)),
  };
}
