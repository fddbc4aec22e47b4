import type { CareTeamRole, ChainRole, NewEvent } from '#contracts';
import { type BusinessHours, momentAfter, type RoleHolder } from '#ports';
import type { Alert, StepTaken, TraceLine } from './alert.js';

/** What a decision needs to know of the world at this moment. */
export interface Circumstances {
  now: Date;
  /** Who can be told. */
  holders: readonly RoleHolder[];
  /** Who holds a role and may not act on an alert. */
  unable: readonly RoleHolder[];
  hours: BusinessHours;
  /** The patient is a stand-in. */
  isTest: boolean;
}

export interface Decision {
  alert: Alert;
  events: NewEvent[];
  trace: TraceLine[];
}

/** Begins the chain at its first step, again or for the first time. */
export function beginChain(alert: Alert, circumstances: Circumstances): Decision {
  const run = { ...alert.run, round: alert.run.round + 1, current: null, taken: [], exhausted: false };
  return takeStepsFrom(0, { ...alert, run }, circumstances);
}

/**
 * Takes the given step. One whose roles are all vacant, or whose people were all told in this round already, is
 * skipped at once; the next is taken instead of waiting. Past the last one the chain repeats if it may, and is
 * exhausted otherwise.
 */
export function takeStepsFrom(first: number, before: Alert, circumstances: Circumstances): Decision {
  const { now, hours } = circumstances;
  const { steps, repeats } = before.run.chain;
  let alert = before;
  const events: NewEvent[] = [];
  const trace: TraceLine[] = [];
  for (let index = first; index < steps.length; index++) {
    const step = steps[index]!;
    const taken = decideStep(index, step.roles, alert, circumstances, events, trace);
    alert = { ...alert, run: { ...alert.run, taken: [...alert.run.taken, taken] } };
    if (taken.skipped) continue;
    return {
      alert: tell(alert, index, circumstances, momentAfter(now, step.acknowledgeWithin, hours)),
      events,
      trace,
    };
  }
  if (!steps.length) return { alert: { ...alert, nextStepAt: null }, events, trace };
  if (repeats) return repeat(alert, first, circumstances, { events, trace });
  trace.push({ code: 'CHAIN_EXHAUSTED' });
  events.push({ type: 'alert.chain-exhausted', data: subjectOf(alert) });
  return {
    alert: { ...alert, nextStepAt: null, run: { ...alert.run, current: null, exhausted: true } },
    events,
    trace,
  };
}

export const subjectOf = ({ patientId, id, rule, severity }: Alert) => ({
  patientId,
  alertId: id,
  ruleKey: rule.key,
  severity,
});

/** Begins anew; where a whole round reached nobody, waits as long as its last step would have. */
function repeat(alert: Alert, first: number, given: Circumstances, said: Omit<Decision, 'alert'>): Decision {
  const trace: TraceLine[] = [...said.trace, { code: 'CHAIN_REPEATED' }];
  if (first > 0) {
    const next = beginChain(alert, given);
    return { alert: next.alert, events: [...said.events, ...next.events], trace: [...trace, ...next.trace] };
  }
  const { steps } = alert.run.chain;
  const wait = steps.at(-1)!.acknowledgeWithin;
  const run = { ...alert.run, current: steps.length - 1 };
  return {
    alert: { ...alert, run, nextStepAt: momentAfter(given.now, wait, given.hours) },
    events: said.events,
    trace,
  };
}

function decideStep(
  step: number,
  roles: readonly ChainRole[],
  alert: Alert,
  { now, holders, unable }: Circumstances,
  events: NewEvent[],
  trace: TraceLine[],
): StepTaken {
  const held = (by: readonly RoleHolder[]) => (role: ChainRole) => by.some((holder) => holder.role === role);
  const vacant = roles.filter((role) => !held(holders)(role));
  const passedOver = unable.filter(({ role }) => roles.includes(role));
  if (passedOver.length) {
    const [inRoles, staffIds] = [passedOver.map(({ role }) => role), passedOver.map(({ staffId }) => staffId)];
    trace.push({
      code: 'STEP_SKIPPED_MAY_NOT_ACT',
      step,
      roles: [...new Set(inRoles)],
      staffIds: [...new Set(staffIds)],
    });
  }
  const empty = vacant.filter((role) => !held(unable)(role));
  if (empty.length) trace.push({ code: 'STEP_SKIPPED_ROLE_VACANT', step, roles: empty });
  // To whoever mends it, a role that only somebody holds who may not act is as good as vacant.
  for (const role of vacant) if (isOnTeam(role)) events.push(vacancy(alert, role));
  const people = [...new Set(holders.filter(({ role }) => roles.includes(role)).map(({ staffId }) => staffId))];
  if (!people.length) return { step, at: now, staffIds: [], skipped: passedOver.length ? 'may-not-act' : 'vacant' };
  const told = new Set(alert.run.taken.flatMap(({ staffIds }) => staffIds));
  if (people.every((staffId) => told.has(staffId))) {
    trace.push({ code: 'STEP_SKIPPED_ALREADY_TOLD', step, roles: [...roles], staffIds: people });
    return { step, at: now, staffIds: people, skipped: 'already-told' };
  }
  trace.push({ code: 'STEP_NOTIFIED', step, roles: roles.filter((role) => !vacant.includes(role)), staffIds: people });
  const data = { ...subjectOf(alert), step, roles: [...roles], staffIds: people };
  events.push({ type: 'alert.step-taken', data });
  return { step, at: now, staffIds: people, skipped: null };
}

/** Nobody can be put in charge of being an admin or an owner on a team. */
const isOnTeam = (role: ChainRole): role is CareTeamRole => role !== 'admin' && role !== 'owner';

function vacancy({ patientId, careTeamId, id }: Alert, role: CareTeamRole): NewEvent {
  return { type: 'care-team.role-found-vacant', data: { patientId, careTeamId, role, alertId: id } };
}

function tell(alert: Alert, step: number, { holders }: Circumstances, next: Date): Alert {
  const { roles } = alert.run.chain.steps[step]!;
  const newly = holders.filter(
    ({ role, staffId }) =>
      roles.includes(role) && !alert.notified.some((known) => known.staffId === staffId && known.role === role),
  );
  return {
    ...alert,
    notified: [...alert.notified, ...newly],
    nextStepAt: next,
    run: { ...alert.run, current: step },
  };
}

/** Whom the next step would tell: what the countdown names. */
export function nextRoles({ run: { chain, current } }: Alert): ChainRole[] {
  if (current === null) return [];
  const next = chain.steps[current + 1] ?? (chain.repeats ? chain.steps[0] : undefined);
  return next?.roles ?? [];
}
