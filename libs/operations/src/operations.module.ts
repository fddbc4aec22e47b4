import { Module } from '@nestjs/common';
import { ListFailedWorkController } from './list-failed-work/list-failed-work.controller.js';
import { QueueBoardAudit, QueueBoardDoor } from './open-queue-board/queue-board-door.js';
import { ReadSystemController } from './read-system/read-system.controller.js';
import { SystemReader } from './read-system/system-reader.js';
import { RetryFailedWorkController } from './retry-failed-work/retry-failed-work.controller.js';
import { TellAdminsAgain } from './tell-admins-again/tell-admins-again.handler.js';
import { TellAdminsWhenWorkFailed } from './tell-admins-when-work-failed/tell-admins-when-work-failed.handler.js';

/** How the installation does, and what becomes of work that failed: for admins. */
@Module({
  controllers: [ReadSystemController, ListFailedWorkController, RetryFailedWorkController],
  providers: [SystemReader, QueueBoardDoor, QueueBoardAudit, TellAdminsWhenWorkFailed, TellAdminsAgain],
})
export class OperationsModule {}
