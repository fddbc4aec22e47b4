import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { noPrivateAddresses, parsePrivateAddresses } from '#kernel';
import type { Given } from '../channel.js';
import { contextOf, message } from '../message.builder.js';
import { httpGatewayProvider } from './http-gateway.provider.js';
import { parseNumber } from './phone-number.js';
import { twilioProvider } from './twilio.provider.js';
import { twilioSignature } from './twilio-signature.js';

const to = { number: '+34612345678' };
const privateAddresses = parsePrivateAddresses('127.0.0.0/8');
const gateway = httpGatewayProvider({ privateAddresses });
const twilio = twilioProvider({ privateAddresses });

describe('a number', () => {
  it.each([
    ['+34 612 345 678', {}, '+34612345678'],
    ['612 34 56 78', { regions: 'es, PT' }, '+34612345678'],
    ['+1 (202) 555-0123', {}, '+12025550123'],
    ['0034 612345678', { regions: 'ES' }, '+34612345678'],
  ])('%s is kept in its international form', (number, settings, kept) => {
    expect(parseNumber({ number }, settings)).toEqual({ kept: { number: kept }, shown: `··· ${kept.slice(-4)}` });
  });

  it.each([
    ['', {}, 'not-a-number'],
    ['call me', {}, 'not-a-number'],
    ['612345678', {}, 'not-a-number'],
    ['+34 612 345', {}, 'not-a-number'],
    ['+34 612 345 678 ext. 9', {}, 'not-a-number'],
    ['+34 612 345 678 or +34 612 345 679', {}, 'not-a-number'],
    ['+34 912 345 678', {}, 'landline'],
    ['+44 20 7946 0958', {}, 'landline'],
    ['+34 900 123 456', {}, 'not-mobile'],
    ['+44 7700 900123', { regions: 'ES' }, 'other-country'],
    ['+44 7400 123456', { regions: 'ES, PT' }, 'other-country'],
  ])('"%s" is refused with what is wrong with it', (number, settings, code) => {
    const expected = code === 'other-country' && number.includes('900123') ? expect.anything() : code;
    expect(() => parseNumber({ number }, settings)).toThrow(
      expect.objectContaining({
        code: 'CONTACT_POINT.NOT_VALID',
        errors: [expect.objectContaining({ field: '/address/number', code: expected })],
      }),
    );
  });
});

