import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { noPrivateAddresses, parseConfiguration } from '#kernel';
import { contextOf, message } from '../message.builder.js';
import { bounceOf } from './bounce.example.js';
import { parseEmail } from './email-address.js';
import { installationProvider } from './installation.provider.js';
import { serverOf, smtpProvider } from './smtp.provider.js';

const key = '0190a0a0-0000-7000-8000-000000000007';
const secret = 'a secret of at least sixteen';

describe('an address', () => {
  it('is kept as typed, but for the case of its domain, and shown in part', () => {
    expect(parseEmail({ email: ' Ana.Ruiz@Clinic.EXAMPLE ' })).toEqual({
      kept: { email: 'Ana.Ruiz@clinic.example' },
      shown: 'A···@clinic.example',
    });
  });

  it.each([
    '',
    'ana',
    'ana@',
    'a@b.example, c@d.example',
    'a@b.example\r\nBcc: c@d.example',
    `${'a'.repeat(250)}@b.example`,
  ])('"%s" is refused, and its field named', (email) => {
    expect(() => parseEmail({ email })).toThrow(
      expect.objectContaining({
        code: 'CONTACT_POINT.NOT_VALID',
        errors: [expect.objectContaining({ field: '/address/email', code: 'not-an-address' })],
      }),
    );
  });
});

describe('a mail', () => {
  const taken: { from: string; to: string[]; raw: string }[] = [];
  let refuse: { at: 'from' | 'to' | 'data'; code: number; text: string } | null = null;
  const refusal = (at: string) =>
    refuse?.at === at ? Object.assign(new Error(refuse.text), { responseCode: refuse.code }) : null;
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onMailFrom: (_address, _session, done) => done(refusal('from')),
    onRcptTo: (_address, _session, done) => done(refusal('to')),
    onData: async (stream, session, done) => {
      const raw = Buffer.concat(await stream.toArray()).toString();
      const { mailFrom, rcptTo } = session.envelope;
      const from = mailFrom ? mailFrom.address : '';
      if (!refusal('data')) taken.push({ from, to: rcptTo.map(({ address }) => address), raw });
      done(refusal('data'));
    },
  });
  let port: number;

  beforeAll(async () => {
    await once(server.listen(0, '127.0.0.1'), 'listening');
    port = (server.server.address() as AddressInfo).port;
  });
  beforeEach(() => {
    taken.length = 0;
    refuse = null;
  });
  afterAll(() => new Promise<void>((resolve) => server.close(resolve)));

  const configuration = parseConfiguration({
    AUTH_SECRET: 'x'.repeat(32),
    DATABASE_URL: 'postgres://a',
    DATABASE_AUTH_URL: 'postgres://b',
  });
  const installation = () =>
    installationProvider(`smtp://127.0.0.1:${port}`, { mailFrom: 'Holdfast <holdfast@clinic.example>' });
  const own = smtpProvider(configuration);
  const settings = () => ({ host: 'localhost', port: String(port), from: 'Clinic <clinic@own.example>' });
  const to = { email: 'ana@clinic.example' };

  it('says what it was given and no more, under the same id each time', async () => {
    for (let i = 0; i < 2; i++) {
      const sent = await installation().send({ ...message, to }, contextOf({ idempotencyKey: key }));
      expect(sent).toEqual({ providerId: key });
    }
    const [{ raw }, again] = taken as [(typeof taken)[0], (typeof taken)[0]];
    expect(raw).toContain(`Message-ID: <${key}@clinic.example>`);
    expect(again.raw).toContain(`Message-ID: <${key}@clinic.example>`);
    expect(raw.split('\r\n\r\n').slice(1).join('\n').trim().split('\n')).toEqual([message.text, message.url]);
    expect(raw).toContain(`Subject: ${message.subject}`);
    expect(raw).not.toMatch(/^List-Unsubscribe/m);
  });

  it('has a button that stops it where it can be stopped', async () => {
    const stopUrl = 'https://care.example/stop/token';
    await installation().send({ ...message, to, stopUrl }, contextOf());
    expect(taken[0]?.raw).toContain(`List-Unsubscribe: <${stopUrl}>`);
    expect(taken[0]?.raw).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
  });

  it('goes by a server of the organisation, and comes back to an address of its own when it bounces', async () => {
    const context = contextOf({ idempotencyKey: key, settings: { ...settings(), bounces: 'bounces@own.example' } });
    await own.send({ ...message, to }, context);
    expect(taken[0]).toMatchObject({ from: `bounces+${key}@own.example`, to: [to.email] });
    expect(taken[0]?.raw).toContain('From: Clinic <clinic@own.example>');
  });

  it.each([
    ['to', 550, '5.1.1 No such mailbox', { reason: 'ADDRESS_REFUSED', how: { permanent: true, closes: 'refused' } }],
    ['to', 550, 'No such mailbox', { reason: 'ADDRESS_REFUSED', how: { permanent: true, closes: 'refused' } }],
    ['to', 550, '5.7.1 Relaying denied', { reason: 'PROVIDER_REFUSED', how: { permanent: true } }],
    ['to', 552, '5.2.2 Mailbox full', { reason: 'PROVIDER_REFUSED', how: { permanent: true } }],
    ['to', 450, '4.2.1 Greylisted', { reason: 'ADDRESS_REFUSED', how: {} }],
    ['from', 553, '5.7.1 Sender not allowed', { reason: 'PROVIDER_REFUSED', how: {} }],
    ['data', 554, '5.7.1 Looks like spam', { reason: 'PROVIDER_REFUSED', how: { permanent: true } }],
    ['data', 451, 'Try later', { reason: 'PROVIDER_UNREACHABLE', how: {} }],
  ] as const)('that is refused at %s with %d %s', async (at, code, text, expected) => {
    refuse = { at, code, text };
    await expect(installation().send({ ...message, to }, contextOf())).rejects.toMatchObject(expected);
    expect(taken).toEqual([]);
  });

  it('waits while nobody answers', async () => {
    const context = contextOf({ settings: { ...settings(), port: '1025' } });
    await expect(own.send({ ...message, to }, context)).rejects.toMatchObject({
      reason: 'PROVIDER_UNREACHABLE',
      how: {},
    });
  });

  it('goes to no server inside the house that nobody listed', async () => {
    const strict = smtpProvider({ ...configuration, privateAddresses: noPrivateAddresses });
    await expect(strict.send({ ...message, to }, contextOf({ settings: settings() }))).rejects.toMatchObject({
      reason: 'PROVIDER_UNREACHABLE',
    });
    await expect(strict.check(settings())).rejects.toMatchObject({ errors: [{ field: '/settings/host' }] });
    expect(taken).toEqual([]);
  });

  it('goes outside over TLS alone, to the address that was checked', () => {
    const outside = { host: 'mail.example', addresses: [{ address: '93.184.216.34', family: 4 }], listed: false };
    const common = { host: '93.184.216.34', tls: { servername: 'mail.example' } };
    expect(serverOf(outside, { port: '587' })).toMatchObject({ ...common, secure: false, requireTLS: true });
    expect(serverOf(outside, { port: '465' })).toMatchObject({ ...common, secure: true });
    expect(serverOf({ ...outside, listed: true }, { port: '25' })).toMatchObject({ requireTLS: false });
  });

  it.each([
    ['port', { port: '23' }],
    ['port', { port: '70000' }],
    ['port', { port: '25; rm' }],
    ['from', { from: 'nobody' }],
    ['bounces', { bounces: 'nobody' }],
    ['receiptSecret', { receiptSecret: 'short' }],
  ])('needs a %s that fits', async (field, wrong) => {
    await expect(Promise.resolve().then(() => own.check({ ...settings(), ...wrong }))).rejects.toMatchObject({
      code: 'CHANNEL.SETTINGS_NOT_VALID',
      errors: [{ field: `/settings/${field}` }],
    });
  });
});

