import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type Transaction, UnitOfWork } from '#platform';
import type { BusinessHours } from '#ports';
import { OrganisationRow } from '../staff.row.js';
import { FoundOrganisation } from './found-organisation.command.js';

@CommandHandler(FoundOrganisation)
export class FoundOrganisationHandler implements ICommandHandler<FoundOrganisation, void> {
  constructor(private readonly work: UnitOfWork) {}

  async execute({ organisationId, name, businessHours }: FoundOrganisation): Promise<void> {
    const actor = { kind: 'system', organisationId } as const;
    await this.work.run({ actor }, (tx) => foundOrganisation(tx, name, businessHours));
  }
}

/** The organisation of the transaction begins; other contexts add within it what they start with. */
export async function foundOrganisation(tx: Transaction, name: string, businessHours: BusinessHours): Promise<void> {
  const { organisationId } = tx;
  await tx.manager.insert(OrganisationRow, { organisationId, name, businessHours });
  tx.append({ type: 'organisation.founded', data: { subjectId: organisationId } });
}
