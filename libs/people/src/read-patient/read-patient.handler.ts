import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import type { PatientView } from '#contracts';
import { DomainError, UnitOfWork } from '#platform';
import { type PatientWithTeam, patientColumns, patientsWithTeam, toPatientView } from '../patient-view.js';
import { opened } from '../patients-words.js';
import { assertMaySeePatient } from '../who-may-see.js';
import { ReadPatient } from './read-patient.query.js';

@QueryHandler(ReadPatient)
export class ReadPatientHandler implements IQueryHandler<ReadPatient, PatientView> {
  constructor(private readonly work: UnitOfWork) {}

  execute({ scope, patientId }: ReadPatient): Promise<PatientView> {
    return this.work.run(scope, async (tx) => {
      await assertMaySeePatient(tx, patientId);
      const sql = `select ${patientColumns} from ${patientsWithTeam} where p.id = $1`;
      const row = await tx.one<PatientWithTeam>(sql, [patientId]);
      if (!row) throw new DomainError('PATIENT.NOT_FOUND');
      return toPatientView(opened(tx, row));
    });
  }
}
