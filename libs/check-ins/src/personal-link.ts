import type { Person, PersonalLinkView } from '#contracts';
import type { Transaction } from '#kernel';
import type { StaffDirectory } from '#ports';

export interface PersonalLink {
  id: string;
  createdAt: Date;
  madeBy: string | null;
  confirmedAt: Date | null;
  confirmedBy: string | null;
  expiresAt: Date;
  revokedAt: Date | null;
  lastUsedAt: Date | null;
}

export const linkColumns = `id, created_at as "createdAt", made_by as "madeBy", confirmed_at as "confirmedAt",
  confirmed_by as "confirmedBy", expires_at as "expiresAt", revoked_at as "revokedAt", last_used_at as "lastUsedAt"`;

/** Newest first. One that a phone asked for and nobody confirmed is not among them: it opens no more than its origin. */
export const linksOf = (tx: Transaction, patientId: string): Promise<PersonalLink[]> =>
  tx.query(
    `select ${linkColumns} from personal_link
      where patient_id = $1 and (made_from is null or confirmed_at is not null) order by id desc limit 200`,
    [patientId],
  );

/** From the next request on it opens nothing. Ending it again keeps the first time. Null: there is no such link. */
export async function endLink(tx: Transaction, linkId: string): Promise<string | null> {
  const ended = await tx.one<{ patientId: string }>(
    `update personal_link set revoked_at = coalesce(revoked_at, $2) where id = $1 returning patient_id as "patientId"`,
    [linkId, tx.now],
  );
  return ended?.patientId ?? null;
}

export const namesIn = (
  tx: Transaction,
  staff: StaffDirectory,
  links: readonly PersonalLink[],
): Promise<Map<string, Person>> =>
  staff.people(tx, [
    ...new Set(links.flatMap(({ madeBy, confirmedBy }) => [madeBy, confirmedBy]).filter((id) => id !== null)),
  ]);

export const timesOf = (link: PersonalLink) => ({
  id: link.id,
  createdAt: link.createdAt.toISOString(),
  confirmedAt: link.confirmedAt?.toISOString() ?? null,
  expiresAt: link.expiresAt.toISOString(),
  revokedAt: link.revokedAt?.toISOString() ?? null,
  lastUsedAt: link.lastUsedAt?.toISOString() ?? null,
});

export const toLinkView = (link: PersonalLink, people: Map<string, Person>): PersonalLinkView => ({
  ...timesOf(link),
  madeBy: people.get(link.madeBy ?? '') ?? null,
  confirmedBy: people.get(link.confirmedBy ?? '') ?? null,
});
