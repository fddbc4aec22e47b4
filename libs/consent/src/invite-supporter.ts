import { randomBytes } from 'node:crypto';
import { Inject } from '@nestjs/common';
import { type RouteAnswer, routes } from '#contracts';
import { CONFIGURATION, type Configuration, hashOf, newToken } from '#kernel';
import { type RequestOf, UseCase } from '#use-cases';
import { openingsOfSupporter } from './openings.js';
import { toSupporterView } from './supporter.js';

type Answer = RouteAnswer<typeof routes.inviteSupporter>;

@UseCase(routes.inviteSupporter)
export class InviteSupporter {
  constructor(@Inject(CONFIGURATION) private readonly configuration: Configuration) {}

  async execute({
    tx,
    patientId,
    body: { name, relation, days },
  }: RequestOf<typeof routes.inviteSupporter>): Promise<Answer> {
    const token = newToken(randomBytes);
    const expiresAt = new Date(+tx.now + days * 86_400_000);
    const supporter = { id: tx.newId(), patientId, name, relation, invitedAt: tx.now, expiresAt };
    tx.execute(
      `insert into supporter (id, organisation_id, patient_id, name, relation, token_hash, invited_at, expires_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [supporter.id, tx.organisationId, patientId, name, relation, hashOf(token), tx.now, expiresAt],
    );
    tx.append({ type: 'supporter.invited', data: { patientId, supporterId: supporter.id } });
    const view = toSupporterView(supporter, openingsOfSupporter(supporter.id, []));
    // After the #, so that it never reaches a server's log or a Referer header.
    return { ...view, link: `${this.configuration.publicUrl}/shared#${token}` };
  }
}
