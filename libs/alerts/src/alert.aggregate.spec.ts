import { v7 } from 'uuid';
import {
  acknowledge,
  matchAgain,
  noteAnswer,
  type RuleMatch,
  raise,
  reopen,
  resolve,
  stepUnanswered,
} from './alert.aggregate.js';
import { aMatch, circumstances, holder } from './alert.builder.js';
import type { Decision } from './chain.js';

const codes = ({ trace }: Decision) => trace.map(({ code }) => code);
const types = ({ events }: Decision) => events.map(({ type }) => type);
const given = circumstances();
const later = (minutes: number) => circumstances({ now: new Date(+given.now + minutes * 60_000) });
const raised = (match = aMatch(), when = given) => raise('alert-1', 'team-1', match, when);

describe('an alert', () => {
  it('tells the first step when it is raised, and says when it goes on', () => {
    const decision = raised();
    expect(decision.alert.notified).toMatchObject([{ staffId: 'coordinator' }]);
    expect(decision.alert.nextStepAt).toEqual(later(60).now);
    expect(types(decision)).toEqual(['alert.raised', 'alert.step-taken']);
    expect(codes(decision)).toEqual(['RULE_MATCHED', 'RAISED', 'STEP_NOTIFIED']);
  });

  it('goes on to the next step until the chain is exhausted, out loud', () => {
    let decision: Decision | null = raised();
    const told: string[] = [];
    for (const minute of [60, 90, 120]) {
      decision = stepUnanswered(decision!.alert, later(minute));
      told.push(...decision!.trace.map(({ code, staffIds }) => [code, ...(staffIds ?? [])].join(' ')));
    }
    expect(told).toEqual([
      'STEP_UNANSWERED coordinator',
      'STEP_NOTIFIED therapist',
      'STEP_UNANSWERED therapist',
      'STEP_NOTIFIED clinical-lead',
      'STEP_UNANSWERED clinical-lead',
      'CHAIN_EXHAUSTED',
    ]);
    expect(types(decision!)).toEqual(['alert.chain-exhausted']);
    expect(decision!.alert).toMatchObject({ state: 'open', nextStepAt: null });
  });

  it('skips a vacant role at once, and says so', () => {
    const decision = raised(aMatch(), circumstances({ holders: [holder('therapist'), holder('clinical-lead')] }));
    expect(codes(decision)).toEqual(['RULE_MATCHED', 'RAISED', 'STEP_SKIPPED_ROLE_VACANT', 'STEP_NOTIFIED']);
    expect(decision.events).toContainEqual({
      type: 'care-team.role-found-vacant',
      data: expect.objectContaining({ role: 'coordinator', alertId: 'alert-1' }),
    });
    expect(decision.alert.notified).toMatchObject([{ role: 'therapist' }]);
    expect(decision.alert.nextStepAt).toEqual(later(30).now);
  });

  it('is exhausted at once when every role is vacant', () => {
    const decision = raised(aMatch(), circumstances({ holders: [] }));
    expect(types(decision).at(-1)).toBe('alert.chain-exhausted');
  });

  it('does not tell the same person twice in one round, but goes on', () => {
    const same = circumstances({
      holders: [holder('coordinator', 'ana'), holder('therapist', 'ana'), holder('clinical-lead')],
    });
    const next = stepUnanswered(raised(aMatch(), same).alert, { ...same, now: later(60).now });
    expect(codes(next!)).toEqual(['STEP_UNANSWERED', 'STEP_SKIPPED_ALREADY_TOLD', 'STEP_NOTIFIED']);
    expect(next!.alert.notified.map(({ staffId }) => staffId)).toEqual(['ana', 'clinical-lead']);
  });

  it('repeats a chain that may repeat, until somebody answers', () => {
    const chain = { ...aMatch().chain, repeats: true };
    let { alert } = raised(aMatch({ chain }));
    for (const minute of [60, 90, 120, 180]) alert = stepUnanswered(alert, later(minute))!.alert;
    expect(alert.run).toMatchObject({ round: 2, current: 1 });
  });

  it('keeps trying a repeating chain that reaches nobody', () => {
    const decision = raised(aMatch({ chain: { ...aMatch().chain, repeats: true } }), circumstances({ holders: [] }));
    expect(decision.alert.nextStepAt).toEqual(later(30).now);
    const again = stepUnanswered(decision.alert, later(30));
    expect(again!.alert.notified.map(({ role }) => role)).toEqual(['coordinator']);
  });

  it('stops everything when acknowledged, and opens again when it is not resolved in its time', () => {
    const taken = acknowledge(raised().alert, 'therapist', later(5));
    expect(taken.alert).toMatchObject({ state: 'acknowledged', nextStepAt: null });
    expect(taken.alert.acknowledged?.resolveBy).toEqual(later(5 + 480).now);
    expect(stepUnanswered(taken.alert, later(60))).toBeNull();
    const again = reopen(taken.alert, 'not-resolved-in-time', later(485));
    expect(codes(again)).toEqual(['NOT_RESOLVED_IN_TIME', 'REOPENED', 'STEP_NOTIFIED']);
    expect(again.alert).toMatchObject({ state: 'open', acknowledged: null, run: { round: 2, current: 0 } });
  });

  it('is resolved with an outcome, once', () => {
    const closing = { outcome: 'reached-patient', note: 'Spoke on the phone.' } as const;
    const closed = resolve(raised().alert, 'therapist', closing, later(5));
    expect(closed.alert).toMatchObject({ state: 'resolved', nextStepAt: null, resolved: { by: 'therapist' } });
    expect(JSON.stringify(closed.events)).not.toContain('phone');
    expect(() => resolve(closed.alert, 'therapist', closing, later(6))).toThrow('ALERT.ALREADY_RESOLVED');
    expect(() => acknowledge(closed.alert, 'therapist', later(6))).toThrow('ALERT.ALREADY_RESOLVED');
  });

  it('cannot be acknowledged twice, nor given back by nobody', () => {
    const taken = acknowledge(raised().alert, 'therapist', later(5));
    expect(() => acknowledge(taken.alert, 'coordinator', later(6))).toThrow('ALERT.ALREADY_ACKNOWLEDGED');
    expect(() => reopen(raised().alert, 'given-back', later(6))).toThrow('ALERT.NOT_ACKNOWLEDGED');
  });

  it('counts new evidence, and ignores the same evidence', () => {
    const first = aMatch();
    const { alert } = raised(first);
    expect(matchAgain(alert, first, later(1))).toBeNull();
    const again = matchAgain(alert, aMatch({ rule: first.rule }), later(1));
    expect(again).toMatchObject({ alert: { occurrences: 2, version: 2, nextStepAt: alert.nextStepAt }, events: [] });
  });

  it('begins anew when the severity rises, even if acknowledged', () => {
    const taken = acknowledge(raised().alert, 'coordinator', later(5));
    const risen = matchAgain(taken.alert, aMatch({ severity: 'S4' }), later(10));
    expect(types(risen!)).toEqual(['alert.re-raised', 'alert.step-taken']);
    expect(risen!.alert).toMatchObject({ severity: 'S4', state: 'open', acknowledged: null });
  });

  describe('about silence', () => {
    it('says once that the patient answered, goes on all the same, and forgets it when they fall silent again', () => {
      const match = aMatch();
      const { alert } = raised(match);
      const answered = noteAnswer(alert, 'check-in-3', later(5).now);
      expect(answered).toMatchObject({ alert: { answeredSince: later(5).now, nextStepAt: alert.nextStepAt } });
      expect(codes(answered!)).toEqual(['PATIENT_ANSWERED_SINCE']);
      expect(noteAnswer(answered!.alert, 'check-in-4', later(6).now)).toBeNull();
      expect(stepUnanswered(answered!.alert, later(60))!.alert.answeredSince).toEqual(later(5).now);
      const again = matchAgain(answered!.alert, aMatch({ rule: match.rule }), later(90));
      expect(again!.alert.answeredSince).toBeNull();
    });

    it('is not what an alert about something else waits for', () => {
      const { alert } = raised(aMatch({ facts: { 'checkIns.strongUrgesIn24h': 2 } }));
      expect(noteAnswer(alert, 'check-in-3', later(5).now)).toBeNull();
    });
  });
});

