import { Inject, Injectable } from '@nestjs/common';
import { type CareTeamDirectory, ports, type StaffDirectory } from '#contracts';
import type { Transaction } from '#platform';
import type { Circumstances } from './chain.js';

/** Looks up who holds which role, and the programme's hours, at the moment of the decision. */
@Injectable()
export class CircumstancesNow {
  constructor(
    @Inject(ports.careTeamDirectory) private readonly careTeams: CareTeamDirectory<Transaction>,
    @Inject(ports.staffDirectory) private readonly staff: StaffDirectory<Transaction>,
  ) {}

  async of(tx: Transaction, careTeamId: string): Promise<Circumstances> {
    const [holders, hours] = await Promise.all([
      this.careTeams.roleHolders(tx, careTeamId),
      this.staff.businessHours(tx),
    ]);
    return { now: tx.now, holders, hours };
  }
}
