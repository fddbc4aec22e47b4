import { Inject } from '@nestjs/common';
import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { type PatientDirectory, ports, type RouteAnswer, type routes } from '#contracts';
import { type Transaction, UnitOfWork } from '#platform';
import { type PersonalLink, toLinkView } from '../personal-link-view.js';
import { ListPersonalLinks } from './list-personal-links.query.js';

type Answer = RouteAnswer<typeof routes.listPersonalLinks>;

@QueryHandler(ListPersonalLinks)
export class ListPersonalLinksHandler implements IQueryHandler<ListPersonalLinks, Answer> {
  constructor(
    private readonly work: UnitOfWork,
    @Inject(ports.patientDirectory) private readonly patients: PatientDirectory<Transaction>,
  ) {}

  execute({ scope, patientId }: ListPersonalLinks): Promise<Answer> {
    return this.work.run(scope, async (tx) => {
      await this.patients.open(tx, patientId);
      const links = await tx.query<PersonalLink>(
        `select id, created_at as "createdAt", expires_at as "expiresAt", revoked_at as "revokedAt",
                last_used_at as "lastUsedAt"
           from personal_link where patient_id = $1 order by id desc limit 200`,
        [patientId],
      );
      return { links: links.map(toLinkView) };
    });
  }
}
