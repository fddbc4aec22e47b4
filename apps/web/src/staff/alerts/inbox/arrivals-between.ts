import { type AlertView, isMoreSevere } from '#contracts';
import { needsMe, wasTold } from './inbox-order.js';

type Alerts = ReadonlyMap<string, AlertView>;

/** What one hears of: what waits for them, and every emergency of their teams. */
export const concerns = (alert: AlertView, me: string): boolean =>
  alert.state === 'open' && (alert.severity === 'S4' || needsMe(alert, me));

/** Alerts worth a word: new, open again, more severe, an emergency that was said again, or come to me in its chain. */
export const arrivalsBetween = (before: Alerts, after: Alerts, me: string): AlertView[] =>
  [...after.values()].filter((alert) => {
    if (!concerns(alert, me)) return false;
    const known = before.get(alert.id);
    if (known?.state !== 'open' || isMoreSevere(alert.severity, known.severity)) return true;
    if (alert.severity === 'S4' && alert.occurrences > known.occurrences) return true;
    return wasTold(alert, me) && !wasTold(known, me);
  });

export const isPressing = ({ severity }: AlertView): boolean => severity === 'S3' || severity === 'S4';
