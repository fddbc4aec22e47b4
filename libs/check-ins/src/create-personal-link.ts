import { randomBytes } from 'node:crypto';
import { Inject } from '@nestjs/common';
import { type RouteAnswer, routes } from '#contracts';
import { CONFIGURATION, type Configuration, hashOf, newToken } from '#kernel';
import { ports, type StaffDirectory } from '#ports';
import { type RequestOf, UseCase } from '#use-cases';
import { namesIn, type PersonalLink, toLinkView } from './personal-link.js';

type Answer = RouteAnswer<typeof routes.createPersonalLink>;

@UseCase(routes.createPersonalLink)
export class CreatePersonalLink {
  constructor(
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
    @Inject(ports.staffDirectory) private readonly staff: StaffDirectory,
  ) {}

  async execute({ tx, patientId, body: { days } }: RequestOf<typeof routes.createPersonalLink>): Promise<Answer> {
    const token = newToken(randomBytes);
    const link: PersonalLink = {
      id: tx.newId(),
      createdAt: tx.now,
      madeBy: tx.actor.kind === 'staff' ? tx.actor.staffId : null,
      // Nobody had it in their hands when Holdfast itself makes it.
      confirmedAt: tx.actor.kind === 'system' ? tx.now : null,
      confirmedBy: null,
      expiresAt: new Date(+tx.now + days * 86_400_000),
      revokedAt: null,
      lastUsedAt: null,
    };
    await tx.query(
      `insert into personal_link (id, organisation_id, patient_id, token_hash, created_at, made_by, confirmed_at, expires_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [link.id, tx.organisationId, patientId, hashOf(token), tx.now, link.madeBy, link.confirmedAt, link.expiresAt],
    );
    const people = await namesIn(tx, this.staff, [link]);
    // After the #, so that it never reaches a server's log or a Referer header.
    return { ...toLinkView(link, people), link: `${this.configuration.publicUrl}/check-in#${token}` };
  }
}
