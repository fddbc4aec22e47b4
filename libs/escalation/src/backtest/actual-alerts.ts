import type { EventData } from '#contracts';
import type { PastEvent } from '#kernel';
import type { ActualAlert } from './replay.js';

/** Alerts as the log has them: when each was raised and resolved. */
export function actualAlertsIn(events: readonly PastEvent[]): ActualAlert[] {
  const alerts = new Map<string, ActualAlert>();
  for (const { type, at, data } of events) {
    if (type === 'alert.raised') {
      const { alertId, ruleKey } = data as EventData<'alert.raised'>;
      alerts.set(alertId, { id: alertId, ruleKey, raisedAt: at, resolvedAt: null });
    } else if (type === 'alert.resolved') {
      const alert = alerts.get((data as EventData<'alert.resolved'>).alertId);
      if (alert) alert.resolvedAt = at;
    }
  }
  return [...alerts.values()];
}
