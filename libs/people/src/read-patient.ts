import { Inject } from '@nestjs/common';
import { redactWords } from '#access';
import { type PatientRecord, routes } from '#contracts';
import { DomainError } from '#kernel';
import { type EmergencyAccess, ports } from '#ports';
import { type RequestOf, UseCase } from '#use-cases';
import { type PatientWithTeam, patientColumns, patientsWithTeam, toPatientView } from './patient-view.js';
import { decryptWords } from './patients-words.js';

@UseCase(routes.readPatient)
export class ReadPatient {
  constructor(@Inject(ports.emergencyAccess) private readonly emergencies: EmergencyAccess) {}

  async execute({ tx, patientId, access }: RequestOf<typeof routes.readPatient>): Promise<PatientRecord> {
    const { withheld, breakGlassId } = access;
    const sql = `select ${patientColumns} from ${patientsWithTeam} where p.id = $1`;
    const [row, endsAt] = await Promise.all([
      tx.one<PatientWithTeam>(sql, [patientId]),
      breakGlassId ? this.emergencies.endOf(tx, breakGlassId) : null,
    ]);
    if (!row) throw new DomainError('PATIENT.NOT_FOUND');
    const breakGlass = breakGlassId && endsAt && { id: breakGlassId, endsAt: endsAt.toISOString() };
    return {
      ...toPatientView(row),
      ...redactWords(decryptWords(tx, row), access),
      withheld: [...withheld],
      breakGlass: breakGlass || null,
    };
  }
}
