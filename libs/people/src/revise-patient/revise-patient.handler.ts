import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { openPatient, opens } from '#access';
import { categoryOfWords, type PatientView } from '#contracts';
import { DomainError, UnitOfWork } from '#platform';
import { CareTeamRow } from '../care-team.row.js';
import { revise } from '../patient.aggregate.js';
import { PatientRepository } from '../patient.repository.js';
import { toPatientView } from '../patient-view.js';
import { RevisePatient } from './revise-patient.command.js';

const words = ['whatMatters', 'ifIGoQuiet'] as const;
const notYours = (name: string) => ({ field: `/body/${name}`, message: 'Not open to you.' });

@CommandHandler(RevisePatient)
export class RevisePatientHandler implements ICommandHandler<RevisePatient, PatientView> {
  constructor(
    private readonly work: UnitOfWork,
    private readonly patients: PatientRepository,
  ) {}

  execute({ scope, patientId, version, revision }: RevisePatient): Promise<PatientView> {
    return this.work.run({ ...scope, patientId }, async (tx) => {
      const sight = await openPatient(tx, patientId);
      const unseen = opens(sight, categoryOfWords) ? [] : words.filter((name) => revision[name] !== undefined);
      if (unseen.length) throw new DomainError('PATIENT.WORDS_WITHHELD', undefined, unseen.map(notYours));
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
