import { failed, rotate, secretsOf, succeeded, turnOff, turnOn } from './webhook.aggregate.js';
import { aWebhook, hour } from './webhook.builder.js';

describe('a webhook', () => {
  it('is signed with the secret of before for a day, and with no older one', () => {
    const rotated = rotate(aWebhook({ secret: 'whsec_Zmlyc3Q=' }), 'whsec_c2Vjb25k', hour(0));
    expect(secretsOf(rotated, hour(23))).toEqual(['whsec_c2Vjb25k', 'whsec_Zmlyc3Q=']);
    expect(secretsOf(rotated, hour(24))).toEqual(['whsec_c2Vjb25k']);
    expect(secretsOf(rotate(rotated, 'whsec_dGhpcmQ=', hour(1)), hour(2))).toEqual([
      'whsec_dGhpcmQ=',
      'whsec_c2Vjb25k',
    ]);
  });

  it('is turned off once nothing was taken for three days, and its owner is told once', () => {
    const first = failed(aWebhook(), { gone: false, now: hour(0) });
    expect(first).toMatchObject({ webhook: { failingSince: hour(0), offBecause: null }, events: [] });
    const almost = failed(first.webhook, { gone: false, now: hour(71.9) });
    expect(almost.webhook.offBecause).toBeNull();
    const last = failed(almost.webhook, { gone: false, now: hour(72) });
    expect(last.webhook.offBecause).toBe('failing');
    expect(last.events).toEqual([
      { type: 'webhook.disabled', data: { subjectId: aWebhook().id, ownerId: aWebhook().ownerId, because: 'failing' } },
    ]);
    expect(failed(last.webhook, { gone: false, now: hour(80) }).events).toEqual([]);
  });

  it('begins to count anew as soon as something was taken, or somebody turned it on', () => {
    const failing = aWebhook({ failingSince: hour(0) });
    expect(failed(succeeded(failing), { gone: false, now: hour(80) }).webhook.offBecause).toBeNull();
    const again = turnOn(turnOff(failing, 'failing'));
    expect(again).toMatchObject({ offBecause: null, failingSince: null });
  });

  it('is turned off at once where the other system says that it is gone', () => {
    const { webhook, events } = failed(aWebhook(), { gone: true, now: hour(0) });
    expect(webhook.offBecause).toBe('gone');
    expect(events).toHaveLength(1);
  });

  it('keeps why it was turned off first', () => {
    expect(turnOff(turnOff(aWebhook(), 'owner'), 'owner-left').offBecause).toBe('owner');
  });
});
