import { Inject, Injectable } from '@nestjs/common';
import { PermanentFailure, type Transaction } from '#kernel';
import { type CareTeamDirectory, ports, type StaffDirectory } from '#ports';
import type { Circumstances } from './chain.js';

/** Looks up who holds which role, and the programme's hours, at the moment of the decision. */
@Injectable()
export class CircumstancesNow {
  constructor(
    @Inject(ports.careTeamDirectory) private readonly careTeams: CareTeamDirectory,
    @Inject(ports.staffDirectory) private readonly staff: StaffDirectory,
  ) {}

  /** @throws PermanentFailure PATIENT_GONE */
  async of(tx: Transaction, patientId: string): Promise<Circumstances & { careTeamId: string }> {
    const [team, hours] = await Promise.all([this.careTeams.teamOf(tx, patientId), this.staff.businessHours(tx)]);
    if (!team) throw new PermanentFailure('PATIENT_GONE');
    return { now: tx.now, ...team, hours };
  }
}
