import { createPublicKey, verify } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Clock, noPrivateAddresses, parsePrivateAddresses } from '#kernel';
import { PushService } from '#testing';
import { contextOf, message } from '../message.builder.js';
import { encryptPush } from './encrypt.js';
import { isKnownService, parseSubscription } from './subscription.js';
import { newVapidKeys, vapidHeader } from './vapid.js';
import { webPushProvider } from './web-push.provider.js';

const bytes = (text: string) => Buffer.from(text, 'base64url');
/** RFC 8291, section 5 and appendix A. */
const browser = {
  p256dh: 'BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4',
  auth: 'BTBZMqHH6r4Tts7J_aSIgg',
};
const endpoint = 'https://fcm.googleapis.com/fcm/send/abc';
const house = parsePrivateAddresses('127.0.0.0/8');
const provider = webPushProvider(
  { privateAddresses: house, publicUrl: 'https://care.example', mailFrom: 'Holdfast <h@care.example>' },
  { now: () => new Date() } as Clock,
);

it('encrypts as RFC 8291 shows', () => {
  const receiver = { publicKey: bytes(browser.p256dh), authSecret: bytes(browser.auth) };
  const sealed = encryptPush('When I grow up, I want to be a watermelon', receiver, {
    privateKey: bytes('yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw'),
    salt: bytes('DGv6ra1nlYgDCS1FRnbzlw'),
  });
  expect(sealed.toString('base64url')).toBe(
    'DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN',
  );
});

it('says who sends as RFC 8292 asks', () => {
  const keys = newVapidKeys();
  const now = new Date('2026-03-03T12:00:00Z');
  const [, head, claims, signature, key] = /^vapid t=([\w-]+)\.([\w-]+)\.([\w-]+), k=([\w-]+)$/.exec(
    vapidHeader(endpoint, keys, 'https://care.example', now),
  )!;
  expect(key).toBe(keys.publicKey);
  expect(JSON.parse(String(bytes(head!)))).toEqual({ typ: 'JWT', alg: 'ES256' });
  const { exp, ...others } = JSON.parse(String(bytes(claims!)));
  expect(others).toEqual({ aud: 'https://fcm.googleapis.com', sub: 'https://care.example' });
  expect(exp * 1_000 - +now).toBeLessThan(24 * 3_600_000);
  const point = bytes(key!);
  const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((part) => part.toString('base64url'));
  const publicKey = createPublicKey({ key: { kty: 'EC', crv: 'P-256', x, y }, format: 'jwk' });
  const signed = Buffer.from(`${head}.${claims}`);
  expect(verify('sha256', signed, { key: publicKey, dsaEncoding: 'ieee-p1363' }, bytes(signature!))).toBe(true);
});

describe('a subscription', () => {
  it('is kept with a fingerprint, and shown as the browser whose it is', async () => {
    expect(await parseSubscription({ endpoint, ...browser }, noPrivateAddresses)).toEqual({
      kept: { endpoint, ...browser },
      shown: 'Chrome',
      fingerprint: expect.stringMatching(/^[\da-f]{64}$/),
    });
  });

  it.each([
    ['endpoint', { endpoint: '' }],
    ['endpoint', { endpoint: 'http://fcm.googleapis.com/x' }],
    ['endpoint', { endpoint: 'https://localhost/x' }],
    ['endpoint', { endpoint: 'https://127.1:8443/x' }],
    ['endpoint', { endpoint: 'https://[::ffff:10.0.0.1]/x' }],
    ['endpoint', { endpoint: 'https://169.254.169.254/latest' }],
    ['endpoint', { endpoint: 'https://db.internal/x' }],
    ['endpoint', { endpoint: 'https://push.example:22/x' }],
    ['p256dh', { p256dh: '' }],
    ['p256dh', { p256dh: 'BCVx' }],
    ['p256dh', { p256dh: Buffer.concat([Buffer.from([4]), Buffer.alloc(64, 1)]).toString('base64url') }],
    ['auth', { auth: 'short' }],
  ])('with a wrong %s is refused', async (field, wrong) => {
    await expect(parseSubscription({ endpoint, ...browser, ...wrong }, noPrivateAddresses)).rejects.toMatchObject({
      code: 'CONTACT_POINT.NOT_VALID',
      errors: [{ field: `/address/${field}` }],
    });
  });

  it.each([
    [endpoint, true],
    ['https://updates.push.services.mozilla.com/wpush/v2/x', true],
    ['https://web.push.apple.com/x', true],
    ['https://fcm.googleapis.com.evil.example/x', false],
    ['https://push.example/x', false],
  ])('of %s speaks for a service that many use: %s', (address, known) => {
    expect(isKnownService(address)).toBe(known);
  });
});

