import { openWords } from '#access';
import { type PatientRecord, routes } from '#contracts';
import { DomainError } from '#kernel';
import { type RequestOf, UseCase } from '#use-cases';
import { type PatientWithTeam, patientColumns, patientsWithTeam, toPatientView } from './patient-view.js';
import { opened } from './patients-words.js';

const endOf = 'select ends_at as "endsAt" from break_glass where id = $1';

@UseCase(routes.readPatient)
export class ReadPatient {
  async execute({ tx, patientId, sight }: RequestOf<typeof routes.readPatient>): Promise<PatientRecord> {
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
  }
}
