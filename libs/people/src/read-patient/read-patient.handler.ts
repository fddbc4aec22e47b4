import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { openPatient, openWords } from '#access';
import type { PatientRecord } from '#contracts';
import { DomainError, UnitOfWork } from '#platform';
import { type PatientWithTeam, patientColumns, patientsWithTeam, toPatientView } from '../patient-view.js';
import { opened } from '../patients-words.js';
import { ReadPatient } from './read-patient.query.js';

const endOf = 'select ends_at as "endsAt" from break_glass where id = $1';

@QueryHandler(ReadPatient)
export class ReadPatientHandler implements IQueryHandler<ReadPatient, PatientRecord> {
  constructor(private readonly work: UnitOfWork) {}

  execute({ scope, patientId }: ReadPatient): Promise<PatientRecord> {
    return this.work.run(scope, async (tx) => {
      const sight = await openPatient(tx, patientId);
      const { withheld, breakGlassId } = sight;
      const sql = `select ${patientColumns} from ${patientsWithTeam} where p.id = $1`;
      const [row, emergency] = await Promise.all([
        tx.one<PatientWithTeam>(sql, [patientId]),
        breakGlassId ? tx.one<{ endsAt: Date }>(endOf, [breakGlassId]) : null,
      ]);
      if (!row) throw new DomainError('PATIENT.NOT_FOUND');
      const breakGlass = breakGlassId && emergency && { id: breakGlassId, endsAt: emergency.endsAt.toISOString() };
      return {
        ...toPatientView(row),
        ...openWords(opened(tx, row), sight),
        withheld: [...withheld],
        breakGlass: breakGlass || null,
      };
    });
  }
}
