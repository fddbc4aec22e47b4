import type { Migration } from '#platform';
import { Alerts1790000300000 } from './migrations/1790000300000-alerts.js';

export { AlertsModule, LiveInboxModule } from './alerts.module.js';

export const migrationsOfAlerts: Migration[] = [Alerts1790000300000];
