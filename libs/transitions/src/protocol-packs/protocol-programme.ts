import { Inject, Injectable } from '@nestjs/common';
import type { Transaction } from '#kernel';
import { ports, type RuleDirectory, type ScheduleCheck, type StaffDirectory } from '#ports';
import type { Programme } from './protocol-faults.js';

/** Looks up what a pack is checked against, at the moment of saving it. */
@Injectable()
export class ProtocolProgramme {
  constructor(
    @Inject(ports.ruleDirectory) private readonly rules: RuleDirectory,
    @Inject(ports.staffDirectory) private readonly staff: StaffDirectory,
    @Inject(ports.scheduleCheck) private readonly schedules: ScheduleCheck,
  ) {}

  async now(tx: Transaction): Promise<Programme> {
    const [classes, { timeZone }] = await Promise.all([this.rules.classes(tx), this.staff.businessHours(tx)]);
    return { classes, timeZone, now: tx.now, schedules: this.schedules };
  }
}
