import type { ChannelHealth, LocalMessage, NotificationView } from '#contracts';
import { Metrics } from '#kernel';
import { FakeClock, hours, minutes } from '#testing';
import { type ClinicPatient, SmallClinic } from './support/small-clinic.js';
import { SmsGateway } from './support/sms-gateway.js';
import { type Answer, type Caller, WholeWorld } from './support/whole-world.js';

const noon = new Date('2026-03-03T12:00:00Z');
const mobile = '+34612345678';

describe('channels', () => {
  let whole: WholeWorld;
  let gateway: SmsGateway;
  let clinic: SmallClinic;
  let ada: Caller;
  let paul: Caller;
  let patient: ClinicPatient;

  beforeAll(async () => {
    whole = await WholeWorld.start(new FakeClock(noon));
  });
  afterAll(() => whole.world.stop());
  beforeEach(async () => {
    gateway = await new SmsGateway().open();
    clinic = await new SmallClinic(whole.world.app).found();
    [ada, paul] = [await whole.staff('ada', clinic), await whole.staff('paul', clinic)];
    patient = await clinic.patient();
  });
  afterEach(() => gateway.close());

  const channels = async (who = ada): Promise<ChannelHealth[]> =>
    (await who.send('GET', '/api/channels')).body.channels;
  const channel = async (key: string): Promise<ChannelHealth> => (await channels()).find((each) => each.key === key)!;
  const save = async (key: string, provider: string | null, settings: object, version?: number): Promise<Answer> => {
    const match = version ?? (await channel(key)).version;
    return ada.send('PUT', `/api/channels/${key}`, { provider, settings }, { 'If-Match': `"${match}"` });
  };
  const saveGateway = async (): Promise<void> => {
    expect(await save('sms', 'http-gateway', gateway.settings)).toMatchObject({ status: 200 });
  };
  const add = (address: object, key = 'sms', who = paul) =>
    who.send('POST', '/api/my-reach/contact-points', { channel: key, address });
  const adds = async (number = mobile): Promise<string> => {
    const { status, body } = await add({ number });
    expect(status).toBe(201);
    await whole.world.settle();
    const verified = await paul.send('POST', `/api/my-reach/contact-points/${body.id}/verify`, {
      code: gateway.codeTo(number),
    });
    expect(verified).toMatchObject({ status: 200 });
    gateway.texts.length = 0;
    return body.id;
  };
  const outbox = async (): Promise<LocalMessage[]> => (await ada.send('GET', '/api/local-messages')).body.messages;
  const asksForHelp = async (who = patient): Promise<void> => {
    await whole.phone(who).send('POST', '/api/my/help', {});
    await whole.world.settle();
  };
  const attempts = async (): Promise<[string | null, string, string][]> => {
    const { notifications } = (await ada.send('GET', '/api/notifications?limit=100')).body;
    return (notifications as NotificationView[])
      .filter(({ kind, recipient }) => kind === 'alert' && recipient.person?.name === 'paul')
      .flatMap((each) => each.attempts.map(({ channel: key, state, reason }) => [key, state, reason] as never));
  };

  describe('as an admin sets them up', () => {
    it('work without any provider: what would arrive is shown', async () => {
      expect(await channels()).toMatchObject([
        { key: 'email', provider: 'local', version: 1, circuit: { state: 'closed' } },
        { key: 'sms', provider: 'local' },
        { key: 'push', provider: 'web-push' },
      ]);
      expect((await add({ email: 'paul@clinic.example' }, 'email')).status).toBe(201);
      await whole.world.settle();
      const [code] = await outbox();
      expect(code).toMatchObject({
        channel: 'email',
        to: 'paul@clinic.example',
        subject: 'Your code',
        takenBack: false,
      });
      const kept = await whole.world.admin.query('select address from local_message');
      expect(JSON.stringify(kept.rows)).not.toContain('paul@');
    });

    it('are shown without their secrets, and keep those that are left out', async () => {
      await saveGateway();
      const { settings, provider, version, receiptsUrl } = await channel('sms');
      const { secret: _secret, receiptSecret: _receiptSecret, ...open } = gateway.settings;
      expect(settings).toMatchObject({ ...open, secret: '', receiptSecret: '', success: null });
      expect([provider, version]).toEqual(['http-gateway', 2]);
      expect(receiptsUrl).toMatch(/\/api\/channels\/sms\/receipts\/[\w-]{43}$/);
      expect(await save('sms', 'http-gateway', { ...open, regions: 'ES, PT' })).toMatchObject({
        status: 200,
        body: { settings: { regions: 'ES, PT', secret: '', receiptSecret: '' }, version: 3 },
      });
      const rows = await whole.world.admin.query('select settings from channel_settings');
      expect(JSON.stringify(rows.rows)).not.toContain(gateway.secret);
      await adds();
      const events = JSON.stringify(await whole.world.events());
      expect(events).not.toContain(mobile);
      expect(events).not.toContain(gateway.secret);
    });

    it('refuse what does not fit, and say which field it is', async () => {
      const refused = async (provider: string | null, wrong: object) =>
        (await save('sms', provider, { ...gateway.settings, ...wrong })).body;
      const code = 'CHANNEL.SETTINGS_NOT_VALID';
      expect(await refused('carrier-pigeon', {})).toMatchObject({ code, errors: [{ field: '/provider' }] });
      expect(await refused('http-gateway', { wings: '2' })).toMatchObject({ errors: [{ field: '/settings/wings' }] });
      expect(await refused('http-gateway', { url: '' })).toMatchObject({ errors: [{ field: '/settings/url' }] });
      for (const url of ['https://10.0.0.1/', 'https://169.254.169.254/', 'http://[::ffff:10.0.0.1]/', 'file:///etc'])
        expect(await refused('http-gateway', { url })).toMatchObject({ code, errors: [{ field: '/settings/url' }] });
      expect((await channel('sms')).provider).toBe('local');
    });

    it('are not saved over what somebody else saved meanwhile', async () => {
      await saveGateway();
      expect(await save('sms', 'http-gateway', gateway.settings, 1)).toMatchObject({
        status: 412,
        body: { code: 'REQUEST.STALE' },
      });
      expect(await save('pigeon', null, {}, 1)).toMatchObject({ status: 404, body: { code: 'CHANNEL.UNKNOWN' } });
    });

    it('send nothing when nobody is to carry it', async () => {
      expect(await save('sms', null, {})).toMatchObject({ status: 200, body: { provider: null } });
      expect(await add({ number: mobile })).toMatchObject({ status: 409, body: { code: 'CHANNEL.UNAVAILABLE' } });
      const tested = await ada.send('POST', '/api/channels/sms/test', { address: { number: mobile }, locale: 'es' });
      expect(tested.body.code).toBe('CHANNEL.UNAVAILABLE');
    });

    it('are tested, and what the provider answered is said', async () => {
      await saveGateway();
      const test = async (number: string) =>
        (await ada.send('POST', '/api/channels/sms/test', { address: { number }, locale: 'es' })).body;
      expect(await test(mobile)).toEqual({ state: 'accepted', reason: 'TAKEN_BY_PROVIDER' });
      expect(gateway.to(mobile)[0]?.text).toMatch(/^Esto es una prueba\./);
      gateway.refusal = { status: 404, body: 'no such number' };
      expect(await test(mobile)).toEqual({ state: 'failed', reason: 'ADDRESS_REFUSED' });
      gateway.refusal = { status: 500 };
      expect(await test(mobile)).toEqual({ state: 'failed', reason: 'PROVIDER_UNREACHABLE' });
      expect(await test('+34912345678')).toMatchObject({ code: 'CONTACT_POINT.NOT_VALID' });
    });
  });

  it.each([
    ['a landline', { number: '+34 912 345 678' }, '/address/number', 'landline'],
    ['a number of another country', { number: '+44 7400 123456' }, '/address/number', 'other-country'],
    ['what is no number', { number: '12' }, '/address/number', 'not-a-number'],
  ])('refuse %s, in words for the person who typed it', async (_what, address, field, code) => {
    await saveGateway();
    expect(await add(address)).toMatchObject({ status: 422, body: { errors: [{ field, code }] } });
    await whole.world.settle();
    expect(gateway.asked).toBe(0);
  });

  it('refuse a browser whose endpoint is inside the house', async () => {
    const keys = { p256dh: 'x', auth: 'y' };
    for (const endpoint of ['https://10.0.0.1/x', 'https://localhost:22/x', 'http://push.example/x'])
      expect(await add({ endpoint, ...keys }, 'push')).toMatchObject({
        status: 422,
        body: { errors: [{ field: '/address/endpoint' }] },
      });
  });

  describe('take receipts', () => {
    const take = async (body: string, headers: Record<string, string>, url?: string | null) => {
      const at = new URL(url ?? (await channel('sms')).receiptsUrl!);
      const answer = await whole.nobody().send('POST', at.pathname + at.search, body, headers);
      await whole.world.settle();
      return answer;
    };
    const sent = () => gateway.to(mobile).at(-1)!;
    beforeEach(async () => {
      await saveGateway();
      await adds();
      await asksForHelp();
    });

    it('that go forward alone: twice, late and out of order change nothing', async () => {
      expect(await attempts()).toEqual([['sms', 'accepted', 'TAKEN_BY_PROVIDER']]);
      expect((await channel('sms')).lastReceiptAt).toBeNull();
      for (let i = 0; i < 2; i++) {
        expect((await take(...gateway.receiptOf(sent(), 'delivered'))).status).toBe(204);
        expect(await attempts()).toEqual([['sms', 'delivered', 'RECEIPT_DELIVERED']]);
      }
      expect((await take(...gateway.receiptOf(sent(), 'queued'))).status).toBe(204);
      expect(await attempts()).toEqual([['sms', 'delivered', 'RECEIPT_DELIVERED']]);
      expect((await take(...gateway.receiptOf(sent(), 'failed'))).status).toBe(204);
      expect((await take(...gateway.receiptOf(sent(), 'delivered'))).status).toBe(204);
      expect(await attempts()).toEqual([['sms', 'failed', 'RECEIPT_FAILED']]);
      expect(await channel('sms')).toMatchObject({
        lastReceiptAt: expect.any(String),
        lastDay: { sent: 2, delivered: 0, failed: 1 },
      });
    });

    it('that somebody forged change nothing', async () => {
      const forged = await take(...gateway.receiptOf(sent(), 'delivered', 'another secret'));
      expect(forged).toMatchObject({ status: 401, body: { code: 'RECEIPT.NOT_SIGNED' } });
      const [body] = gateway.receiptOf(sent(), 'delivered');
      expect((await take(body, { 'content-type': 'application/json' })).status).toBe(401);
      const elsewhere = (await channel('sms')).receiptsUrl!.replace(/[\w-]{43}$/, 'x'.repeat(43));
      expect((await take(...gateway.receiptOf(sent(), 'delivered'), elsewhere)).status).toBe(404);
      const asMail = (await channel('sms')).receiptsUrl!.replace('/sms/', '/email/');
      expect((await take(...gateway.receiptOf(sent(), 'delivered'), asMail)).status).toBe(404);
      expect(await attempts()).toEqual([['sms', 'accepted', 'TAKEN_BY_PROVIDER']]);
    });

    it('for a message that is unknown, and refuse what is none', async () => {
      expect((await take(...gateway.receiptOf({ key: 'of-nobody' }, 'delivered'))).status).toBe(204);
      const [, headers] = gateway.receiptOf(sent(), 'delivered');
      expect((await take('', headers)).status).toBeGreaterThanOrEqual(400);
      expect(await attempts()).toEqual([['sms', 'accepted', 'TAKEN_BY_PROVIDER']]);
      expect(await whole.world.app.get(Metrics).registry.metrics()).toMatch(
        /holdfast_receipts_total\{channel="sms",outcome="unknown"\} [1-9]/,
      );
    });

    it('of another organisation for no message of this one', async () => {
      const here = sent();
      const other = await new SmallClinic(whole.world.app).found();
      const theirAdmin = await whole.staff('ada', other);
      const [theirs] = (await channels(theirAdmin)).filter(({ key }) => key === 'sms');
      const settings = { provider: 'http-gateway', settings: gateway.settings };
      const saved = await theirAdmin.send('PUT', '/api/channels/sms', settings, { 'If-Match': `"${theirs!.version}"` });
      expect((await take(...gateway.receiptOf(here, 'delivered'), saved.body.receiptsUrl)).status).toBe(204);
      expect(await attempts()).toEqual([['sms', 'accepted', 'TAKEN_BY_PROVIDER']]);
    });
  });

  it('go on by the next way at once when a receipt says that a message failed', async () => {
    await saveGateway();
    await adds();
    const { body } = await add({ email: 'paul@clinic.example' }, 'email');
    await whole.world.settle();
    const code = /\b\d{6,8}\b/.exec((await outbox())[0]!.text)![0];
    await paul.send('POST', `/api/my-reach/contact-points/${body.id}/verify`, { code });
    await asksForHelp();
    expect(await attempts()).toEqual([
      ['sms', 'accepted', 'TAKEN_BY_PROVIDER'],
      ['email', 'waiting', 'NEXT_WAY'],
    ]);
    const at = new URL((await channel('sms')).receiptsUrl!);
    await whole.nobody().send('POST', at.pathname, ...gateway.receiptOf(gateway.to(mobile)[0]!, 'failed'));
    // An address is left in peace for a moment after each message, such as the code.
    await whole.world.forward(minutes(1) - 1);
    expect(await attempts()).toEqual([
      ['sms', 'failed', 'RECEIPT_FAILED'],
      ['email', 'accepted', 'TAKEN_BY_PROVIDER'],
    ]);
  });

  describe('whose provider fails', () => {
    beforeEach(async () => {
      await saveGateway();
      await adds();
    });

    it('for hours open a circuit: work waits and is counted, others go on, and resuming sends it', async () => {
      gateway.refusal = { status: 500 };
      for (let i = 0; i < 3; i++) await asksForHelp(await clinic.patient());
      await whole.world.forward(minutes(20));
      const broken = await channel('sms');
      expect(broken.circuit.state).toMatch(/open$/);
      expect(broken.circuit.reason).toBe('PROVIDER_UNREACHABLE');
      expect(broken.waiting).toBeGreaterThan(0);
      expect(await whole.world.events('channel.broke')).not.toEqual([]);
      expect((await channel('email')).circuit.state).toBe('closed');
      gateway.refusal = null;
      expect((await ada.send('POST', '/api/channels/sms/resume')).status).toBe(204);
      await whole.world.settle();
      await whole.world.forward(minutes(2));
      expect(gateway.texts.length).toBeGreaterThan(0);
      expect(await channel('sms')).toMatchObject({ circuit: { state: 'closed', failuresInARow: 0 }, waiting: 0 });
    });

    it('and that asks for a pause are left alone for so long', async () => {
      gateway.refusal = { status: 429, headers: { 'retry-after': '120' } };
      const { asked } = gateway;
      await asksForHelp();
      await whole.world.forward(minutes(1.5));
      expect(gateway.asked).toBe(asked + 1);
      expect((await channel('sms')).circuit.state).toBe('open');
      gateway.refusal = null;
      await whole.world.forward(minutes(1));
      expect(gateway.to(mobile)).toHaveLength(1);
    });

    it('for good fail after an hour, and the reason is kept', async () => {
      gateway.refusal = { status: 500 };
      await asksForHelp();
      await whole.world.forward(hours(4));
      expect(await attempts()).toContainEqual(['sms', 'failed', 'PROVIDER_UNREACHABLE']);
    });

    it('because a number is refused close that way, and open no circuit', async () => {
      gateway.refusal = { status: 400, body: 'no such number' };
      await asksForHelp();
      expect((await attempts())[0]).toEqual(['sms', 'failed', 'ADDRESS_REFUSED']);
      const { contactPoints } = (await paul.send('GET', '/api/my-reach')).body;
      expect(contactPoints).toMatchObject([{ closed: { because: 'refused' } }]);
      expect((await channel('sms')).circuit).toMatchObject({ state: 'closed', failuresInARow: 0 });
    });
  });

  it('are stopped by the button of a mailbox, which sends a form to the very page that a person would open', async () => {
    const phone = whole.phone(patient);
    const way = { channel: 'email', address: { email: 'jo@home.example' } };
    const { body } = await phone.send('POST', '/api/my/reminders/contact-points', way);
    await whole.world.settle();
    const textTo = async () => (await outbox()).find(({ to }) => to === 'jo@home.example')!.text;
    const code = /\b\d{6,8}\b/.exec(await textTo())![0];
    const at = `/api/my/reminders/contact-points/${body.id}`;
    expect(await phone.send('POST', `${at}/verify`, { code })).toMatchObject({ status: 200 });
    const { version, preferences } = (await phone.send('GET', '/api/my/reminders')).body;
    const chosen = { ...preferences, reminders: body.id, quietHours: null };
    const saved = await phone.send('PUT', '/api/my/reminders/preferences', chosen, { 'If-Match': `"${version}"` });
    expect(saved).toMatchObject({ status: 200 });
    await clinic.askOnce(patient.id, new Date(+whole.world.clock.now() + minutes(5)), 3_600);
    await whole.world.forward(minutes(10));
    const page = new URL(/https?:\S+\/stop\/\S+/.exec(await textTo())![0]).pathname;
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    expect((await whole.nobody().send('POST', `${page}x`, 'List-Unsubscribe=One-Click', form)).status).toBe(404);
    expect((await whole.nobody().send('POST', page, 'List-Unsubscribe=One-Click', form)).status).toBe(204);
    expect((await whole.nobody().send('POST', page)).status).toBe(204);
    expect((await phone.send('GET', '/api/my/reminders')).body.contactPoints).toMatchObject([
      { closed: { because: 'stopped' } },
    ]);
  });
});
