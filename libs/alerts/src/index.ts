import type { EncryptedField, Migration } from '#platform';
import { Alerts1790000300000 } from './migrations/1790000300000-alerts.js';
import { AlertsByPosition1790001200000 } from './migrations/1790001200000-alerts-by-position.js';
import { EventsInTrace1790004030000 } from './migrations/1790004030000-events-in-trace.js';

export { AcknowledgeAlert } from './acknowledge-alert/acknowledge-alert.command.js';
export { AlertsModule, LiveInboxModule } from './alerts.module.js';
export { ListAlerts } from './list-alerts/list-alerts.query.js';
export { ResolveAlert } from './resolve-alert/resolve-alert.command.js';

export const encryptedInAlerts = ['alert.note', 'alert_trace.note'] as const satisfies EncryptedField[];
export const migrationsOfAlerts: Migration[] = [
  Alerts1790000300000,
  AlertsByPosition1790001200000,
  EventsInTrace1790004030000,
];
