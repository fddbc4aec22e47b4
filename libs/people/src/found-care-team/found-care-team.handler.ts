import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Ids, UnitOfWork } from '#platform';
import { CareTeamMemberRow, CareTeamRow } from '../care-team.row.js';
import { FoundCareTeam } from './found-care-team.command.js';

@CommandHandler(FoundCareTeam)
export class FoundCareTeamHandler implements ICommandHandler<FoundCareTeam, string> {
  constructor(
    private readonly work: UnitOfWork,
    private readonly ids: Ids,
  ) {}

  execute({ scope, name, members }: FoundCareTeam): Promise<string> {
    const id = this.ids.next();
    return this.work.run(scope, async (tx) => {
      const organisationId = tx.organisationId;
      await tx.manager.insert(CareTeamRow, { id, organisationId, name, version: 1 });
      await tx.manager.insert(
        CareTeamMemberRow,
        members.map((member) => ({ ...member, organisationId, careTeamId: id })),
      );
      return id;
    });
  }
}
