import { v7 } from 'uuid';
import { type Case, given } from '#testing';
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

const codes = ({ result }: Case<Decision>) => result.trace.map(({ code }) => code);
const start = circumstances();
const later = (minutes: number) => circumstances({ now: new Date(+start.now + minutes * 60_000) });
const raised = (match = aMatch(), at = start) =>
  given(match).when((matched) => raise('alert-1', 'team-1', matched, at));
const takenBy = (staffId: string, first = raised()) => first.when(({ alert }) => acknowledge(alert, staffId, later(5)));
/** Nobody answers until then: every step that falls due on the way is taken. */
const unansweredAt = (minutes: number[], first: Case<Decision>) =>
  minutes.reduce((before, minute) => before.when(({ alert }) => stepUnanswered(alert, later(minute))), first);

describe('an alert', () => {
  it('tells the first step when it is raised, and says when it goes on', () => {
    const alert = raised()
      .thenEvents('alert.raised', 'alert.step-taken')
      .thenGives({ alert: { notified: [{ staffId: 'coordinator' }], nextStepAt: later(60).now } });
    expect(codes(alert)).toEqual(['RULE_MATCHED', 'RAISED', 'STEP_NOTIFIED']);
  });

  it('goes on to the next step until the chain is exhausted, out loud', () => {
    const steps = [[60], [60, 90], [60, 90, 120]].map((minutes) => unansweredAt(minutes, raised()));
    const told = ({ code, staffIds }: Decision['trace'][number]) => [code, ...(staffIds ?? [])].join(' ');
    expect(steps.flatMap(({ result }) => result.trace.map(told))).toEqual([
      'STEP_UNANSWERED coordinator',
      'STEP_NOTIFIED therapist',
      'STEP_UNANSWERED therapist',
      'STEP_NOTIFIED clinical-lead',
      'STEP_UNANSWERED clinical-lead',
      'CHAIN_EXHAUSTED',
    ]);
    steps
      .at(-1)!
      .thenEvents('alert.chain-exhausted')
      .thenGives({ alert: { state: 'open', nextStepAt: null } });
  });

  it('skips a vacant role at once, and says so', () => {
    const holders = [holder('therapist'), holder('clinical-lead')];
    const alert = raised(aMatch(), circumstances({ holders }))
      .thenEvent('care-team.role-found-vacant', { role: 'coordinator', alertId: 'alert-1' })
      .thenGives({ alert: { notified: [{ role: 'therapist' }], nextStepAt: later(30).now } });
    expect(codes(alert)).toEqual(['RULE_MATCHED', 'RAISED', 'STEP_SKIPPED_ROLE_VACANT', 'STEP_NOTIFIED']);
  });

  it('is exhausted at once when every role is vacant', () => {
    const { events } = raised(aMatch(), circumstances({ holders: [] })).result;
    expect(events.at(-1)?.type).toBe('alert.chain-exhausted');
  });

  it('does not tell the same person twice in one round, but goes on', () => {
    const same = circumstances({
      holders: [holder('coordinator', 'ana'), holder('therapist', 'ana'), holder('clinical-lead')],
    });
    const next = raised(aMatch(), same)
      .when(({ alert }) => stepUnanswered(alert, { ...same, now: later(60).now }))
      .thenGives({ alert: { notified: [{ staffId: 'ana' }, { staffId: 'clinical-lead' }] } });
    expect(codes(next)).toEqual(['STEP_UNANSWERED', 'STEP_SKIPPED_ALREADY_TOLD', 'STEP_NOTIFIED']);
  });

  it('repeats a chain that may repeat, until somebody answers', () => {
    const chain = { ...aMatch().chain, repeats: true };
    const alert = unansweredAt([60, 90, 120, 180], raised(aMatch({ chain })));
    alert.thenGives({ alert: { run: { round: 2, current: 1 } } });
  });

  it('keeps trying a repeating chain that reaches nobody', () => {
    const chain = { ...aMatch().chain, repeats: true };
    const alert = raised(aMatch({ chain }), circumstances({ holders: [] }));
    alert.thenGives({ alert: { nextStepAt: later(30).now } });
    unansweredAt([30], alert).thenGives({ alert: { notified: [{ role: 'coordinator' }] } });
  });

  it('stops everything when acknowledged, and opens again when it is not resolved in its time', () => {
    const acknowledged = { resolveBy: later(5 + 480).now };
    const taken = takenBy('therapist').thenGives({ alert: { state: 'acknowledged', nextStepAt: null, acknowledged } });
    unansweredAt([60], taken).thenNothing();
    const again = taken
      .when(({ alert }) => reopen(alert, 'not-resolved-in-time', later(485)))
      .thenGives({ alert: { state: 'open', acknowledged: null, run: { round: 2, current: 0 } } });
    expect(codes(again)).toEqual(['NOT_RESOLVED_IN_TIME', 'REOPENED', 'STEP_NOTIFIED']);
  });

  it('is resolved with an outcome, once', () => {
    const closing = { outcome: 'reached-patient', note: 'Spoke on the phone.' } as const;
    const closed = raised()
      .when(({ alert }) => resolve(alert, 'therapist', closing, later(5)))
      .thenGives({ alert: { state: 'resolved', nextStepAt: null, resolved: { by: 'therapist' } } });
    expect(JSON.stringify(closed.result.events)).not.toContain('phone');
    const again = closed.when(({ alert }) => resolve(alert, 'therapist', closing, later(6)));
    again.thenRefuses('ALERT.ALREADY_RESOLVED');
    takenBy('therapist', closed).thenRefuses('ALERT.ALREADY_RESOLVED');
  });

  it('cannot be acknowledged twice, nor given back by nobody', () => {
    takenBy('coordinator', takenBy('therapist')).thenRefuses('ALERT.ALREADY_ACKNOWLEDGED');
    const givenBack = raised().when(({ alert }) => reopen(alert, 'given-back', later(6)));
    givenBack.thenRefuses('ALERT.NOT_ACKNOWLEDGED');
  });

  it('counts new evidence, and ignores the same evidence', () => {
    const first = aMatch();
    const alert = raised(first);
    const { nextStepAt } = alert.result.alert;
    alert.when(({ alert }) => matchAgain(alert, first, later(1))).thenNothing();
    alert
      .when(({ alert }) => matchAgain(alert, aMatch({ rule: first.rule }), later(1)))
      .thenEvents()
      .thenGives({ alert: { occurrences: 2, version: 2, nextStepAt } });
  });

  it('begins anew when the severity rises, even if acknowledged', () => {
    takenBy('coordinator')
      .when(({ alert }) => matchAgain(alert, aMatch({ severity: 'S4' }), later(10)))
      .thenEvents('alert.re-raised', 'alert.step-taken')
      .thenGives({ alert: { severity: 'S4', state: 'open', acknowledged: null } });
  });

  describe('about silence', () => {
    it('says once that the patient answered, goes on all the same, and forgets it when they fall silent again', () => {
      const match = aMatch();
      const first = raised(match);
      const answeredSince = later(5).now;
      const answered = first
        .when(({ alert }) => noteAnswer(alert, 'check-in-3', answeredSince))
        .thenGives({ alert: { answeredSince, nextStepAt: first.result.alert.nextStepAt } });
      expect(codes(answered)).toEqual(['PATIENT_ANSWERED_SINCE']);
      answered.when(({ alert }) => noteAnswer(alert, 'check-in-4', later(6).now)).thenNothing();
      unansweredAt([60], answered).thenGives({ alert: { answeredSince } });
      answered
        .when(({ alert }) => matchAgain(alert, aMatch({ rule: match.rule }), later(90)))
        .thenGives({ alert: { answeredSince: null } });
    });

    it('is not what an alert about something else waits for', () => {
      raised(aMatch({ facts: { 'checkIns.strongUrgesIn24h': 2 } }))
        .when(({ alert }) => noteAnswer(alert, 'check-in-3', later(5).now))
        .thenNothing();
    });
  });
});

