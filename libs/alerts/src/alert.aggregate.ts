import { type AlertOutcome, type EventData, isMoreSevere } from '#contracts';
import type { Alert, ChainRun, TraceLine } from './alert.js';
import { beginChain, type Circumstances, type Decision, subjectOf, takeStepsFrom } from './chain.js';
import { momentAfter } from './span.js';

/** Refused: the code says why. */
export class AlertRefusal extends Error {
  constructor(readonly code: 'ALERT.ALREADY_RESOLVED' | 'ALERT.ALREADY_ACKNOWLEDGED' | 'ALERT.NOT_ACKNOWLEDGED') {
    super(code);
  }
}

export type RuleMatch = EventData<'rule.matched'>;

const matched = ({ facts, checkInIds }: RuleMatch): TraceLine => ({ code: 'RULE_MATCHED', facts, checkInIds });
const evidenceOf = ({ checkInIds, severity, facts }: RuleMatch): string =>
  JSON.stringify([severity, checkInIds.length ? checkInIds : facts]);

/** Opens an alert and begins its chain. */
export function raise(id: string, careTeamId: string, match: RuleMatch, circumstances: Circumstances): Decision {
  const { now } = circumstances;
  const alert: Alert = {
    id,
    version: 1,
    patientId: match.patientId,
    careTeamId,
    rule: match.rule,
    severity: match.severity,
    state: 'open',
    occurrences: 1,
    raisedAt: now,
    changedAt: now,
    run: freshRun(match),
    notified: [],
    nextStepAt: null,
    acknowledged: null,
    resolved: null,
  };
  const begun = beginChain(alert, circumstances);
  return {
    alert: begun.alert,
    events: [{ type: 'alert.raised', data: subjectOf(alert) }, ...begun.events],
    trace: [matched(match), { code: 'RAISED' }, ...begun.trace],
  };
}

/**
 * The rule matched again while the alert is open. A higher severity begins the chain of that severity anew, even if
 * somebody had acknowledged; the same evidence again changes nothing.
 */
export function matchAgain(before: Alert, match: RuleMatch, circumstances: Circumstances): Decision | null {
  const evidence = evidenceOf(match);
  if (isMoreSevere(match.severity, before.severity)) {
    const risen = changed(before, circumstances.now, {
      severity: match.severity,
      rule: match.rule,
      state: 'open',
      acknowledged: null,
      occurrences: before.occurrences + 1,
      run: { ...freshRun(match), round: before.run.round },
    });
    const begun = beginChain(risen, circumstances);
    return {
      alert: begun.alert,
      events: [{ type: 'alert.re-raised', data: { ...subjectOf(risen), from: before.severity } }, ...begun.events],
      trace: [matched(match), { code: 'SEVERITY_RAISED' }, ...begun.trace],
    };
  }
  if (evidence === before.run.evidence) return null;
  const run = { ...before.run, evidence };
  return {
    alert: changed(before, circumstances.now, { occurrences: before.occurrences + 1, run }),
    events: [],
    trace: [{ ...matched(match), code: 'MATCHED_AGAIN' }],
  };
}

/** The time to acknowledge is over: the next step is taken. Null when somebody has taken the alert on meanwhile. */
export function stepUnanswered(before: Alert, circumstances: Circumstances): Decision | null {
  const { current } = before.run;
  if (before.state !== 'open' || current === null) return null;
  const waiting = changed(before, circumstances.now, {});
  const next = takeStepsFrom(current + 1, waiting, circumstances);
  return { ...next, trace: [{ code: 'STEP_UNANSWERED', step: current }, ...next.trace] };
}

/** Takes it on: the chain stops everywhere, and the time to resolve begins. */
export function acknowledge(before: Alert, staffId: string, { now, hours }: Circumstances): Decision {
  if (before.state === 'resolved') throw new AlertRefusal('ALERT.ALREADY_RESOLVED');
  if (before.state === 'acknowledged') throw new AlertRefusal('ALERT.ALREADY_ACKNOWLEDGED');
  const resolveBy = momentAfter(now, before.run.resolveWithin, hours);
  const alert = changed(before, now, {
    state: 'acknowledged',
    nextStepAt: null,
    acknowledged: { by: staffId, at: now, resolveBy },
    run: { ...before.run, current: null },
  });
  return {
    alert,
    events: [
      { type: 'alert.acknowledged', data: { ...subjectOf(alert), staffId, resolveBy: resolveBy.toISOString() } },
    ],
    trace: [{ code: 'ACKNOWLEDGED', staffIds: [staffId] }, { code: 'CHAIN_STOPPED' }],
  };
}

/** Nobody resolved it in time, or it is given back: open again, from the first step. */
export function reopen(
  before: Alert,
  because: 'not-resolved-in-time' | 'given-back',
  circumstances: Circumstances,
): Decision {
  if (before.state === 'resolved') throw new AlertRefusal('ALERT.ALREADY_RESOLVED');
  if (before.state !== 'acknowledged') throw new AlertRefusal('ALERT.NOT_ACKNOWLEDGED');
  const open = changed(before, circumstances.now, { state: 'open', acknowledged: null });
  const begun = beginChain(open, circumstances);
  const why: TraceLine[] = because === 'not-resolved-in-time' ? [{ code: 'NOT_RESOLVED_IN_TIME' }] : [];
  return {
    alert: begun.alert,
    events: [{ type: 'alert.reopened', data: { ...subjectOf(open), because } }, ...begun.events],
    trace: [...why, { code: 'REOPENED' }, ...begun.trace],
  };
}

/** Closes it with an outcome. */
export function resolve(
  before: Alert,
  staffId: string,
  { outcome, note }: { outcome: AlertOutcome; note: string | null },
  { now }: Circumstances,
): Decision {
  if (before.state === 'resolved') throw new AlertRefusal('ALERT.ALREADY_RESOLVED');
  const alert = changed(before, now, {
    state: 'resolved',
    nextStepAt: null,
    resolved: { by: staffId, at: now, outcome, note },
    run: { ...before.run, current: null },
  });
  return {
    alert,
    events: [{ type: 'alert.resolved', data: { ...subjectOf(alert), staffId, outcome } }],
    trace: [{ code: 'RESOLVED', staffIds: [staffId] }],
  };
}

function freshRun(match: RuleMatch): ChainRun {
  const { chain, resolveWithin } = match;
  return { chain, resolveWithin, round: 0, current: null, taken: [], exhausted: false, evidence: evidenceOf(match) };
}

const changed = (alert: Alert, now: Date, change: Partial<Alert>): Alert => ({
  ...alert,
  ...change,
  version: alert.version + 1,
  changedAt: now,
});
