import { randomBytes } from 'node:crypto';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type PatientDirectory, ports, type RouteAnswer, type routes } from '#contracts';
import { CONFIGURATION, type Configuration, hashOf, newToken, type Transaction, UnitOfWork } from '#platform';
import { toLinkView } from '../personal-link-view.js';
import { CreatePersonalLink } from './create-personal-link.command.js';

type Answer = RouteAnswer<typeof routes.createPersonalLink>;

@CommandHandler(CreatePersonalLink)
export class CreatePersonalLinkHandler implements ICommandHandler<CreatePersonalLink, Answer> {
  constructor(
    private readonly work: UnitOfWork,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
    @Inject(ports.patientDirectory) private readonly patients: PatientDirectory<Transaction>,
  ) {}

  execute({ scope, patientId, days }: CreatePersonalLink): Promise<Answer> {
    return this.work.run(scope, async (tx) => {
      await this.patients.open(tx, patientId);
      const token = newToken(randomBytes);
      const link = {
        id: tx.newId(),
        createdAt: tx.now,
        expiresAt: new Date(+tx.now + days * 86_400_000),
        revokedAt: null,
        lastUsedAt: null,
      };
      await tx.query(
        `insert into personal_link (id, organisation_id, patient_id, token_hash, created_at, expires_at)
         values ($1, $2, $3, $4, $5, $6)`,
        [link.id, tx.organisationId, patientId, hashOf(token), link.createdAt, link.expiresAt],
      );
      // After the #, so that it never reaches a server's log or a Referer header.
      return { ...toLinkView(link), link: `${this.configuration.publicUrl}/check-in#${token}` };
    });
  }
}