describe('a push service', () => {
  let service: PushService;
  beforeAll(async () => {
    service = await PushService.open();
  });
  afterAll(() => service.close());

  const settings = newVapidKeys();

  it('hands to the browser what it was given and no more, and takes it back', async () => {
    const { to, shown } = await service.subscribe(settings.publicKey!);
    await provider.send({ ...message, to }, contextOf({ settings }));
    await provider.send({ ...message, to, code: '123456' }, contextOf({ settings }));
    await provider.withdraw!({ ...message, to }, contextOf({ settings }));
    const { subject: title, text: body, url, tag, rank, locale } = message;
    const payload = { v: 1, title, body, url, tag, rank, locale };
    expect(shown()).toEqual([payload, { ...payload, code: '123456' }, { ...payload, withdraw: true }]);
  });

  it('says that a subscription is gone, which closes that way', async () => {
    const { to, expire } = await service.subscribe(settings.publicKey!);
    expire();
    await expect(provider.send({ ...message, to }, contextOf({ settings }))).rejects.toMatchObject({
      reason: 'ADDRESS_GONE',
      how: { permanent: true, closes: 'gone' },
    });
  });
});

describe('an endpoint', () => {
  let answer: RequestListener;
  const heard: Record<string, unknown>[] = [];
  const server = createServer((request, response) => {
    heard.push(request.headers);
    answer(request, response);
  });
  let to: Record<string, string>;
  beforeAll(async () => {
    await once(server.listen(0, '127.0.0.1'), 'listening');
    to = { ...browser, endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}/x` };
  });
  afterAll(() => {
    server.close();
    server.closeAllConnections();
  });
  const context = () => contextOf({ settings: newVapidKeys() });

  it.each([
    [404, {}, { reason: 'ADDRESS_GONE', how: { closes: 'gone' } }],
    [410, {}, { reason: 'ADDRESS_GONE', how: { closes: 'gone' } }],
    // What only this endpoint says opens no circuit for everybody: ADDRESS_REFUSED counts for none.
    [400, {}, { reason: 'ADDRESS_REFUSED', how: { permanent: true } }],
    [413, {}, { reason: 'ADDRESS_REFUSED', how: { permanent: true } }],
    [429, { 'retry-after': '30' }, { reason: 'ADDRESS_REFUSED', how: { retryAfter: 30 } }],
    [
      503,
      { 'retry-after': 'Tue, 03 Mar 2026 12:01:00 GMT', date: 'Tue, 03 Mar 2026 12:00:00 GMT' },
      { how: { retryAfter: 60 } },
    ],
    [307, { location: 'http://127.0.0.1:1/' }, { reason: 'ADDRESS_REFUSED' }],
  ])('that answers %d', async (status, headers, expected) => {
    answer = (_request, response) => response.writeHead(status, headers).end();
    await expect(provider.send({ ...message, to }, context())).rejects.toMatchObject(expected);
  });

  it.each([
    [4, 'high'],
    [3, 'high'],
    [2, 'normal'],
  ])(
    'is told how urgent a message of rank %d is, for how long it is of use, and what it replaces',
    async (rank, urgency) => {
      answer = (_request, response) => response.writeHead(201).end();
      heard.length = 0;
      await provider.send({ ...message, to, rank }, context());
      await provider.withdraw!({ ...message, to, rank }, context());
      const [first, second] = heard;
      expect(first).toMatchObject({ urgency, ttl: '14400', 'content-encoding': 'aes128gcm' });
      expect(first?.topic).toMatch(/^[\w-]{32}$/);
      expect(second?.topic).toBe(first?.topic);
    },
  );

  it('inside the house is not called', async () => {
    const strict = webPushProvider(
      { privateAddresses: noPrivateAddresses, publicUrl: 'https://care.example', mailFrom: '' },
      { now: () => new Date() } as Clock,
    );
    heard.length = 0;
    await expect(strict.send({ ...message, to }, context())).rejects.toMatchObject({ reason: 'ADDRESS_REFUSED' });
    expect(heard).toEqual([]);
  });
});