describe('an emergency that is said again', () => {
  const cry = (over: Partial<RuleMatch> = {}) =>
    aMatch({
      ...{ severity: 'S4', facts: { 'checkIns.helpRequested': true }, checkInIds: [], news: true, eventId: v7() },
      ...over,
    });
  const first = cry();
  const again = () => cry({ rule: first.rule });

  it('opens again what somebody had taken on, from the first step, with what was said', () => {
    const taken = takenBy('therapist', raised(first));
    const second = again();
    const reopened = taken
      .when(({ alert }) => matchAgain(alert, second, later(20)))
      .thenEvent('alert.reopened', { because: 'said-again' })
      .thenGives({ alert: { state: 'open', acknowledged: null, occurrences: 2, run: { round: 2, current: 0 } } })
      .thenGives({ alert: { version: taken.result.alert.version + 1, nextStepAt: later(80).now } });
    expect(codes(reopened)).toEqual(['SAID_AGAIN', 'REOPENED', 'STEP_NOTIFIED']);
    expect(reopened.result.trace[0]).toMatchObject({
      eventId: second.eventId,
      facts: { 'checkIns.helpRequested': true },
    });
  });

  it('begins the chain anew when nobody was left to ask', () => {
    const ended = unansweredAt([60, 90, 120], raised(first)).thenGives({ alert: { nextStepAt: null } });
    const anew = ended.when(({ alert }) => matchAgain(alert, again(), later(200)));
    expect(codes(anew)).toEqual(['SAID_AGAIN', 'REOPENED', 'STEP_NOTIFIED']);
  });

  it('never puts off the next in a chain that runs', () => {
    const running = raised(first);
    const { nextStepAt } = running.result.alert;
    const saidAgain = running
      .when(({ alert }) => matchAgain(alert, again(), later(59)))
      .thenGives({ alert: { nextStepAt, occurrences: 2, version: 2, run: { round: 1 } } });
    expect(codes(saidAgain)).toEqual(['SAID_AGAIN']);
  });

  it('stands in the trace at a lower severity, and stops nobody’s work', () => {
    const concern = cry({ severity: 'S2', facts: { 'consent.supporterConcern': 'worry' } });
    const saidAgain = takenBy('therapist', raised(concern))
      .when(({ alert }) => matchAgain(alert, { ...concern, eventId: v7() }, later(20)))
      .thenEvents()
      .thenGives({ alert: { state: 'acknowledged', occurrences: 2 } });
    expect(codes(saidAgain)).toEqual(['SAID_AGAIN']);
  });
});

describe('a role held by somebody who may not act', () => {
  it('is passed over with a reason, and reported as if it were vacant', () => {
    const holders = [holder('therapist')];
    const unable = [holder('coordinator', 'gone')];
    const alert = raised(aMatch(), { ...start, holders, unable }).thenEvent('care-team.role-found-vacant', {
      role: 'coordinator',
    });
    expect(codes(alert)).toEqual(['RULE_MATCHED', 'RAISED', 'STEP_SKIPPED_MAY_NOT_ACT', 'STEP_NOTIFIED']);
    const { trace, alert: after } = alert.result;
    expect(trace[2]).toMatchObject({ step: 0, roles: ['coordinator'], staffIds: ['gone'] });
    expect(after.run.taken[0]).toMatchObject({ skipped: 'may-not-act', staffIds: [] });
  });

  it('does not keep those from being told who hold it too', () => {
    const alert = raised(aMatch(), { ...start, unable: [holder('coordinator', 'gone')] });
    expect(alert.result.alert.notified).toEqual([holder('coordinator')]);
    expect(codes(alert)).toContain('STEP_SKIPPED_MAY_NOT_ACT');
    expect(alert.result.events.map(({ type }) => type)).not.toContain('care-team.role-found-vacant');
  });
});
