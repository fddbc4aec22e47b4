import type { Alert } from './alert.js';
import { type Circumstances, type Decision, subjectOf } from './chain.js';

/**
 * What else is late has an owner of its own, and the alert of the first thing is open already: where its owner was told in this
 * step, so is the owner of the next. No time in the chain changes by it. Nothing happens once somebody took the alert on.
 */
export function tellNewOwners(alert: Alert, { holders }: Circumstances): Decision {
  const { current, chain, taken } = alert.run;
  const asksOwners = current !== null && chain.steps[current]?.roles.includes('owner');
  const newly = holders.filter(
    ({ role, staffId }) => role === 'owner' && !alert.notified.some((known) => known.staffId === staffId),
  );
  if (alert.state !== 'open' || !asksOwners || !newly.length) return { alert, events: [], trace: [] };
  const staffIds = newly.map(({ staffId }) => staffId);
  const last = taken.findLastIndex(({ step }) => step === current);
  const withThem = taken.map((one, at) => (at === last ? { ...one, staffIds: [...one.staffIds, ...staffIds] } : one));
  const run = { ...alert.run, taken: withThem };
  return {
    alert: { ...alert, run, notified: [...alert.notified, ...newly] },
    events: [{ type: 'alert.step-taken', data: { ...subjectOf(alert), step: current, roles: ['owner'], staffIds } }],
    trace: [{ code: 'STEP_NOTIFIED', step: current, roles: ['owner'], staffIds }],
  };
}
