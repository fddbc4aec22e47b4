import { Inject, Injectable } from '@nestjs/common';
import { type DomainEvent } from '#contracts';
import { type HandlesEvents, SubscribesTo, type Transaction } from '#kernel';
import { type PatientDirectory, ports } from '#ports';
import { MoveWindows } from '../move-windows.js';
import { ScheduleRepository } from '../schedule.repository.js';

@Injectable()
@SubscribesTo({ name: 'check-ins.move-windows', on: ['patient.time-zone-changed'], delivery: 'queue' })
export class MoveWindowsWhenTimeZoneChanged implements HandlesEvents<'patient.time-zone-changed'> {
  constructor(
    private readonly schedules: ScheduleRepository,
    private readonly move: MoveWindows,
    @Inject(ports.patientDirectory) private readonly patients: PatientDirectory,
  ) {}

  async handle({ data }: DomainEvent<'patient.time-zone-changed'>, tx: Transaction): Promise<void> {
    const patient = await this.patients.profile(tx, data.patientId);
    if (!patient) return;
    for (const { id, endedAt } of await this.schedules.ofPatient(tx, data.patientId)) {
      const schedule = endedAt ? null : await this.schedules.lock(tx, id);
      if (schedule && !schedule.endedAt) await this.move.toZone(tx, schedule, patient.timeZone);
    }
  }
}
