import { Injectable } from '@nestjs/common';
import { Contributes, type Transaction } from '#kernel';
import { type ExportSource, recordParts } from '#ports';
import { HomeVisitRepository } from './home-visit.repository.js';

/** What a patient takes along of their home visits. */
@Injectable()
@Contributes(recordParts)
export class HomeVisitExport implements ExportSource {
  constructor(private readonly homeVisits: HomeVisitRepository) {}

  async parts(tx: Transaction, patientId: string): Promise<Record<string, unknown>> {
    return { homeVisits: await this.homeVisits.ofPatient(tx, patientId) };
  }
}
