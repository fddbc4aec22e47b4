import { type PatientView, routes } from '#contracts';
import { Clock, DomainError, Ids, UnitOfWork } from '#kernel';
import { type RequestOf, UseCase } from '#use-cases';
import { CareTeamRow } from './care-team.row.js';
import { register } from './patient.aggregate.js';
import { PatientRepository } from './patient.repository.js';
import { toPatientView } from './patient-view.js';

@UseCase(routes.registerPatient)
export class RegisterPatient {
  constructor(
    private readonly work: UnitOfWork,
    private readonly patients: PatientRepository,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  execute({ scope, body: content }: RequestOf<typeof routes.registerPatient>): Promise<PatientView> {
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
