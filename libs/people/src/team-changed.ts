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

export async function patientsOf(tx: Transaction, careTeamId: string): Promise<string[]> {
  const rows = await tx.query<{ id: string }>('select id from patient where care_team_id = $1 order by id', [
    careTeamId,
  ]);
  return rows.map(({ id }) => id);
}
