import type { Migration } from '#platform';
import { CheckIns1790000200000 } from './migrations/1790000200000-check-ins.js';

export { CheckInsModule } from './check-ins.module.js';
export { CreatePersonalLink } from './create-personal-link/create-personal-link.command.js';
export { defaultSchedule } from './default-schedules.js';
export { StartSchedule } from './start-schedule/start-schedule.command.js';

export const migrationsOfCheckIns: Migration[] = [CheckIns1790000200000];
