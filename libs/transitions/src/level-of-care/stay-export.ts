import { Injectable } from '@nestjs/common';
import { Contributes, type Transaction } from '#kernel';
import { type ExportSource, recordParts } from '#ports';
import { Stays } from './stays.repository.js';

/** At which levels of care a patient was, for them to take along. */
@Injectable()
@Contributes(recordParts)
export class StayExport implements ExportSource {
  constructor(private readonly stays: Stays) {}

  async parts(tx: Transaction, patientId: string): Promise<Record<string, unknown>> {
    return { levelsOfCare: await this.stays.ofPatient(tx, patientId) };
  }
}
