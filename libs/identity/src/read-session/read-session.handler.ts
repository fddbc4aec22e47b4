import { Inject } from '@nestjs/common';
import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { type Session } from '#contracts';
import { UnitOfWork } from '#platform';
import { type CareTeamDirectory, ports } from '#ports';
import { OrganisationRow, StaffRow } from '../staff.row.js';
import { ReadSession } from './read-session.query.js';

@QueryHandler(ReadSession)
export class ReadSessionHandler implements IQueryHandler<ReadSession, Session> {
  constructor(
    private readonly work: UnitOfWork,
    @Inject(ports.careTeamDirectory) private readonly careTeams: CareTeamDirectory,
  ) {}

  execute({ scope, staffId, times }: ReadSession): Promise<Session> {
    return this.work.run(scope, async (tx) => {
      const staff = await tx.manager.findOneByOrFail(StaffRow, { id: staffId });
      const organisation = await tx.manager.findOneByOrFail(OrganisationRow, { organisationId: tx.organisationId });
      return {
        staffId,
        name: staff.name,
        email: staff.email,
        locale: staff.locale,
        roles: staff.roles,
        ...times,
        organisation: { id: organisation.organisationId, name: organisation.name },
        teams: await this.careTeams.teamsOf(tx, staffId),
      };
    });
  }
}
