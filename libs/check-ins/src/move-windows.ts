import { Injectable } from '@nestjs/common';
import type { Transaction } from '#kernel';
import { type Schedule, windowsAfterMove } from './schedule.js';
import { ScheduleRepository } from './schedule.repository.js';

/** Windows that have not opened follow the patient to another zone; what is open stays as it is. */
@Injectable()
export class MoveWindows {
  constructor(private readonly schedules: ScheduleRepository) {}

  /** @returns false when the schedule has a zone of its own or its windows are in `zone` already */
  async toZone(tx: Transaction, schedule: Schedule, zone: string): Promise<boolean> {
    if (schedule.timeZone || schedule.madeInZone === zone) return false;
    await this.schedules.removeComingWindows(tx, schedule.id);
    const lastOpened = await this.schedules.lastOpened(tx, schedule);
    const moved = { ...schedule, madeInZone: zone };
    const { windows, until } = windowsAfterMove(moved, lastOpened, schedule.madeInZone, tx.now);
    await this.schedules.addWindows(tx, moved, windows, until);
    return true;
  }
}
