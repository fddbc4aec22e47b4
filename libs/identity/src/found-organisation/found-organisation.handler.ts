import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { UnitOfWork } from '#platform';
import { OrganisationRow } from '../staff.row.js';
import { FoundOrganisation } from './found-organisation.command.js';

@CommandHandler(FoundOrganisation)
export class FoundOrganisationHandler implements ICommandHandler<FoundOrganisation, void> {
  constructor(private readonly work: UnitOfWork) {}

  async execute({ organisationId, name, businessHours }: FoundOrganisation): Promise<void> {
    await this.work.run({ actor: { kind: 'system', organisationId } }, async (tx) => {
      await tx.manager.insert(OrganisationRow, { organisationId, name, businessHours });
    });
  }
}
