import { v7 } from 'uuid';
import { acknowledge, matchAgain, noteAnswer, type RuleMatch, raise, reopen, resolve } from './alert.aggregate.js';
import { aMatch, circumstances } from './alert.builder.js';
import type { Decision } from './chain.js';

const start = circumstances();
const later = (minutes: number) => circumstances({ now: new Date(+start.now + minutes * 60_000) });
const raised = (match: RuleMatch) => raise('alert-1', 'team-1', match, start);
const codes = ({ trace }: Decision) => trace.map(({ code }) => code);
const otherRule = { ...aMatch().rule, key: 'three-missed', name: 'Three missed' };

describe('an alert that was just raised', () => {
  const match = aMatch({ eventId: v7() });

  it('stands as its rule said it, open, with nobody who took it on', () => {
    const { alert } = raised(match);
    expect(alert).toMatchObject({
      id: 'alert-1',
      version: 1,
      patientId: match.patientId,
      careTeamId: 'team-1',
      rule: match.rule,
      severity: 'S2',
      state: 'open',
      occurrences: 1,
      raisedAt: start.now,
      changedAt: start.now,
      answeredSince: null,
      acknowledged: null,
      resolved: null,
      run: { chain: match.chain, resolveWithin: match.resolveWithin, round: 1, current: 0, exhausted: false },
    });
  });

  it('says in its trace and its event what it rests on', () => {
    const { trace, events } = raised(match);
    const { facts, checkInIds, eventId } = match;
    expect(trace[0]).toEqual({ code: 'RULE_MATCHED', facts, checkInIds, eventId });
    expect(events[0]).toEqual({
      type: 'alert.raised',
      data: { patientId: match.patientId, alertId: 'alert-1', ruleKey: 'two-missed', severity: 'S2' },
    });
  });
});

describe('evidence', () => {
  const urges = aMatch({ facts: { 'checkIns.strongUrgesIn24h': 2 }, checkInIds: [] });
  const { alert } = raised(urges);

  it('is the same where no check-in is behind it and the facts are as they were', () => {
    expect(matchAgain(alert, { ...urges }, later(1))).toBeNull();
  });

  it('is new where the facts are others', () => {
    const more = { ...urges, facts: { 'checkIns.strongUrgesIn24h': 3 } };
    const again = matchAgain(alert, more, later(1))!;
    expect(again.alert).toMatchObject({ occurrences: 2, version: 2, changedAt: later(1).now });
    expect(codes(again)).toEqual(['MATCHED_AGAIN']);
    expect(matchAgain(again.alert, more, later(2))).toBeNull();
  });

  it('is the same for the same check-ins, whatever the facts come to by now, and new for others', () => {
    const missed = aMatch();
    expect(
      matchAgain(
        raised(missed).alert,
        { ...missed, facts: { 'checkIns.missedInARow': 2, 'people.riskTier': 'red' } },
        later(1),
      ),
    ).toBe(null);
    expect(matchAgain(raised(missed).alert, { ...missed, checkInIds: [v7()] }, later(1))).not.toBeNull();
  });

  it('is counted at a lower severity too, and lowers nothing', () => {
    const again = matchAgain(alert, { ...urges, severity: 'S1', rule: otherRule }, later(1))!;
    expect(again.alert).toMatchObject({ severity: 'S2', rule: urges.rule, occurrences: 2, run: { round: 1 } });
    expect(again.events).toEqual([]);
  });

  it('that only came to pass is called a match, and what somebody said, said', () => {
    const news = (facts: RuleMatch['facts']) => codes(matchAgain(alert, { ...urges, facts, news: true }, later(1))!);
    expect(news({ 'checkIns.strongUrgesIn24h': 3 })).toEqual(['MATCHED_AGAIN']);
    expect(news({ 'checkIns.strongUrgesIn24h': 3, 'checkIns.helpRequested': null })).toEqual(['MATCHED_AGAIN']);
    expect(news({ 'checkIns.strongUrgesIn24h': 3, 'checkIns.wantsCall': true })).toEqual(['SAID_AGAIN']);
  });

  it('of an emergency that nobody said anew does not take it from whoever has it', () => {
    const emergency = aMatch({ severity: 'S4', facts: { 'checkIns.feelsSafe': 'no' } });
    const taken = acknowledge(raised(emergency).alert, 'therapist', later(1)).alert;
    const again = matchAgain(
      taken,
      aMatch({ severity: 'S4', facts: { 'checkIns.feelsSafe': 'no' }, news: false }),
      later(2),
    )!;
    expect(again.alert).toMatchObject({ state: 'acknowledged', occurrences: 2 });
    expect(codes(again)).toEqual(['MATCHED_AGAIN']);
  });
});

