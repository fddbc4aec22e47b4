import { Inject } from '@nestjs/common';
import { routes, type ScheduleView } from '#contracts';
import { DomainError, type Transaction } from '#kernel';
import { type PatientDirectory, type PatientProfile, ports, type RuleDirectory } from '#ports';
import { type RequestOf, UseCase } from '#use-cases';
import { ContactRepository } from './contact.repository.js';
import { defaultGraceSeconds } from './level-defaults.js';
import { patientSilenceDeadline } from './reactions/notice-silence-when-due.js';
import { isOver, validateRecurrence } from './recurrence.js';
import { mostWindowsADay, readRule, refuse, windowsADay } from './recurrence-rule.js';
import { extendEvery, type Schedule, toScheduleView, windowsToMake } from './schedule.js';
import { extendScheduleDeadline, ScheduleRepository } from './schedule.repository.js';
import { lookAgainWithin } from './silence.js';

@UseCase(routes.startSchedule)
export class StartSchedule {
  constructor(
    private readonly schedules: ScheduleRepository,
    private readonly contacts: ContactRepository,
    @Inject(ports.patientDirectory) private readonly patients: PatientDirectory,
    @Inject(ports.ruleDirectory) private readonly rules: RuleDirectory,
  ) {}

  async execute({ tx, patientId, body: content }: RequestOf<typeof routes.startSchedule>): Promise<ScheduleView> {
    const patient = await this.patients.profile(tx, patientId);
    if (!patient) throw new DomainError('PATIENT.NOT_FOUND');
    const schedule = agreed(tx, patient, content);
    validateRecurrence({ ...schedule, timeZone: schedule.madeInZone }, tx.now);
    const others = await this.schedules.active(tx, patientId);
    assertNotTooMany([...others, schedule], tx.now);
    if (!others.length) await this.watchSilence(tx, patientId);
    await this.schedules.add(tx, schedule);
    const { windows, until } = windowsToMake(schedule, tx.now);
    await this.schedules.addWindows(tx, schedule, windows, until);
    const dueAt = new Date(+tx.now + extendEvery);
    tx.scheduleFirst({ kind: extendScheduleDeadline, subjectId: schedule.id, serialiseBy: patientId, dueAt });
    tx.append({ type: 'check-in-schedule.started', data: { patientId, scheduleId: schedule.id } });
    return toScheduleView(schedule, windows[0]?.opensAt ?? null);
  }

  /** From the first schedule on somebody expects to hear from the patient. */
  private async watchSilence(tx: Transaction, patientId: string): Promise<void> {
    this.contacts.set(tx, patientId, 'watched_since', tx.now);
    const dueAt = new Date(+tx.now + lookAgainWithin(await this.rules.quietHours(tx)));
    tx.schedule({ kind: patientSilenceDeadline, subjectId: patientId, serialiseBy: patientId, dueAt });
  }
}

/** Over all that somebody is asked on one day; a schedule of which nothing is to come does not count. */
function assertNotTooMany(schedules: readonly Schedule[], now: Date): void {
  const aDay = (all: readonly Schedule[]) =>
    all.reduce((sum, { recurrence }) => sum + windowsADay(readRule(recurrence)), 0);
  if (aDay(schedules) <= mostWindowsADay) return;
  const coming = schedules.filter((each) => !isKnownToBeOver(each, now));
  if (aDay(coming) > mostWindowsADay) {
    throw refuse('SCHEDULE.TOO_MANY', `With the other schedules more than ${mostWindowsADay} check-ins a day.`);
  }
}

function isKnownToBeOver(schedule: Schedule, now: Date): boolean {
  const parts = readRule(schedule.recurrence);
  // It goes on for ever: nothing to work out.
  if (!parts.has('COUNT') && !parts.has('UNTIL')) return false;
  try {
    return isOver({ ...schedule, timeZone: schedule.madeInZone }, now);
  } catch {
    // Agreed before there were bounds, and too much work to find out.
    return false;
  }
}

function agreed(
  tx: Transaction,
  patient: PatientProfile,
  content: RequestOf<typeof routes.startSchedule>['body'],
): Schedule {
  const { timeZone = null, graceSeconds = defaultGraceSeconds(patient.levelOfCare) } = content;
  return {
    ...content,
    id: tx.newId(),
    patientId: patient.id,
    version: 1,
    timeZone,
    graceSeconds,
    madeInZone: timeZone ?? patient.timeZone,
    madeUntil: tx.now,
    endedAt: null,
  };
}
