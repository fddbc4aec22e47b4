import { z } from 'zod';
import { Instant } from './primitives.js';

/** What can be wrong with an installation. A section of docs/runbook.md has the name of each. */
export const WatchCode = z
  .enum([
    'DATABASE_UNREACHABLE',
    'QUEUE_UNREACHABLE',
    'QUEUE_STALLED',
    'EVENTS_NOT_SENT',
    'EVENTS_NOT_HANDLED',
    'DEADLINES_OVERDUE',
    'SAFETY_WORK_FAILING',
    'RELEASE_TOO_OLD',
    'RULE_FAILING',
    'SWEEP_STOPPED',
    'CLOCK_JUMPED',
    'CLOCK_APART',
    'WORKER_MISSING',
  ])
  .meta({ id: 'WatchCode' });
export type WatchCode = z.infer<typeof WatchCode>;

/** Something that is wrong now. Concerns the installation, never a person. */
export const Finding = z
  .object({
    code: WatchCode,
    since: Instant,
    says: z.string().describe('The same in a sentence'),
    queue: z.string().optional(),
    count: z.int().optional(),
    seconds: z.number().optional().describe('How late, or how far apart'),
  })
  .meta({ id: 'WatchFinding' });
export type Finding = z.infer<typeof Finding>;
