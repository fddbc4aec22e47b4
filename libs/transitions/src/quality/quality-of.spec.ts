import { TransitionQuality } from '#contracts';
import type { KnownMove } from './known-move.js';
import { aMove, at, contact, counted, review, visit } from './quality.builder.js';
import { qualityCsv } from './quality-csv.js';
import { type AskedPeriod, qualityOf } from './quality-of.js';
import { rowsBehind } from './rows-behind.js';

const figures = (moves: readonly KnownMove[], over: Partial<AskedPeriod> = {}) => {
  const quality = qualityOf(counted(moves, over));
  expect(TransitionQuality.parse(quality)).toEqual(quality);
  return quality;
};
const yes = { kept: 1, of: 1, open: 0 };
const no = { kept: 0, of: 1, open: 0 };
const open = { kept: 0, of: 0, open: 1 };
const none = { kept: 0, of: 0, open: 0 };

describe('first contact, counted for each move', () => {
  it.each([
    ['in time by both clocks', contact('2026-03-03 10:00'), yes, yes],
    ['in time by 72 hours alone', contact('2026-03-05 14:00'), yes, no],
    ['too late', contact('2026-03-06 10:00'), no, no],
    ['never', contact(null), no, no],
    ['in time, and written down weeks later', contact('2026-03-03 10:00', '2026-03-20 10:00'), yes, yes],
  ])('%s', (_, one, hours, days) => {
    expect(figures([aMove({ followUps: [one] })])).toMatchObject({
      contactIn72Hours: hours,
      contactInTwoBusinessDays: days,
    });
  });

  it('is open while its time runs, clock by clock', () => {
    const given = [aMove({ followUps: [contact(null)] })];
    expect(figures(given, { asOf: at('2026-03-05 09:00') })).toMatchObject({
      contactIn72Hours: open,
      contactInTwoBusinessDays: no,
    });
    const [week] = figures(given, { asOf: at('2026-03-05 09:00') }).weeks.filter(({ moved }) => moved);
    expect(week).toMatchObject({ weekOf: '2026-03-02', moved: 1, contactInTime: no });
  });

  it('is asked where nobody of the staff is there round the clock', () => {
    const admitted = aMove({ from: 'outpatient', to: 'inpatient-medical', followUps: [review(null)] });
    expect(figures([admitted])).toMatchObject({
      contactIn72Hours: none,
      visitInSevenDays: none,
      reviewInThirtyDays: no,
    });
  });
});

describe('asked for a past date', () => {
  const late = aMove({ followUps: [visit('2026-03-08 10:00', '2026-03-20 10:00')] });

  it('says what was known then: what is written down later had not happened', () => {
    expect(figures([late], { asOf: at('2026-03-09 12:00') }).visitInSevenDays).toEqual(open);
    expect(figures([late], { asOf: at('2026-03-15 12:00') }).visitInSevenDays).toEqual(no);
    expect(figures([late]).visitInSevenDays).toEqual(yes);
  });

  it('knows of no later move, cancellation or proposal', () => {
    const back = aMove({ from: 'outpatient', to: 'residential', movedAt: at('2026-03-12 10:00') });
    expect(figures([late, back], { asOf: at('2026-03-11 10:00') }).leftOut.returned).toBe(0);
    expect(figures([late, back]).leftOut.returned).toBe(1);
    const steps = [{ state: 'cancelled' as const, beganAt: at('2026-03-10 10:00'), endedAt: null }];
    const proposedAt = at('2026-03-05 10:00');
    const called = [aMove({ proposedAt, movedAt: null, steps, declinedAt: [at('2026-03-08 10:00')] })];
    expect(figures(called)).toMatchObject({ proposed: 1, cancelled: 1, declined: 1, moved: 0 });
    expect(figures(called, { asOf: at('2026-03-09 10:00') })).toMatchObject({ proposed: 1, cancelled: 0, declined: 1 });
    expect(figures(called, { asOf: at('2026-03-04 10:00') })).toMatchObject({ proposed: 0, declined: 0 });
  });
});

describe('another move within 30 days', () => {
  const first = aMove({ followUps: [contact(null), visit(null), review(null)] });
  const next = (day: string, given: Partial<KnownMove> = {}) =>
    aMove({ from: 'outpatient', to: 'inpatient-medical', movedAt: at(day), ...given });

  it.each([
    ['on the 29th day', '2026-03-31 10:00', true],
    ['on the 30th day', '2026-04-01 23:00', true],
    ['on the 31st day', '2026-04-02 01:00', false],
  ])('leaves the first one out: %s', (_, day, out) => {
    const { leftOut, visitInSevenDays } = figures([first, next(day)]);
    expect(leftOut).toEqual({ returned: out ? 1 : 0, transferred: 0 });
    expect(visitInSevenDays).toEqual(out ? none : no);
  });

  it('counts the last of several alone', () => {
    const second = next('2026-03-10 10:00');
    const third = aMove({ movedAt: at('2026-03-20 10:00'), followUps: [visit(null)] });
    expect(figures([first, second, third])).toMatchObject({ moved: 3, visitInSevenDays: no, leftOut: { returned: 1 } });
  });

  it('is a transfer where the patient goes on elsewhere', () => {
    const on = next('2026-03-10 10:00', { to: 'aftercare' });
    expect(figures([first, on])).toMatchObject({
      leftOut: { returned: 0, transferred: 1 },
      returnedInThirtyDays: { kept: 0, of: 2 },
    });
  });

  it('of somebody else changes nothing', () => {
    expect(figures([first, next('2026-03-10 10:00', { patientId: 'max' })]).leftOut.returned).toBe(0);
  });

  it('is a return after a step-down; until 30 days are over nobody knows', () => {
    expect(figures([first, next('2026-03-10 10:00')]).returnedInThirtyDays).toEqual(yes);
    expect(figures([first]).returnedInThirtyDays).toEqual(no);
    expect(figures([first], { asOf: at('2026-04-01 10:00') }).returnedInThirtyDays).toEqual(open);
    const up = aMove({ from: 'outpatient', to: 'residential' });
    expect(figures([up]).returnedInThirtyDays).toEqual(none);
  });
});

