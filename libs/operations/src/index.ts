import type { Migration } from '#platform';
import { Operations1790002410000 } from './migrations/1790002410000-operations.js';

export { QueueBoardAudit, QueueBoardDoor } from './open-queue-board/queue-board-door.js';
export { OperationsModule } from './operations.module.js';
export const migrationsOfOperations: Migration[] = [Operations1790002410000];
