import { aDelivery, hour } from '../webhook.builder.js';
import { type Outcome, replay, settle, waits } from './delivery.aggregate.js';
import { outcomeOf } from './send-delivery.js';

const otherwise: Outcome = { reason: 'ANSWERED_OTHERWISE', status: 500 };
const waited = (tries: number, outcome: Outcome = otherwise): number =>
  Number(settle(aDelivery({ tries }), outcome, hour(0)).dueAt) - Number(hour(0));

describe('a delivery', () => {
  it('is over once it was taken', () => {
    expect(settle(aDelivery(), { reason: 'TAKEN', status: 204 }, hour(1))).toMatchObject({
      ...{ state: 'delivered', reason: 'TAKEN', status: 204, dueAt: null, changedAt: hour(1) },
    });
  });

  it.each(waits.map((wait, tries) => [tries, wait]).slice(1))(
    'is tried again after try %i in %i milliseconds, and up to a tenth later',
    (tries, wait) => {
      expect(waited(tries)).toBeGreaterThanOrEqual(wait);
      expect(waited(tries)).toBeLessThan(wait * 1.1);
    },
  );

  it('does not come together again with what failed together with it', () => {
    const due = Array.from(
      { length: 20 },
      (_, i) => settle(aDelivery({ id: `d${i}`, tries: 5 }), otherwise, hour(0)).dueAt,
    );
    expect(new Set(due.map(Number)).size).toBe(20);
  });

  it('has failed after the tenth try', () => {
    expect(settle(aDelivery({ tries: 9 }), otherwise, hour(0)).state).toBe('waiting');
    expect(settle(aDelivery({ tries: 10 }), otherwise, hour(0))).toMatchObject({
      ...{ state: 'failed', reason: 'ANSWERED_OTHERWISE', dueAt: null },
    });
  });

  it.each(['GONE', 'ADDRESS_REFUSED'] as const)('is not tried again when it ended with %s', (reason) => {
    expect(settle(aDelivery(), { reason, status: null }, hour(0)).state).toBe('failed');
  });

  it('waits as long as the other system asks, but never less than it would, nor more than a day', () => {
    expect(waited(1, { ...otherwise, retryAfter: 600_000 })).toBe(600_000);
    expect(waited(3, { ...otherwise, retryAfter: 1_000 })).toBeGreaterThanOrEqual(1_800_000);
    expect(waited(1, { ...otherwise, retryAfter: 1e12 })).toBe(86_400_000);
  });

  it('is replayed with all its tries, unless it is under way', () => {
    expect(replay(aDelivery({ state: 'failed', tries: 10 }), hour(9))).toMatchObject({
      ...{ state: 'waiting', reason: 'REPLAYED', tries: 0, dueAt: hour(9) },
    });
    expect(() => replay(aDelivery(), hour(9))).toThrow(expect.objectContaining({ code: 'WEBHOOK_DELIVERY.UNDER_WAY' }));
  });
});

describe('what the other system answered', () => {
  it.each<[number, string | undefined, Outcome]>([
    [200, undefined, { reason: 'TAKEN', status: 200 }],
    [204, undefined, { reason: 'TAKEN', status: 204 }],
    [302, undefined, { reason: 'REDIRECTED', status: 302, retryAfter: undefined }],
    [410, undefined, { reason: 'GONE', status: 410 }],
    [404, undefined, { reason: 'ANSWERED_OTHERWISE', status: 404, retryAfter: undefined }],
    [429, '120', { reason: 'ANSWERED_OTHERWISE', status: 429, retryAfter: 120_000 }],
    [503, 'Mon, 02 Mar 2026 09:00:00 GMT', { reason: 'ANSWERED_OTHERWISE', status: 503, retryAfter: 3_600_000 }],
    [503, 'Mon, 02 Mar 2026 07:00:00 GMT', { reason: 'ANSWERED_OTHERWISE', status: 503, retryAfter: 0 }],
    [503, 'soon', { reason: 'ANSWERED_OTHERWISE', status: 503, retryAfter: undefined }],
  ])('%i with Retry-After %s', (status, retryAfter, outcome) => {
    expect(outcomeOf(status, { 'retry-after': retryAfter }, hour(0))).toEqual(outcome);
  });
});
