import { type AlertOutcome, type ChainRole, type EventData, type FactName, factCalled, isMoreSevere } from '#contracts';
import { momentAfter } from '#ports';
import type { Alert, ChainRun, TraceLine } from './alert.js';
import { beginChain, type Circumstances, type Decision, subjectOf, takeStepsFrom } from './chain.js';
import { tellNewOwners } from './tell-new-owners.js';

/** Refused: the code says why. */
export class AlertRefusal extends Error {
  constructor(readonly code: 'ALERT.ALREADY_RESOLVED' | 'ALERT.ALREADY_ACKNOWLEDGED' | 'ALERT.NOT_ACKNOWLEDGED') {
    super(code);
  }
}

export type RuleMatch = EventData<'rule.matched'>;

const matched = ({ facts, checkInIds, eventId }: RuleMatch): TraceLine => ({
  code: 'RULE_MATCHED',
  facts,
  checkInIds,
  eventId,
});
/** Facts without their owner, as they were written down before they had one: an alert that is open meanwhile sees no news in it. */
const bareNames = (facts: RuleMatch['facts']): object =>
  Object.fromEntries(Object.entries(facts).map(([name, value]) => [name.slice(name.indexOf('.') + 1), value]));

const evidenceOf = ({ checkInIds, severity, facts }: RuleMatch): string =>
  JSON.stringify([severity, checkInIds.length ? checkInIds : bareNames(facts)]);

/** Opens an alert and begins its chain. */
export function raise(id: string, careTeamId: string, match: RuleMatch, circumstances: Circumstances): Decision {
  const { now, isTest } = circumstances;
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
    run: freshRun(match, isTest),
    notified: [],
    nextStepAt: null,
    answeredSince: null,
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
 * The rule matched again while the alert is open. A higher severity begins the chain of that severity anew, even if somebody
 * had acknowledged. So does an emergency that is said again, once somebody had taken the first on or nobody was left to ask;
 * while the chain still runs it goes on, so that asking again never puts off the next in it. At lower severities what was
 * said stands in the trace, and whoever owns something that is late by now is told. The same evidence again changes nothing.
 */
export function matchAgain(before: Alert, match: RuleMatch, circumstances: Circumstances): Decision | null {
  const news = match.news ?? false;
  if (isMoreSevere(match.severity, before.severity)) return risen(before, match, circumstances);
  if (!news && evidenceOf(match) === before.run.evidence) return null;
  const run = { ...before.run, evidence: evidenceOf(match) };
  const answeredSince = isAboutSilence(match) ? null : before.answeredSince;
  const again = changed(before, circumstances.now, { occurrences: before.occurrences + 1, answeredSince, run });
  const said: TraceLine = { ...matched(match), code: news && isSaid(match) ? 'SAID_AGAIN' : 'MATCHED_AGAIN' };
  const isHeard = before.nextStepAt !== null;
  if (!news || match.severity !== 'S4' || isHeard) {
    const told = tellNewOwners(again, circumstances);
    return { ...told, trace: [said, ...told.trace] };
  }
  return calledAgain(again, match, said, circumstances);
}

/** Somebody said it, rather than that it came to pass. */
const isSaid = ({ facts }: RuleMatch): boolean =>
  Object.entries(facts).some(([name, value]) => value !== null && factCalled(name as FactName).of === 'event');

function risen(before: Alert, match: RuleMatch, circumstances: Circumstances): Decision {
  const alert = changed(before, circumstances.now, {
    severity: match.severity,
    rule: match.rule,
    state: 'open',
    acknowledged: null,
    occurrences: before.occurrences + 1,
    answeredSince: isAboutSilence(match) ? null : before.answeredSince,
    run: { ...freshRun(match, circumstances.isTest), round: before.run.round },
  });
  const begun = beginChain(alert, circumstances);
  return {
    alert: begun.alert,
    events: [{ type: 'alert.re-raised', data: { ...subjectOf(alert), from: before.severity } }, ...begun.events],
    trace: [matched(match), { code: 'SEVERITY_RAISED' }, ...begun.trace],
  };
}

/** An emergency that somebody had taken on, or that nobody answered, and now there is more: open again, from the first step. */
function calledAgain(before: Alert, match: RuleMatch, said: TraceLine, circumstances: Circumstances): Decision {
  const run = { ...freshRun(match, circumstances.isTest), round: before.run.round };
  const alert: Alert = { ...before, rule: match.rule, state: 'open', acknowledged: null, run };
  const begun = beginChain(alert, circumstances);
  return {
    alert: begun.alert,
    events: [{ type: 'alert.reopened', data: { ...subjectOf(alert), because: 'said-again' } }, ...begun.events],
    trace: [said, { code: 'REOPENED' }, ...begun.trace],
  };
}

/** The patient answered: the silence is over, and the alert stays a person's to resolve. Null where that is known already. */
export function noteAnswer(before: Alert, checkInId: string, now: Date): Decision | null {
  if (before.state === 'resolved' || before.answeredSince || !before.run.silence) return null;
  return {
    alert: changed(before, now, { answeredSince: now }),
    events: [],
    trace: [{ code: 'PATIENT_ANSWERED_SINCE', checkInIds: [checkInId] }],
  };
}

/** The time to acknowledge is over: the next step is taken. Null when somebody has taken the alert on meanwhile. */
export function stepUnanswered(before: Alert, circumstances: Circumstances): Decision | null {
  const { current } = before.run;
  if (current === null) return null;
  const waiting = changed(before, circumstances.now, {});
  const next = takeStepsFrom(current + 1, waiting, circumstances);
  const { staffIds } = before.run.taken.at(-1)!;
  const silent: TraceLine = { code: 'STEP_UNANSWERED', step: current, roles: rolesOf(before, staffIds), staffIds };
  return { ...next, trace: [silent, ...next.trace] };
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
    trace: [
      { code: 'ACKNOWLEDGED', roles: rolesOf(before, [staffId]), staffIds: [staffId] },
      { code: 'CHAIN_STOPPED' },
    ],
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
    trace: [{ code: 'RESOLVED', roles: rolesOf(before, [staffId]), staffIds: [staffId] }],
  };
}

/** As what they were told. */
const rolesOf = ({ notified }: Alert, staffIds: readonly string[]): ChainRole[] => [
  ...new Set(notified.filter(({ staffId }) => staffIds.includes(staffId)).map(({ role }) => role)),
];

function freshRun(match: RuleMatch, isTest: boolean): ChainRun {
  const { chain, resolveWithin } = match;
  const silence = isAboutSilence(match);
  return {
    chain,
    resolveWithin,
    round: 0,
    current: null,
    taken: [],
    exhausted: false,
    evidence: evidenceOf(match),
    silence,
    ...(isTest && { test: true }),
  };
}

const isAboutSilence = ({ facts }: RuleMatch): boolean =>
  facts['checkIns.missedInARow'] !== undefined || facts['checkIns.hoursSinceContact'] !== undefined;

const changed = (alert: Alert, now: Date, change: Partial<Alert>): Alert => ({
  ...alert,
  ...change,
  version: alert.version + 1,
  changedAt: now,
});
