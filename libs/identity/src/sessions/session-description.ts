import { Inject, Injectable } from '@nestjs/common';
import type { Session } from '#contracts';
import { UnitOfWork } from '#kernel';
import { type CareTeamDirectory, ports } from '#ports';
import { OrganisationRow, StaffRow } from '../staff.row.js';
import type { Visit } from './session-resolver.js';

/** What a screen needs to know of whoever is signed in. */
@Injectable()
export class SessionDescription {
  constructor(
    private readonly work: UnitOfWork,
    @Inject(ports.careTeamDirectory) private readonly careTeams: CareTeamDirectory,
  ) {}

  of({ actor, lockAfterSeconds, endsAt }: Visit): Promise<Session> {
    const { staffId } = actor;
    return this.work.run({ actor }, async (tx) => {
      const staff = await tx.manager.findOneByOrFail(StaffRow, { id: staffId });
      const organisation = await tx.manager.findOneByOrFail(OrganisationRow, { organisationId: tx.organisationId });
      return {
        ...{ staffId, name: staff.name, email: staff.email, locale: staff.locale, roles: staff.roles },
        ...{ lockAfterSeconds, endsAt: endsAt.toISOString() },
        organisation: { id: organisation.organisationId, name: organisation.name },
        teams: await this.careTeams.teamsOf(tx, staffId),
      };
    });
  }
}
