import { Inject } from '@nestjs/common';
import { routes, type ScheduleView } from '#contracts';
import { DomainError } from '#kernel';
import { type PatientDirectory, ports } from '#ports';
import { type RequestOf, UseCase } from '#use-cases';
import { agreed, BeginSchedule } from './begin-schedule.js';
import { defaultGraceSeconds } from './level-defaults.js';
import { isOver, validateRecurrence } from './recurrence.js';
import { mostWindowsADay, readRule, refuse, windowsADay } from './recurrence-rule.js';
import { type Schedule, toScheduleView, windowsToMake } from './schedule.js';
import { ScheduleRepository } from './schedule.repository.js';

@UseCase(routes.startSchedule)
export class StartSchedule {
  constructor(
    private readonly schedules: ScheduleRepository,
    private readonly beginning: BeginSchedule,
    @Inject(ports.patientDirectory) private readonly patients: PatientDirectory,
  ) {}

  async execute({ tx, patientId, body: content }: RequestOf<typeof routes.startSchedule>): Promise<ScheduleView> {
    const patient = await this.patients.profile(tx, patientId);
    if (!patient) throw new DomainError('PATIENT.NOT_FOUND');
    const schedule = agreed(tx, patient, content, defaultGraceSeconds(patient.levelOfCare));
    validateRecurrence({ ...schedule, timeZone: schedule.madeInZone }, tx.now);
    const others = await this.schedules.active(tx, patientId);
    assertNotTooMany([...others, schedule], tx.now);
    const made = windowsToMake(schedule, tx.now);
    await this.beginning.run(tx, schedule, made, !others.length);
    return toScheduleView(schedule, made.windows[0]?.opensAt ?? null);
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
