import { Inject, Injectable } from '@nestjs/common';
import { type FiredDeadline, FiresAt, type HandlesDeadline, type Transaction } from '#kernel';
import { type PatientDirectory, ports } from '#ports';
import { MoveWindows } from '../move-windows.js';
import { extendEvery, windowsToMake } from '../schedule.js';
import { extendScheduleDeadline, ScheduleRepository } from '../schedule.repository.js';

/** Every day the windows of a schedule are made one day further, in the zone where the patient lives by then. */
@Injectable()
@FiresAt(extendScheduleDeadline)
export class ExtendScheduleWhenDue implements HandlesDeadline {
  constructor(
    private readonly schedules: ScheduleRepository,
    private readonly move: MoveWindows,
    @Inject(ports.patientDirectory) private readonly patients: PatientDirectory,
  ) {}

  async fire({ subjectId, patientId }: FiredDeadline, tx: Transaction): Promise<void> {
    const schedule = await this.schedules.lock(tx, subjectId);
    if (!schedule || schedule.endedAt) return;
    const patient = await this.patients.profile(tx, patientId);
    if (!patient) return;
    const moved = await this.move.toZone(tx, schedule, patient.timeZone);
    if (!moved) {
      const { windows, until } = windowsToMake(schedule, tx.now);
      await this.schedules.addWindows(tx, schedule, windows, until);
    }
    const dueAt = new Date(+tx.now + extendEvery);
    tx.scheduleFirst({ kind: extendScheduleDeadline, subjectId, serialiseBy: patientId, dueAt });
  }
}
