import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { openPatient } from '#access';
import type { PatientView } from '#contracts';
import { DomainError, UnitOfWork } from '#platform';
import { CareTeamRow } from '../care-team.row.js';
import { revise } from '../patient.aggregate.js';
import { PatientRepository } from '../patient.repository.js';
import { toPatientView } from '../patient-view.js';
import { RevisePatient } from './revise-patient.command.js';

@CommandHandler(RevisePatient)
export class RevisePatientHandler implements ICommandHandler<RevisePatient, PatientView> {
  constructor(
    private readonly work: UnitOfWork,
    private readonly patients: PatientRepository,
  ) {}

  execute({ scope, patientId, version, revision }: RevisePatient): Promise<PatientView> {
    return this.work.run({ ...scope, patientId }, async (tx) => {
      await openPatient(tx, patientId);
      const before = await this.patients.load(tx, patientId);
      if (before.version !== version) throw new DomainError('REQUEST.STALE');
      const { patient, events } = revise(before, revision, tx.now);
      await this.patients.save(tx, patient);
      tx.append(...events);
      const team = await tx.manager.findOneByOrFail(CareTeamRow, { id: patient.careTeamId });
      return toPatientView({ ...patient, organisationId: tx.organisationId, careTeamName: team.name });
    });
  }
}
