import { Injectable } from '@nestjs/common';
import { DomainError } from '#kernel';
import type { ScheduleCheck } from '#ports';
import { validateRecurrence } from './recurrence.js';
import { wallClock } from './wall-clock.js';

/** Whether a rhythm could be agreed with a patient today. */
@Injectable()
export class AgreeableSchedules implements ScheduleCheck {
  faultOf(
    { recurrence, opensAt, windowSeconds }: Parameters<ScheduleCheck['faultOf']>[0],
    timeZone: string,
    now: Date,
  ): ReturnType<ScheduleCheck['faultOf']> {
    try {
      const startsOn = wallClock(now, timeZone).toPlainDate().toString();
      validateRecurrence({ recurrence, opensAt, windowSeconds, timeZone, startsOn }, now);
      return null;
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      const [where] = error.errors ?? [];
      return { field: where?.field ?? '', message: where?.message ?? error.message, code: error.code };
    }
  }
}
