import type { ScheduleContent } from '#contracts';
import type { WorkScope } from '#platform';

export class StartSchedule {
  constructor(
    readonly scope: WorkScope,
    readonly patientId: string,
    readonly content: ScheduleContent,
  ) {}
}