describe('a severity that rises', () => {
  it('begins a new round by the other rule, and counts on', () => {
    const before = acknowledge(raised(aMatch()).alert, 'coordinator', later(1)).alert;
    const chain = { ...aMatch().chain, repeats: true };
    const risen = matchAgain(before, aMatch({ severity: 'S3', rule: otherRule, chain }), later(2))!;
    expect(risen.alert).toMatchObject({
      rule: otherRule,
      severity: 'S3',
      occurrences: 2,
      version: before.version + 1,
      run: { round: 2, current: 0, chain },
    });
    expect(codes(risen)).toEqual(['RULE_MATCHED', 'SEVERITY_RAISED', 'STEP_NOTIFIED']);
    expect(risen.events[0]).toMatchObject({
      type: 'alert.re-raised',
      data: { from: 'S2', severity: 'S3', ruleKey: 'three-missed' },
    });
  });

  it('forgets that the patient answered only where they fell silent again', () => {
    const answered = noteAnswer(raised(aMatch()).alert, 'check-in-3', later(1).now)!.alert;
    const rises = (facts: RuleMatch['facts']) =>
      matchAgain(answered, aMatch({ severity: 'S4', facts }), later(2))!.alert.answeredSince;
    expect(rises({ 'checkIns.helpRequested': true })).toEqual(later(1).now);
    expect(rises({ 'checkIns.missedInARow': 3 })).toBeNull();
    expect(rises({ 'checkIns.hoursSinceContact': 72 })).toBeNull();
  });
});

describe('an emergency that is called again', () => {
  it('is from then on an alert of the rule that heard it last', () => {
    const first = aMatch({ severity: 'S4', facts: { 'checkIns.feelsSafe': 'no' }, news: true });
    const taken = acknowledge(raised(first).alert, 'therapist', later(1)).alert;
    const again = matchAgain(taken, { ...first, rule: otherRule, checkInIds: [v7()] }, later(2))!;
    expect(again.alert).toMatchObject({ rule: otherRule, run: { round: 2 } });
    expect(again.events[0]).toMatchObject({ data: { ruleKey: 'three-missed', alertId: 'alert-1', severity: 'S4' } });
  });
});

describe('an answer', () => {
  it('is what an alert about hours without contact waits for, too', () => {
    const { alert } = raised(aMatch({ facts: { 'checkIns.hoursSinceContact': 72 } }));
    expect(noteAnswer(alert, 'check-in-3', later(1).now)).toMatchObject({
      alert: { answeredSince: later(1).now, version: 2 },
      events: [],
      trace: [{ checkInIds: ['check-in-3'] }],
    });
  });

  it('is remembered when something else than silence matches', () => {
    const answered = noteAnswer(raised(aMatch()).alert, 'check-in-3', later(1).now)!.alert;
    const again = matchAgain(answered, aMatch({ facts: { 'checkIns.strongUrgesIn24h': 2 } }), later(2))!;
    expect(again.alert.answeredSince).toEqual(later(1).now);
  });

  it('comes too late for an alert that was resolved', () => {
    const { alert } = raised(aMatch());
    const closed = resolve(alert, 'therapist', { outcome: 'reached-patient', note: null }, later(1)).alert;
    expect(noteAnswer(closed, 'check-in-3', later(2).now)).toBeNull();
  });
});

describe('taking on, giving back and resolving', () => {
  const match = aMatch();
  const taken = acknowledge(raised(match).alert, 'therapist', later(5));

  it('say who, when and until when', () => {
    expect(taken.alert).toMatchObject({
      version: 2,
      changedAt: later(5).now,
      acknowledged: { by: 'therapist', at: later(5).now },
      run: { current: null, round: 1 },
    });
    expect(taken.events).toEqual([
      {
        type: 'alert.acknowledged',
        data: {
          patientId: match.patientId,
          alertId: 'alert-1',
          ruleKey: 'two-missed',
          severity: 'S2',
          staffId: 'therapist',
          resolveBy: later(5 + 480).now.toISOString(),
        },
      },
    ]);
  });

  it('give an alert back to its chain without blaming anybody for being late', () => {
    const back = reopen(taken.alert, 'given-back', later(6));
    expect(codes(back)).toEqual(['REOPENED', 'STEP_NOTIFIED']);
    expect(back.alert).toMatchObject({ state: 'open', version: 3, acknowledged: null, nextStepAt: later(66).now });
    expect(back.events[0]).toMatchObject({ type: 'alert.reopened', data: { because: 'given-back' } });
  });

  it('keep who resolved it and how; what was noted stays out of the event', () => {
    const closed = resolve(taken.alert, 'therapist', { outcome: 'reached-patient', note: 'Spoke.' }, later(7));
    expect(closed.alert).toMatchObject({
      version: 3,
      resolved: { by: 'therapist', at: later(7).now, outcome: 'reached-patient', note: 'Spoke.' },
      run: { current: null, chain: match.chain },
    });
    expect(closed.events[0]?.data).toStrictEqual({
      patientId: match.patientId,
      alertId: 'alert-1',
      ruleKey: 'two-missed',
      severity: 'S2',
      staffId: 'therapist',
      outcome: 'reached-patient',
    });
    expect(() => reopen(closed.alert, 'given-back', later(8))).toThrow('ALERT.ALREADY_RESOLVED');
  });
});
