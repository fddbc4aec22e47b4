import { useMemo } from 'react';
import { type AlertView, isMoreSevere, type Severity } from '#contracts';
import { useLivePick } from '../../live/use-live.js';

const byUrgency = (a: AlertView, b: AlertView): number => {
  if (a.severity !== b.severity) return isMoreSevere(a.severity, b.severity) ? -1 : 1;
  return a.raisedAt.localeCompare(b.raisedAt);
};

/** Alerts at work of each patient, most severe first; as they change. */
export const useAlertsOfPatients = (): ReadonlyMap<string, readonly AlertView[]> => {
  const alerts = useLivePick(({ book }) => book.alerts);
  return useMemo(() => {
    const of = new Map<string, AlertView[]>();
    for (const alert of [...alerts.values()].sort(byUrgency)) {
      if (alert.state === 'resolved') continue;
      of.set(alert.patient.id, [...(of.get(alert.patient.id) ?? []), alert]);
    }
    return of;
  }, [alerts]);
};

export const worstOf = (alerts: readonly AlertView[] | undefined): Severity | null => alerts?.[0]?.severity ?? null;