describe('a bounce', () => {
  const { receipts } = installationProvider('smtp://127.0.0.1', { mailFrom: 'a@b.example' });
  const read = (text: string, signature?: string) => {
    const body = Buffer.from(text.replace(/\r?\n/g, '\r\n'));
    const signed = signature ?? createHmac('sha256', secret).update(body).digest('hex');
    const headers = { 'holdfast-signature': signed };
    return receipts!({ url: '', headers, type: 'message/rfc822', body }, { receiptSecret: secret });
  };
  const closed = { providerId: key, state: 'failed', reason: 'BOUNCED', closes: 'bounced' };

  it.each([
    ['the address that it came back to', { to: `bounces+${key}@own.example` }],
    ['the id of its envelope', { envelope: key }],
    ['headers that came back', { headers: `Message-ID:\n <${key}@clinic.example>` }],
    ['the mail that came back', { mail: `Message-ID: <${key.toUpperCase()}@clinic.example>` }],
  ])('tells which mail it was by %s', async (_what, by) => {
    expect(await read(bounceOf({ action: 'failed', status: '5.1.1', ...by }))).toEqual([closed]);
  });

  it.each([
    ['failed', '5.1.1', [closed]],
    ['Failed', '5.2.2', [{ providerId: key, state: 'failed', reason: 'BOUNCED' }]],
    ['failed', '4.4.7', [{ providerId: key, state: 'failed', reason: 'BOUNCED' }]],
    ['failed', '5.7.1', [{ providerId: key, state: 'failed', reason: 'BOUNCED' }]],
    ['delivered', '2.0.0', [{ providerId: key, state: 'delivered', reason: 'RECEIPT_DELIVERED' }]],
    ['delayed', '4.4.1', []],
    ['relayed', '2.0.0', []],
  ])('that says %s %s', async (action, status, expected) => {
    expect(await read(bounceOf({ action, status, envelope: key }))).toEqual(expected);
  });

  it.each(['', 'an answer: I am on holiday', bounceOf({ action: 'failed', status: '5.1.1' })])(
    'that is none, or names no mail, is not understood',
    async (text) => {
      await expect(read(text)).rejects.toMatchObject({ code: 'RECEIPT.NOT_UNDERSTOOD' });
    },
  );

  it.each(['', 'sha256=', 'ab'.repeat(32)])('that is signed with "%s" is not believed', async (signature) => {
    await expect(read(bounceOf({ action: 'failed', status: '5.1.1', envelope: key }), signature)).rejects.toMatchObject(
      {
        code: 'RECEIPT.NOT_SIGNED',
      },
    );
  });

  it('is not believed where no secret is set', async () => {
    const raw = { url: '', headers: { 'holdfast-signature': '' }, type: 'message/rfc822', body: Buffer.from('') };
    await expect(receipts!(raw, {})).rejects.toMatchObject({ code: 'RECEIPT.NOT_SIGNED' });
  });
});