describe('a period', () => {
  it('is of days at the programme, and takes what began before it by what happened in it', () => {
    expect(figures([aMove({ movedAt: at('2026-02-28 23:59') })]).moved).toBe(0);
    expect(figures([aMove({ movedAt: at('2026-03-01 00:00') })])).toMatchObject({ moved: 1, proposed: 0 });
  });

  it('is narrowed by direction, level and team', () => {
    const moves = [aMove(), aMove({ patientId: 'max', from: 'aftercare', toTeamId: 'quay' })];
    expect(figures(moves, { direction: 'step-up' }).moved).toBe(1);
    expect(figures(moves, { level: 'aftercare' }).moved).toBe(0);
    expect(figures(moves, { careTeamId: 'harbour' }).moved).toBe(1);
  });

  it('counts hours in a state by what ended in it', () => {
    const step = (from: string, to: string | null) => ({
      state: 'preparing' as const,
      ...{ beganAt: at(from), endedAt: to === null ? null : at(to) },
    });
    const steps = [
      step('2026-02-27 09:00', '2026-03-01 09:00'),
      step('2026-03-02 09:00', '2026-03-02 11:00'),
      step('2026-03-05 09:00', '2026-03-05 13:00'),
      step('2026-03-28 09:00', null),
      step('2026-03-30 09:00', '2026-04-03 09:00'),
    ];
    expect(figures([aMove({ steps })]).hoursInState).toEqual([{ state: 'preparing', median: 4, p90: 39.2, of: 3 }]);
  });

  it('names the gaps that stood open at the move', () => {
    const gap = (appeared: string, closed: string | null) => ({
      ...{ gap: 'consent-missing' as const, appearedAt: at(appeared), closedAt: closed === null ? null : at(closed) },
    });
    const closed = aMove({ gaps: [gap('2026-02-21 09:00', '2026-03-01 09:00')] });
    const left = aMove({ patientId: 'max', gaps: [gap('2026-02-21 09:00', '2026-03-04 09:00')] });
    const counting = counted([closed, left]);
    expect(qualityOf(counting).gapsAtMove).toEqual([{ gap: 'consent-missing', moves: 1 }]);
    expect(rowsBehind('gap-at-move', counting)).toMatchObject([{ transitionId: left.id, detail: 'consent-missing' }]);
  });
});

describe('the rows behind a figure', () => {
  const moves = [
    aMove({ followUps: [contact('2026-03-03 10:00'), visit('2026-03-05 10:00'), review(null)] }),
    aMove({ patientId: 'max', movedAt: at('2026-03-03 15:00'), followUps: [contact(null), visit(null)] }),
    aMove({ patientId: 'ada', from: 'outpatient', to: 'residential', followUps: [review('2026-03-20 10:00')] }),
  ];
  const counting = counted(moves);
  const quality = qualityOf(counting);

  it.each([
    ['contact-in-72-hours', quality.contactIn72Hours],
    ['contact-in-two-business-days', quality.contactInTwoBusinessDays],
    ['visit-in-seven-days', quality.visitInSevenDays],
    ['review-in-thirty-days', quality.reviewInThirtyDays],
    ['returned-in-thirty-days', quality.returnedInThirtyDays],
  ] as const)('are as many as it says: %s', (figure, share) => {
    const rows = rowsBehind(figure, counting);
    expect(rows).toHaveLength(share.of + share.open);
    expect(rows.filter(({ kept }) => kept)).toHaveLength(share.kept);
  });

  it('are in the order of time, newest first, and of two at once the one that was proposed later', () => {
    expect(rowsBehind('moved', counting).map(({ patientId }) => patientId)).toEqual(['max', 'ada', 'jo']);
  });

  it('go out as CSV, a row each, without names', () => {
    const lines = qualityCsv(counting.moved).trimEnd().split('\r\n');
    expect(lines).toHaveLength(4);
    expect(lines[1]).toBe(
      `${moves[0]!.id},residential,outpatient,step-down,2026-02-20T15:00:00.000Z,2026-03-02T21:00:00.000Z,,yes,yes,yes,no,no,`,
    );
  });
});
