import { Inject } from '@nestjs/common';
import { hiddenAs } from '#access';
import { routes } from '#contracts';
import { DomainError } from '#kernel';
import { type PatientDirectory, ports } from '#ports';
import { type RequestOf, UseCase } from '#use-cases';
import { extendScheduleDeadline, ScheduleRepository } from './schedule.repository.js';

@UseCase(routes.endSchedule)
export class EndSchedule {
  constructor(
    private readonly schedules: ScheduleRepository,
    @Inject(ports.patientDirectory) private readonly patients: PatientDirectory,
  ) {}

  async execute({ tx, params: { scheduleId } }: RequestOf<typeof routes.endSchedule>): Promise<void> {
    const schedule = await this.schedules.lock(tx, scheduleId);
    if (!schedule) throw new DomainError('SCHEDULE.NOT_FOUND');
    const { patientId } = schedule;
    await hiddenAs('SCHEDULE.NOT_FOUND', this.patients.authorise(tx, patientId));
    if (schedule.endedAt) return;
    this.schedules.end(tx, scheduleId);
    await this.schedules.removeComingWindows(tx, scheduleId);
    tx.cancelDeadline(extendScheduleDeadline, scheduleId);
    tx.append({ type: 'check-in-schedule.ended', data: { patientId, scheduleId } });
  }
}
