import type { CareTeamRole, CareTeamView, Person } from '#contracts';

export interface Named {
  person: Person;
  roles: CareTeamRole[];
}

/** Everybody on a team once, with what they do on it. */
export const membersOf = (team: CareTeamView | undefined): Named[] => {
  const named = new Map<string, Named>();
  for (const { role, person } of team?.members ?? []) {
    const known = named.get(person.id);
    if (known) known.roles.push(role);
    else named.set(person.id, { person, roles: [role] });
  }
  return [...named.values()].sort((a, b) => a.person.name.localeCompare(b.person.name));
};
