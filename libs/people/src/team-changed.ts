import type { CareTeamRole } from '#contracts';
import type { Transaction } from '#kernel';

/** Who holds one role of a team from now on, or no longer. */
interface Change {
  careTeamId: string;
  role: CareTeamRole;
  joined: readonly string[];
  left: readonly string[];
}

/** Tells every patient of the team: whoever is on it sees their record. */
export async function teamChanged(tx: Transaction, { careTeamId, role, joined, left }: Change): Promise<void> {
  if (!joined.length && !left.length) return;
  for (const patientId of await patientsOf(tx, careTeamId)) {
    const about = { patientId, careTeamId, role };
    if (left.length) tx.append({ type: 'care-team.members-left', data: { ...about, staffIds: [...left] } });
    if (joined.length) tx.append({ type: 'care-team.members-joined', data: { ...about, staffIds: [...joined] } });
  }
}

interface ChangeOfTeam {
  patientId: string;
  fromTeamId: string;
  toTeamId: string;
}

/** Tells one patient who joined and who left as another team took over. Whoever holds the same role on both did neither. */
export async function patientChangedTeam(
  tx: Transaction,
  { patientId, fromTeamId, toTeamId }: ChangeOfTeam,
): Promise<void> {
  const changes = await tx.query<Omit<Change, 'careTeamId'>>(
    `select role, coalesce(array_agg(staff_id order by staff_id) filter (where care_team_id = $2), '{}') as joined,
            coalesce(array_agg(staff_id order by staff_id) filter (where care_team_id = $1), '{}') as left
       from (select min(care_team_id::text)::uuid as care_team_id, role, staff_id from care_team_member
              where care_team_id in ($1, $2) group by role, staff_id having count(*) = 1) as either
      group by role order by role`,
    [fromTeamId, toTeamId],
  );
  for (const { role, joined, left } of changes) {
    const about = { patientId, role };
    if (left.length)
      tx.append({ type: 'care-team.members-left', data: { ...about, careTeamId: fromTeamId, staffIds: [...left] } });
    if (joined.length)
      tx.append({ type: 'care-team.members-joined', data: { ...about, careTeamId: toTeamId, staffIds: [...joined] } });
  }
}

export async function patientsOf(tx: Transaction, careTeamId: string): Promise<string[]> {
  const rows = await tx.query<{ id: string }>('select id from patient where care_team_id = $1 order by id', [
    careTeamId,
  ]);
  return rows.map(({ id }) => id);
}
