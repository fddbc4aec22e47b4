import { randomBytes } from 'node:crypto';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type RouteAnswer, type routes } from '#contracts';
import { CONFIGURATION, type Configuration, hashOf, newToken, UnitOfWork } from '#platform';
import { type PatientDirectory, ports, type StaffDirectory } from '#ports';
import { namesIn, type PersonalLink, toLinkView } from '../personal-link.js';
import { CreatePersonalLink } from './create-personal-link.command.js';

type Answer = RouteAnswer<typeof routes.createPersonalLink>;

@CommandHandler(CreatePersonalLink)
export class CreatePersonalLinkHandler implements ICommandHandler<CreatePersonalLink, Answer> {
  constructor(
    private readonly work: UnitOfWork,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
    @Inject(ports.patientDirectory) private readonly patients: PatientDirectory,
    @Inject(ports.staffDirectory) private readonly staff: StaffDirectory,
  ) {}

  execute({ scope, patientId, days }: CreatePersonalLink): Promise<Answer> {
    return this.work.run(scope, async (tx) => {
      await this.patients.open(tx, patientId);
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
    });
  }
}
