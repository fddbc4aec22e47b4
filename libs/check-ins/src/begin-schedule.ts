import { Inject, Injectable } from '@nestjs/common';
import type { ScheduleContent } from '#contracts';
import type { Transaction } from '#kernel';
import { type PatientProfile, ports, type RuleDirectory } from '#ports';
import { ContactRepository } from './contact.repository.js';
import { patientSilenceDeadline } from './reactions/notice-silence-when-due.js';
import { extendEvery, type NewWindow, type Schedule } from './schedule.js';
import { extendScheduleDeadline, ScheduleRepository } from './schedule.repository.js';
import { lookAgainWithin } from './silence.js';

/** From its beginning on a schedule has windows, is made further every day, and somebody expects to hear from the patient. */
@Injectable()
export class BeginSchedule {
  constructor(
    private readonly schedules: ScheduleRepository,
    private readonly contacts: ContactRepository,
    @Inject(ports.ruleDirectory) private readonly rules: RuleDirectory,
  ) {}

  /** @param isOnly the patient was not asked by any other until now */
  async run(
    tx: Transaction,
    schedule: Schedule,
    { windows, until }: { windows: readonly NewWindow[]; until: Date },
    isOnly: boolean,
  ): Promise<void> {
    const { id, patientId } = schedule;
    if (isOnly) await this.watchSilence(tx, patientId);
    await this.schedules.add(tx, schedule);
    await this.schedules.addWindows(tx, schedule, windows, until);
    const dueAt = new Date(+tx.now + extendEvery);
    tx.scheduleFirst({ kind: extendScheduleDeadline, subjectId: id, serialiseBy: patientId, dueAt });
    tx.append({ type: 'check-in-schedule.started', data: { patientId, scheduleId: id } });
  }

  private async watchSilence(tx: Transaction, patientId: string): Promise<void> {
    this.contacts.set(tx, patientId, 'watched_since', tx.now);
    const dueAt = new Date(+tx.now + lookAgainWithin(await this.rules.quietHours(tx)));
    tx.schedule({ kind: patientSilenceDeadline, subjectId: patientId, serialiseBy: patientId, dueAt });
  }
}

/** A schedule as it was agreed for a patient. @param graceSeconds where the content names none */
export function agreed(
  tx: Transaction,
  patient: PatientProfile,
  { timeZone = null, ...content }: Omit<ScheduleContent, 'timeZone'> & { timeZone?: string | null },
  graceSeconds: number,
): Schedule {
  return {
    ...content,
    id: tx.newId(),
    patientId: patient.id,
    version: 1,
    timeZone,
    graceSeconds: content.graceSeconds ?? graceSeconds,
    madeInZone: timeZone ?? patient.timeZone,
    madeUntil: tx.now,
    endedAt: null,
  };
}
