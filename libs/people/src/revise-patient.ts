import { isVisible } from '#access';
import { categoryOfWords, type PatientView, routes } from '#contracts';
import { DomainError } from '#kernel';
import { type RequestOf, UseCase } from '#use-cases';
import { CareTeamRow } from './care-team.row.js';
import { revise } from './patient.aggregate.js';
import { PatientRepository } from './patient.repository.js';
import { toPatientView } from './patient-view.js';

const words = ['whatMatters', 'ifIGoQuiet'] as const;
const notYours = (name: string) => ({ field: `/${name}`, message: 'Not open to you.' });

@UseCase(routes.revisePatient)
export class RevisePatient {
  constructor(private readonly patients: PatientRepository) {}

  async execute({
    tx,
    patientId,
    access,
    version,
    body: revision,
  }: RequestOf<typeof routes.revisePatient>): Promise<PatientView> {
    const unseen = isVisible(access, categoryOfWords) ? [] : words.filter((name) => revision[name] !== undefined);
    if (unseen.length) throw new DomainError('PATIENT.WORDS_WITHHELD', undefined, unseen.map(notYours));
    const before = await this.patients.load(tx, patientId);
    if (before.version !== version) throw new DomainError('REQUEST.STALE');
    const { patient, events } = revise(before, revision);
    await this.patients.save(tx, patient);
    tx.append(...events);
    const team = await tx.manager.findOneByOrFail(CareTeamRow, { id: patient.careTeamId });
    return toPatientView({ ...patient, organisationId: tx.organisationId, careTeamName: team.name });
  }
}