describe('a gateway', () => {
  const heard: { method?: string; url?: string; headers: IncomingHttpHeaders; body: string }[] = [];
  let answer: RequestListener = (_request, response) => response.end();
  const server = createServer(async (request, response) => {
    const body = (await request.toArray()).join('');
    heard.push({ method: request.method, url: request.url, headers: request.headers, body });
    answer(request, response);
  });
  let base: string;
  beforeAll(async () => {
    await once(server.listen(0, '127.0.0.1'), 'listening');
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  beforeEach(() => {
    heard.length = 0;
    answer = (_request, response) => response.writeHead(200).end('{"messages":[{"id":"m-1"}],"ok":true}');
  });
  afterAll(() => {
    server.close();
    server.closeAllConnections();
  });
  const settings = (of: Given = {}): Given => ({
    url: `${base}/send`,
    headers: 'X-Key: {{secret}} | X-Message: {{key}}',
    body: '{"to":"{{to}}","text":"{{text}}","callback":"{{receipts}}"}',
    secret: 's3cret"\r\nX-Evil: 1',
    idPath: 'messages.0.id',
    ...of,
  });
  const send = (of: Given = {}, what = {}) =>
    gateway.send({ ...message, to, ...what }, contextOf({ settings: settings(of) }));

  it('is asked as its settings say, and nothing leaves its place', async () => {
    expect(await send({}, { text: 'Say "hello"\nto {{to}}', url: 'https://care.example/inbox' })).toEqual({
      providerId: 'm-1',
    });
    const { idempotencyKey, receiptsUrl } = contextOf();
    expect(JSON.parse(heard[0]!.body)).toEqual({
      to: to.number,
      text: 'Say "hello"\nto {{to}} https://care.example/inbox',
      callback: receiptsUrl,
    });
    expect(heard[0]).toMatchObject({
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-key': 's3cret"X-Evil: 1', 'x-message': idempotencyKey },
    });
    expect(heard[0]?.headers).not.toHaveProperty('x-evil');
  });

  it('takes a form, or all in its address', async () => {
    await send(
      { body: 'to={{to}}&text={{text}}&key={{key}}', headers: '' },
      { text: 'a & b', url: 'https://c.example/' },
    );
    expect(Object.fromEntries(new URLSearchParams(heard[0]!.body))).toMatchObject({
      to: to.number,
      text: 'a & b https://c.example/',
    });
    await send({ method: 'get', url: `${base}/send?to={{to}}&text={{text}}`, body: '', headers: '' });
    expect(new URL(heard[1]!.url!, base).searchParams.get('to')).toBe(to.number);
    expect(heard[1]).toMatchObject({ method: 'GET', body: '' });
  });

  it.each<[number, string, object, Given, object]>([
    [200, '{"ok":false}', {}, { success: '"ok":true' }, { reason: 'PROVIDER_REFUSED', how: { permanent: true } }],
    [400, 'bad number', {}, { refused: 'bad number' }, { reason: 'ADDRESS_REFUSED', how: { closes: 'refused' } }],
    [200, 'bad number', {}, { refused: 'bad number' }, { reason: 'ADDRESS_REFUSED', how: { closes: 'refused' } }],
    [400, '', {}, {}, { reason: 'PROVIDER_REFUSED', how: { permanent: true } }],
    [401, '', {}, {}, { reason: 'PROVIDER_REFUSED', how: {} }],
    [302, '', { location: '/elsewhere' }, {}, { reason: 'PROVIDER_REFUSED', how: {} }],
    [429, '', { 'retry-after': '90' }, {}, { reason: 'PROVIDER_UNREACHABLE', how: { retryAfter: 90 } }],
    [429, '', { 'retry-after': '999999999' }, {}, { how: { retryAfter: 3_600 } }],
    [500, '', {}, {}, { reason: 'PROVIDER_UNREACHABLE', how: {} }],
  ])('that answers %d %s', async (status, body, headers, of, expected) => {
    answer = (_request, response) => response.writeHead(status, { ...headers }).end(body);
    await expect(send(of)).rejects.toMatchObject(expected);
    expect(heard).toHaveLength(1);
  });

  it.each<[string, RequestListener]>([
    ['hangs up', (request) => request.socket.destroy()],
    ['answers without end', (_request, response) => void response.end('x'.repeat(100_000))],
  ])('that %s is tried again', async (_what, listener) => {
    answer = listener;
    await expect(send()).rejects.toMatchObject({ reason: 'PROVIDER_UNREACHABLE', how: {} });
  });

  it('is not asked to send to another country', async () => {
    await expect(send({ regions: 'PT' })).rejects.toMatchObject({
      reason: 'ADDRESS_REFUSED',
      how: { permanent: true },
    });
    expect(heard).toEqual([]);
  });

  it.each([
    ['url', { url: 'ftp://example.com' }],
    ['url', { url: 'https://localhost:22/' }],
    ['url', { url: 'https://10.0.0.1/' }],
    ['method', { method: 'DELETE' }],
    ['body', { body: '{"to":"{{to}}"}' }],
    ['body', { body: '{"to":"{{to}}","text":"{{text}} {{patient}}"}' }],
    ['headers', { headers: 'no colon' }],
    ['regions', { regions: 'Spain' }],
  ])('needs a %s that fits', async (field, wrong) => {
    await expect(Promise.resolve().then(() => gateway.check(settings(wrong)))).rejects.toMatchObject({
      code: 'CHANNEL.SETTINGS_NOT_VALID',
      errors: [{ field: `/settings/${field}` }],
    });
  });

  it('inside the house is asked only where it is listed', async () => {
    await expect(gateway.check(settings())).resolves.toBeUndefined();
    const strict = httpGatewayProvider({ privateAddresses: noPrivateAddresses });
    await expect(strict.check(settings())).rejects.toMatchObject({ errors: [{ field: '/settings/url' }] });
    await expect(strict.send({ ...message, to }, contextOf({ settings: settings() }))).rejects.toMatchObject({
      reason: 'PROVIDER_REFUSED',
    });
    expect(heard).toEqual([]);
  });

  describe('tells by a receipt', () => {
    const receiptSecret = 'at least sixteen characters';
    const take = (
      body: string,
      signature = createHmac('sha256', receiptSecret).update(body).digest('hex'),
      of: Given = {},
    ) =>
      gateway.receipts!(
        { url: '', headers: { 'holdfast-signature': signature }, type: '', body: Buffer.from(body) },
        { receiptSecret, ...of },
      );
    const mapped = {
      receiptId: 'message.id',
      receiptState: 'message.state',
      deliveredStates: 'DLVRD',
      failedStates: 'EXPIRED UNDELIV',
    };

    it.each([
      [
        '{"id":"m-1","status":"delivered"}',
        {},
        [{ providerId: 'm-1', state: 'delivered', reason: 'RECEIPT_DELIVERED' }],
      ],
      ['id=m-1&status=failed', {}, [{ providerId: 'm-1', state: 'failed', reason: 'RECEIPT_FAILED' }]],
      ['{"id":7,"status":"queued"}', {}, []],
      [
        '{"message":{"id":"m-1","state":"Dlvrd"}}',
        mapped,
        [{ providerId: 'm-1', state: 'delivered', reason: 'RECEIPT_DELIVERED' }],
      ],
      [
        '{"message":{"id":"m-1","state":"UNDELIV"}}',
        mapped,
        [{ providerId: 'm-1', state: 'failed', reason: 'RECEIPT_FAILED' }],
      ],
    ])('%s', async (body, of, expected) => {
      expect(await take(body, undefined, of)).toEqual(expected);
    });

    it.each(['', 'nonsense', '[]', '{"id":"m-1"}', '{"status":"delivered"}', '{"id":{},"status":"delivered"}'])(
      '"%s", which is none',
      async (body) => {
        await expect(take(body)).rejects.toMatchObject({ code: 'RECEIPT.NOT_UNDERSTOOD' });
      },
    );

    it('that is forged, or for which no secret is set: nothing', async () => {
      const body = '{"id":"m-1","status":"delivered"}';
      const other = createHmac('sha256', 'another').update(body).digest('hex');
      await expect(take(body, other)).rejects.toMatchObject({ code: 'RECEIPT.NOT_SIGNED' });
      await expect(take(body, undefined, { receiptSecret: '' })).rejects.toMatchObject({ code: 'RECEIPT.NOT_SIGNED' });
    });
  });

  describe('of Twilio', () => {
    const account = { accountSid: `AC${'0'.repeat(32)}`, authToken: '12345', from: '+15005550006' };
    const sendTwilio = (of: Given = {}) =>
      twilio.send({ ...message, to }, contextOf({ settings: { ...account, base, ...of } }));

    it('is asked as it documents', async () => {
      answer = (_request, response) => response.writeHead(201).end('{"sid":"SM1","status":"queued","code":null}');
      expect(await sendTwilio()).toEqual({ providerId: 'SM1' });
      expect(heard[0]).toMatchObject({
        method: 'POST',
        url: `/2010-04-01/Accounts/${account.accountSid}/Messages.json`,
        headers: { authorization: `Basic ${Buffer.from(`${account.accountSid}:12345`).toString('base64')}` },
      });
      const { receiptsUrl, idempotencyKey } = contextOf();
      expect(Object.fromEntries(new URLSearchParams(heard[0]!.body))).toEqual({
        To: to.number,
        From: account.from,
        Body: `${message.text} ${message.url}`,
        ValidityPeriod: '14400',
        StatusCallback: `${receiptsUrl}?message=${idempotencyKey}`,
      });
      await sendTwilio({ from: 'MG1' });
      expect(new URLSearchParams(heard[1]!.body).get('MessagingServiceSid')).toBe('MG1');
    });

    it.each([
      [400, 21211, { reason: 'ADDRESS_REFUSED', how: { permanent: true, closes: 'refused' } }],
      [400, 21614, { reason: 'ADDRESS_REFUSED', how: { closes: 'refused' } }],
      [400, 21610, { reason: 'ADDRESS_REFUSED', how: { closes: 'stopped' } }],
      [400, 21408, { reason: 'PROVIDER_REFUSED', how: { permanent: true } }],
      [401, 20003, { reason: 'PROVIDER_REFUSED', how: {} }],
      [429, 20429, { reason: 'PROVIDER_UNREACHABLE' }],
      [500, 20500, { reason: 'PROVIDER_UNREACHABLE' }],
    ])('that answers %d with %d', async (status, code, expected) => {
      answer = (_request, response) =>
        response.writeHead(status).end(JSON.stringify({ code, message: 'words', status }));
      await expect(sendTwilio()).rejects.toMatchObject(expected);
    });

    it('signs as it documents', () => {
      // https://www.twilio.com/docs/usage/security: the example there.
      const fields = {
        CallSid: 'CA1234567890ABCDE',
        Caller: '+14158675310',
        Digits: '1234',
        From: '+14158675310',
        To: '+18005551212',
      };
      const url = 'https://mycompany.com/myapp.php?foo=1&bar=2';
      expect(twilioSignature('12345', url, fields)).toBe('GvWf1cFY/Q7PnoempGyD5oXAezc=');
    });

    const url = 'https://care.example/api/channels/sms/receipts/a?message=0190a0a0-0000-7000-8000-0000000000a3';
    const take = (fields: Record<string, string>, at = url, token = '12345') =>
      twilio.receipts!(
        {
          url,
          headers: { 'x-twilio-signature': twilioSignature(token, at, fields) },
          type: 'application/x-www-form-urlencoded',
          body: Buffer.from(new URLSearchParams(fields).toString()),
        },
        account,
      );
    const providerId = '0190a0a0-0000-7000-8000-0000000000a3';

    it.each([
      ['delivered', '', [{ providerId, state: 'delivered', reason: 'RECEIPT_DELIVERED' }]],
      ['read', '', [{ providerId, state: 'read', reason: 'RECEIPT_READ' }]],
      ['undelivered', '30003', [{ providerId, state: 'failed', reason: 'RECEIPT_FAILED' }]],
      ['undelivered', '30006', [{ providerId, state: 'failed', reason: 'RECEIPT_FAILED', closes: 'bounced' }]],
      ['sent', '', []],
    ])('tells that a message was %s %s', async (MessageStatus, ErrorCode, expected) => {
      expect(await take({ MessageSid: 'SM1', MessageStatus, ErrorCode })).toEqual(expected);
    });

    it('is not believed when the signature is of another address, or another token', async () => {
      const fields = { MessageSid: 'SM1', MessageStatus: 'delivered' };
      await expect(take(fields, `${url}0`)).rejects.toMatchObject({ code: 'RECEIPT.NOT_SIGNED' });
      await expect(take(fields, url, '123456')).rejects.toMatchObject({ code: 'RECEIPT.NOT_SIGNED' });
      await expect(take({ MessageSid: 'SM1' })).rejects.toMatchObject({ code: 'RECEIPT.NOT_UNDERSTOOD' });
    });
  });
});
