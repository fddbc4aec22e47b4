import { randomBytes, randomInt } from 'node:crypto';
import { type RouteAnswer, routes } from '#contracts';
import { DomainError, hashOf, newToken, patientIdOf, type Transaction } from '#kernel';
import { type RequestOf, UseCase } from '#use-cases';

type Answer = RouteAnswer<typeof routes.askToConfirmLink>;

const codeHolds = 10 * 60_000;

/**
 * Gives the phone a link of its own. That one is confirmed, never the one that was handed out: whoever made that, or
 * saw it on its way, may still have it.
 */
@UseCase(routes.askToConfirmLink)
export class AskToConfirmLink {
  async execute({ tx }: RequestOf<typeof routes.askToConfirmLink>): Promise<Answer> {
    if (tx.actor.kind === 'patient' && tx.actor.confirmed) throw new DomainError('LINK.ALREADY_CONFIRMED');
    const origin = await originOf(tx);
    // One code at a time for each link; the one before is dead.
    await tx.query('delete from personal_link where made_from = $1 and confirmed_at is null', [origin]);
    const token = newToken(randomBytes);
    const code = String(randomInt(1_000_000)).padStart(6, '0');
    const until = new Date(+tx.now + codeHolds);
    tx.execute(
      `insert into personal_link (id, organisation_id, patient_id, token_hash, created_at, expires_at, made_by, made_from,
                                  code, code_until)
       select $2, organisation_id, patient_id, $3, $4, expires_at, made_by, id, $5, $6 from personal_link where id = $1`,
      [origin, tx.newId(), hashOf(token), tx.now, code, until],
    );
    return { code, token, expiresAt: until.toISOString() };
  }
}

/** The link that was handed out, also where the phone asks with one that waits for its confirmation. */
async function originOf(tx: Transaction): Promise<string> {
  patientIdOf(tx.actor);
  const linkId = tx.actor.kind === 'patient' ? tx.actor.linkId : null;
  const found = await tx.one<{ origin: string }>(
    'select coalesce(made_from, id) as origin from personal_link where id = $1',
    [linkId],
  );
  if (!found) throw new DomainError('LINK.NOT_VALID');
  return found.origin;
}
