import { Injectable } from '@nestjs/common';
import { DomainError, type Transaction } from '#kernel';
import type { Patient } from './patient.aggregate.js';
import { PatientRow } from './patient.row.js';
import { decryptWords, encryptWords } from './patients-words.js';

/** Patients of the organisation of the unit of work. */
@Injectable()
export class PatientRepository {
  /** @throws DomainError PATIENT.NOT_FOUND, also for a patient of another organisation or team */
  async load(tx: Transaction, patientId: string): Promise<Patient> {
    const row = await tx.manager.findOneBy(PatientRow, { id: patientId });
    if (!row) throw new DomainError('PATIENT.NOT_FOUND');
    const { organisationId: _, ...patient } = row;
    return decryptWords(tx, patient);
  }

  async add(tx: Transaction, patient: Patient): Promise<void> {
    await tx.manager.insert(PatientRow, { ...encryptWords(tx, patient), organisationId: tx.organisationId });
  }

  /** @throws DomainError REQUEST.STALE when somebody else saved a version in between */
  async save(tx: Transaction, patient: Patient): Promise<void> {
    const { id, version, ...rest } = encryptWords(tx, patient);
    const changed = await tx.manager.update(PatientRow, { id, version: version - 1 }, { ...rest, version });
    if (!changed.affected) throw new DomainError('REQUEST.STALE');
  }
}
