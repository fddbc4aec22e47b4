import { defineContext } from '#use-cases';
import { ListFailedWork } from './list-failed-work.js';
import { Operations1790002410000 } from './migrations/1790002410000-operations.js';
import { ToldOf1790005020000 } from './migrations/1790005020000-told-of.js';
import { QueueBoardAudit, QueueBoardGuard } from './queue-board-guard.js';
import { TellAdminsAgain } from './reactions/tell-admins-again.js';
import { TellAdminsWhenWorkFailed } from './reactions/tell-admins-when-work-failed.js';
import { ReadSystem } from './read-system/read-system.js';
import { SystemReader } from './read-system/system-reader.js';
import { RetryAllWork, RetryWork } from './retry-failed-work.js';

export { QueueBoardAudit, QueueBoardGuard } from './queue-board-guard.js';

/** How the installation does, and what becomes of work that failed: for admins. */
export const operations = defineContext({
  name: 'operations',
  useCases: [ListFailedWork, RetryWork, RetryAllWork, ReadSystem],
  reactions: [TellAdminsAgain, TellAdminsWhenWorkFailed],
  parts: [SystemReader, QueueBoardGuard, QueueBoardAudit],
  migrations: [Operations1790002410000, ToldOf1790005020000],
});
