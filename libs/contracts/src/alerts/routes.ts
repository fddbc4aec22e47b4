import { z } from 'zod';
import { Severity } from '../kernel/care.js';
import { Position } from '../kernel/position.js';
import { Id, Words } from '../kernel/primitives.js';
import { route } from '../kernel/route.js';
import { AlertDetail, AlertState, AlertView } from './alert.js';
import { AlertOutcome } from './outcome.js';

const alertId = z.object({ alertId: Id });

export const alertRoutes = {
  listAlerts: route({
    id: 'listAlerts',
    underLoad: 'last',
    method: 'GET',
    path: '/api/alerts',
    tag: 'Alerts',
    summary: 'The inbox: alerts of my care teams and those that a chain brought to me, most severe first',
    action: 'alerts.list',
    query: z.object({
      changedSince: Position.optional().describe(
        'Everything that changed since this position, resolved alerts too; the filters below are then ignored',
      ),
      state: AlertState.optional().describe('Open and acknowledged ones unless given'),
      severity: Severity.optional(),
      patientId: Id.optional(),
      after: z.string().max(200).optional().describe('`next` of the page before'),
      limit: z.coerce.number().int().min(1).max(2000).default(500),
    }),
    answer: z.object({
      alerts: z.array(AlertView),
      position: Position.describe('Where the client stands when it has taken in this answer'),
      next: z.string().nullable(),
    }),
    status: 200,
  }),
  readAlert: route({
    id: 'readAlert',
    underLoad: 'last',
    method: 'GET',
    path: '/api/alerts/:alertId',
    tag: 'Alerts',
    summary: 'One alert with its chain and the trace of every step, skipped ones too',
    action: 'alert.read',
    about: 'row',
    params: alertId,
    answer: AlertDetail,
    status: 200,
    errors: ['ALERT.NOT_FOUND'],
  }),
  acknowledgeAlert: route({
    id: 'acknowledgeAlert',
    underLoad: 'last',
    method: 'POST',
    path: '/api/alerts/:alertId/acknowledge',
    tag: 'Alerts',
    summary: 'Take it on. The chain stops everywhere; it opens again if it is not resolved in its time',
    action: 'alert.act',
    about: 'row',
    params: alertId,
    answer: AlertView,
    status: 200,
    errors: ['ALERT.NOT_FOUND', 'ALERT.ALREADY_ACKNOWLEDGED', 'ALERT.ALREADY_RESOLVED', 'REQUEST.STALE'],
    versioned: true,
    idempotent: true,
  }),
  reopenAlert: route({
    id: 'reopenAlert',
    method: 'POST',
    path: '/api/alerts/:alertId/reopen',
    tag: 'Alerts',
    summary: 'Give it back; its chain begins anew',
    action: 'alert.act',
    about: 'row',
    params: alertId,
    answer: AlertView,
    status: 200,
    errors: ['ALERT.NOT_FOUND', 'ALERT.NOT_ACKNOWLEDGED', 'ALERT.ALREADY_RESOLVED', 'REQUEST.STALE'],
    versioned: true,
    idempotent: true,
  }),
  resolveAlert: route({
    id: 'resolveAlert',
    underLoad: 'last',
    method: 'POST',
    path: '/api/alerts/:alertId/resolve',
    tag: 'Alerts',
    summary: 'Close it with an outcome and, if you like, a note',
    action: 'alert.act',
    about: 'row',
    params: alertId,
    body: z.strictObject({ outcome: AlertOutcome, note: Words(2000).nullable().default(null) }),
    answer: AlertView,
    status: 200,
    errors: ['ALERT.NOT_FOUND', 'ALERT.ALREADY_RESOLVED', 'REQUEST.STALE'],
    versioned: true,
    idempotent: true,
  }),
};