describe('an emergency that is said again', () => {
  const cry = (given: Partial<RuleMatch> = {}) =>
    aMatch({
      ...{ severity: 'S4', facts: { 'checkIns.helpRequested': true }, checkInIds: [], news: true, eventId: v7() },
      ...given,
    });
  const first = cry();
  const again = () => cry({ rule: first.rule });

  it('opens again what somebody had taken on, from the first step, with what was said', () => {
    const taken = acknowledge(raised(first).alert, 'therapist', later(5));
    const second = again();
    const decision = matchAgain(taken.alert, second, later(20))!;
    expect(decision.alert).toMatchObject({
      state: 'open',
      acknowledged: null,
      occurrences: 2,
      run: { round: 2, current: 0 },
    });
    expect(decision.alert.version).toBe(taken.alert.version + 1);
    expect(decision.alert.nextStepAt).toEqual(later(80).now);
    expect(codes(decision)).toEqual(['SAID_AGAIN', 'REOPENED', 'STEP_NOTIFIED']);
    expect(decision.trace[0]).toMatchObject({ eventId: second.eventId, facts: { 'checkIns.helpRequested': true } });
    expect(decision.events).toContainEqual({
      type: 'alert.reopened',
      data: expect.objectContaining({ because: 'said-again' }),
    });
  });

  it('begins the chain anew when nobody was left to ask', () => {
    let { alert } = raised(first);
    for (const minute of [60, 90, 120]) alert = stepUnanswered(alert, later(minute))!.alert;
    expect(alert.nextStepAt).toBeNull();
    expect(codes(matchAgain(alert, again(), later(200))!)).toEqual(['SAID_AGAIN', 'REOPENED', 'STEP_NOTIFIED']);
  });

  it('never puts off the next in a chain that runs', () => {
    const { alert } = raised(first);
    const decision = matchAgain(alert, again(), later(59))!;
    expect(decision.alert).toMatchObject({
      nextStepAt: alert.nextStepAt,
      occurrences: 2,
      version: 2,
      run: { round: 1 },
    });
    expect(codes(decision)).toEqual(['SAID_AGAIN']);
  });

  it('stands in the trace at a lower severity, and stops nobody’s work', () => {
    const concern = cry({ severity: 'S2', facts: { 'consent.supporterConcern': 'worry' } });
    const taken = acknowledge(raised(concern).alert, 'therapist', later(5));
    const decision = matchAgain(taken.alert, { ...concern, eventId: v7() }, later(20))!;
    expect(decision.alert).toMatchObject({ state: 'acknowledged', occurrences: 2 });
    expect(codes(decision)).toEqual(['SAID_AGAIN']);
    expect(decision.events).toEqual([]);
  });
});

describe('a role held by somebody who may not act', () => {
  it('is passed over with a reason, and reported as if it were vacant', () => {
    const decision = raised(aMatch(), {
      ...given,
      holders: [holder('therapist')],
      unable: [holder('coordinator', 'gone')],
    });
    expect(codes(decision)).toEqual(['RULE_MATCHED', 'RAISED', 'STEP_SKIPPED_MAY_NOT_ACT', 'STEP_NOTIFIED']);
    expect(decision.trace[2]).toMatchObject({ step: 0, roles: ['coordinator'], staffIds: ['gone'] });
    expect(decision.alert.run.taken[0]).toMatchObject({ skipped: 'may-not-act', staffIds: [] });
    expect(decision.events).toContainEqual({
      type: 'care-team.role-found-vacant',
      data: expect.objectContaining({ role: 'coordinator' }),
    });
  });

  it('does not keep those from being told who hold it too', () => {
    const decision = raised(aMatch(), { ...given, unable: [holder('coordinator', 'gone')] });
    expect(decision.alert.notified).toEqual([holder('coordinator')]);
    expect(codes(decision)).toContain('STEP_SKIPPED_MAY_NOT_ACT');
    expect(types(decision)).not.toContain('care-team.role-found-vacant');
  });
});
