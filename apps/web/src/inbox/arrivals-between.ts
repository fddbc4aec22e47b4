import { type AlertView, isMoreSevere } from '#contracts';

type Alerts = ReadonlyMap<string, AlertView>;

/** Open alerts that were not there before, were not open, or have become more severe: worth a word. */
export const arrivalsBetween = (before: Alerts, after: Alerts): AlertView[] =>
  [...after.values()].filter((alert) => {
    if (alert.state !== 'open') return false;
    const known = before.get(alert.id);
    return known?.state !== 'open' || isMoreSevere(alert.severity, known.severity);
  });

export const isPressing = ({ severity }: AlertView): boolean => severity === 'S3' || severity === 'S4';
