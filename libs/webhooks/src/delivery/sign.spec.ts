import { Webhook } from 'standardwebhooks';
import { newSecret, signedHeaders } from './sign.js';

describe('a signature', () => {
  it.each([
    [
      'of Standard Webhooks',
      'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
      'msg_p5jXN8AQM9LWM0D4loKWxJek',
      1614265330,
      '{"test": 2432232314}',
      'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
    ],
    [
      'of Svix',
      'whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD',
      'msg_27UH4WbU6Z5A5EzD8u03UvzRbpk',
      1649367553,
      '{"email":"test@example.com","username":"test_user"}',
      'v1,tZ1I4/hDygAJgO5TYxiSd6Sd0kDW6hPenDe+bTa3Kkw=',
    ],
  ])('is the published one %s', (_, secret, id, seconds, body, signature) => {
    // Within the second does not matter.
    expect(signedHeaders(id, new Date(seconds * 1_000 + 999), body, [secret])).toEqual({
      ...{ 'webhook-id': id, 'webhook-timestamp': String(seconds), 'webhook-signature': signature },
    });
  });

  it('of two secrets is accepted by whoever has either, and by nobody else', () => {
    const [first, second, other] = [newSecret(), newSecret(), newSecret()];
    const headers = signedHeaders('a', new Date(), '{"a":1}', [second, first]);
    expect(new Webhook(first).verify('{"a":1}', headers)).toEqual({ a: 1 });
    expect(new Webhook(second).verify('{"a":1}', headers)).toEqual({ a: 1 });
    expect(() => new Webhook(other).verify('{"a":1}', headers)).toThrow('No matching signature');
    expect(() => new Webhook(first).verify('{"a":2}', headers)).toThrow('No matching signature');
  });

  it('is made with 256 random bits', () => {
    expect(Buffer.from(newSecret().replace('whsec_', ''), 'base64')).toHaveLength(32);
    expect(newSecret()).not.toBe(newSecret());
  });
});
