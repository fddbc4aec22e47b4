import type { EncryptedField, Migration } from '#platform';
import { CheckIns1790000200000 } from './migrations/1790000200000-check-ins.js';
import { SaidInCheckIns1790004000000 } from './migrations/1790004000000-said-in-check-ins.js';
import { ConfirmedLinks1790004200000 } from './migrations/1790004200000-confirmed-links.js';
import { MakersOfLinks1790004201000 } from './migrations/1790004201000-makers-of-links.js';

export { AnswerCheckIn } from './answer-check-in/answer-check-in.command.js';
export { CheckInsModule } from './check-ins.module.js';
export { CreatePersonalLink } from './create-personal-link/create-personal-link.command.js';
export { DeclineCheckIn } from './decline-check-in/decline-check-in.command.js';
export { defaultSchedule } from './default-schedules.js';
export { ReadMyCheckIns } from './read-my-check-ins/read-my-check-ins.query.js';
export { StartSchedule } from './start-schedule/start-schedule.command.js';

export const encryptedInCheckIns = [
  'check_in.answers.wentOkay',
  'help_request.words',
] as const satisfies EncryptedField[];
export const migrationsOfCheckIns: Migration[] = [
  CheckIns1790000200000,
  SaidInCheckIns1790004000000,
  ConfirmedLinks1790004200000,
  MakersOfLinks1790004201000,
];
