import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { PatientView } from '#contracts';
import { Clock, DomainError, Ids, UnitOfWork } from '#platform';
import { CareTeamRow } from '../care-team.row.js';
import { register } from '../patient.aggregate.js';
import { PatientRepository } from '../patient.repository.js';
import { toPatientView } from '../patient-view.js';
import { RegisterPatient } from './register-patient.command.js';

@CommandHandler(RegisterPatient)
export class RegisterPatientHandler implements ICommandHandler<RegisterPatient, PatientView> {
  constructor(
    private readonly work: UnitOfWork,
    private readonly patients: PatientRepository,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  execute({ scope, content }: RegisterPatient): Promise<PatientView> {
    return this.work.run(scope, async (tx) => {
      const team = await tx.manager.findOneBy(CareTeamRow, { id: content.careTeamId });
      if (!team) throw new DomainError('CARE_TEAM.NOT_FOUND');
      const { patient, events } = register(this.ids.next(), content, this.clock.now());
      await this.patients.add(tx, patient);
      tx.append(...events);
      return toPatientView({ ...patient, organisationId: tx.organisationId, careTeamName: team.name });
    });
  }
}
