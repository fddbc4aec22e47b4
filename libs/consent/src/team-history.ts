import type { DomainEvent, MyAccess, Person } from '#contracts';
import { eventsOfSubject, isReadable, type Transaction } from '#kernel';

type Changed = DomainEvent<'care-team.members-joined' | 'care-team.members-left'>;

/** Who joined the team and who left it while it looked after this patient, newest first. */
export async function teamChangesOf(tx: Transaction, patientId: string): Promise<Changed[]> {
  const types = ['care-team.members-joined', 'care-team.members-left'] as const;
  const found = await eventsOfSubject(tx, patientId, { types, limit: 200 });
  return found.filter(isReadable) as Changed[];
}

const saidBy = ({ actor }: Changed): string | null => (actor.startsWith('staff:') ? actor.slice(6) : null);

export const staffInChanges = (changes: readonly Changed[]): string[] =>
  changes.flatMap((change) => [...change.data.staffIds, saidBy(change)]).filter((id) => id !== null);

export const toTeamHistory = (changes: readonly Changed[], people: Map<string, Person>): MyAccess['teamHistory'] =>
  changes.map((change) => ({
    id: change.id,
    at: change.occurredAt.toISOString(),
    joined: change.type === 'care-team.members-joined',
    role: change.data.role,
    names: change.data.staffIds.map((id) => people.get(id)?.name ?? ''),
    by: people.get(saidBy(change) ?? '')?.name ?? null,
  }));
