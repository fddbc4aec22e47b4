import { defineContext } from '#use-cases';
import { ListFailedWork } from './list-failed-work.js';
import { Operations1790002410000 } from './migrations/1790002410000-operations.js';
import { QueueBoardAudit, QueueBoardDoor } from './open-queue-board/queue-board-door.js';
import { ReadSystem } from './read-system/read-system.js';
import { SystemReader } from './read-system/system-reader.js';
import { RetryAllWork, RetryWork } from './retry-failed-work.js';
import { TellAdminsAgain } from './tell-admins-again/tell-admins-again.handler.js';
import { TellAdminsWhenWorkFailed } from './tell-admins-when-work-failed/tell-admins-when-work-failed.handler.js';

export { QueueBoardAudit, QueueBoardDoor } from './open-queue-board/queue-board-door.js';

/** How the installation does, and what becomes of work that failed: for admins. */
export const operations = defineContext({
  name: 'operations',
  useCases: [ListFailedWork, RetryWork, RetryAllWork, ReadSystem],
  reactions: [TellAdminsAgain, TellAdminsWhenWorkFailed],
  parts: [SystemReader, QueueBoardDoor, QueueBoardAudit],
  migrations: [Operations1790002410000],
});
