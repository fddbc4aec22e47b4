import { Inject, Injectable } from '@nestjs/common';
import type { DomainEvent } from '#contracts';
import { type HandlesEvents, SubscribesTo, type Transaction } from '#kernel';
import { type PatientDirectory, type ProtocolDirectory, ports } from '#ports';
import { agreed, BeginSchedule } from '../begin-schedule.js';
import { defaultGraceSeconds } from '../level-defaults.js';
import { extendScheduleDeadline, ScheduleRepository } from '../schedule.repository.js';
import { takeOver } from '../take-over.js';
import { wallClock } from '../wall-clock.js';

/**
 * Whoever moves is asked as the protocol of the new level says, from the same moment on: no check-in is lost, doubled or asked
 * by two teams. What is open stays to be answered, and a pause goes on.
 */
@Injectable()
@SubscribesTo({ name: 'check-ins.switch-schedule', on: ['transition.accepted'], delivery: 'within' })
export class SwitchScheduleWhenAccepted implements HandlesEvents<'transition.accepted'> {
  constructor(
    private readonly schedules: ScheduleRepository,
    private readonly beginning: BeginSchedule,
    @Inject(ports.patientDirectory) private readonly patients: PatientDirectory,
    @Inject(ports.protocolDirectory) private readonly protocols: ProtocolDirectory,
  ) {}

  async handle({ data: { patientId, to } }: DomainEvent<'transition.accepted'>, tx: Transaction): Promise<void> {
    const patient = await this.patients.profile(tx, patientId);
    if (!patient) return;
    const { content } = await this.protocols.ofLevel(tx, to);
    const startsOn = wallClock(tx.now, patient.timeZone).toPlainDate().toString();
    const next = content.schedule && agreed(tx, patient, { ...content.schedule, startsOn }, defaultGraceSeconds(to));
    const ended = await this.schedules.endActive(tx, patientId);
    const ids = ended.map(({ id }) => id);
    const before = ids.length ? await this.schedules.windowsOf(tx, patientId, ids) : [];
    const { removed, ...made } = takeOver(next, before, tx.now);
    this.schedules.removeWindows(tx, removed);
    tx.cancelDeadlines(extendScheduleDeadline, ids);
    for (const scheduleId of ids) tx.append({ type: 'check-in-schedule.ended', data: { patientId, scheduleId } });
    if (next) await this.beginning.run(tx, next, made, !ids.length);
  }
}
