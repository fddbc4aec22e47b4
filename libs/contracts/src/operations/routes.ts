import { z } from 'zod';
import { Finding } from '../kernel/finding.js';
import { Id, Instant } from '../kernel/primitives.js';
import { route } from '../kernel/route.js';

export const FailedKind = z
  .enum(['event', 'deadline'])
  .meta({ id: 'FailedKind', description: 'An event that a subscriber could not handle, or a deadline' });
export type FailedKind = z.infer<typeof FailedKind>;

/** Work that was given up after its last try. Holds codes and times: not whom it is about. */
export const FailedWorkView = z
  .object({
    id: Id.describe('Of the event or of the deadline'),
    kind: FailedKind,
    name: z.string().describe('The subscriber, or the kind of deadline'),
    event: z.string().nullable().describe('Type of the event'),
    reason: z.string().describe('A code'),
    attempts: z.int(),
    retries: z.int().describe('How often somebody had it tried again'),
    begunAt: Instant.describe('When it happened, or was due'),
    failedAt: Instant,
  })
  .meta({ id: 'FailedWork' });
export type FailedWorkView = z.infer<typeof FailedWorkView>;

export const SystemView = z
  .object({
    at: Instant,
    findings: z.array(Finding).describe('What is wrong, the same for every organisation'),
    queues: z.array(
      z.object({ name: z.string(), waiting: z.int(), active: z.int(), failed: z.int(), paused: z.boolean() }),
    ),
    events: z.object({
      waiting: z.int(),
      oldest: Instant.nullable().describe('Since when the oldest event waits for its handling'),
      perSecond: z.number().describe('Handled, in the last minute'),
    }),
    overdueDeadlines: z.int(),
    workers: z.array(z.object({ id: Id, startedAt: Instant, seenAt: Instant })),
    lag: z.array(z.object({ at: Instant, milliseconds: z.int() })).describe('The longest in each half minute'),
    failedWork: z.int().describe('Of this organisation'),
    mayOpenBoard: z.boolean().describe('Whether this admin may look into the queues'),
  })
  .meta({ id: 'SystemView' });
export type SystemView = z.infer<typeof SystemView>;

const what = z.strictObject({ kind: FailedKind, name: z.string().min(1).max(120) });

/** How the installation does, for admins. */
export const operationsRoutes = {
  readSystem: route({
    id: 'readSystem',
    underLoad: 'last',
    method: 'GET',
    path: '/api/system',
    tag: 'System',
    summary: 'Queues, lag, what is overdue, and what is wrong',
    action: 'system.read',
    answer: SystemView,
    status: 200,
  }),
  listFailedWork: route({
    id: 'listFailedWork',
    underLoad: 'last',
    method: 'GET',
    path: '/api/failed-work',
    tag: 'System',
    summary: 'Work of the organisation that was given up, newest first',
    action: 'system.read',
    query: z.object({ limit: z.coerce.number().int().min(1).max(500).default(100) }),
    answer: z.object({ work: z.array(FailedWorkView), total: z.int() }),
    status: 200,
  }),
  retryWork: route({
    id: 'retryWork',
    underLoad: 'last',
    method: 'POST',
    path: '/api/failed-work/:workId/retries',
    tag: 'System',
    summary: 'Have one piece of work tried again; what is under way already stays so',
    action: 'failed-work.retry',
    params: z.object({ workId: Id }),
    body: what,
    status: 204,
    errors: ['FAILED_WORK.NOT_FOUND'],
    idempotent: true,
  }),
  retryAllWork: route({
    id: 'retryAllWork',
    underLoad: 'last',
    method: 'POST',
    path: '/api/failed-work-retries',
    tag: 'System',
    summary: 'Have all work of one kind tried again',
    action: 'failed-work.retry',
    body: what,
    answer: z.object({ retried: z.int() }),
    status: 200,
    idempotent: true,
  }),
};
