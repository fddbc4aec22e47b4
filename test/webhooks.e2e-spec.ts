import { hours, minutes } from '#testing';
import { PrepareDelivery, SendDelivery, WebhookLane } from '#webhooks';
import { type ClinicPatient, SmallClinic } from './support/small-clinic.js';
import { until } from './support/until.js';
import { isSigned, WebhookEnd } from './support/webhook-end.js';
import { type Answer, type Caller, WholeWorld } from './support/whole-world.js';

const days = (n: number) => hours(24 * n);

describe('webhooks', () => {
  let whole: WholeWorld;
  let jo: ClinicPatient;
  let tess: Caller;
  let ada: Caller;
  let end: WebhookEnd;

  beforeAll(async () => {
    whole = await WholeWorld.start();
    tess = await whole.staff('tess');
    ada = await whole.staff('ada');
  }, 120_000);
  afterAll(() => whole.world.stop());
  beforeEach(async () => {
    end = await new WebhookEnd().open();
    await joComes();
  });
  afterEach(async () => {
    for (const { id } of (await ada.send('GET', '/api/webhooks')).body.webhooks)
      await ada.send('DELETE', `/api/webhooks/${id}`);
    await end.close();
  });

  const register = async (over: object = {}, by = tess): Promise<{ id: string; secret: string }> => {
    const answer = await by.send('POST', '/api/webhooks', { url: end.url(), events: ['patient.registered'], ...over });
    if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
    return { id: answer.body.webhook.id, secret: answer.body.secret };
  };
  /** Jo is new in the programme. It leaves nothing behind that goes on by itself. */
  const joComes = async (clinic = whole.clinic): Promise<void> => {
    jo = await clinic.patient();
    await whole.world.settle();
  };
  const askForHelp = async (): Promise<void> => {
    await whole.phone(jo).send('POST', '/api/my/help', {});
    await whole.world.settle();
  };
  const deliveries = async (id: string, by = tess) =>
    (await by.send('GET', `/api/webhooks/${id}/deliveries`)).body.deliveries;
  const read = async (id: string, by = tess) => (await by.send('GET', `/api/webhooks/${id}`)).body;
  const ask = (id: string, what: string, body?: object, by = tess): Promise<Answer> =>
    by.send('POST', `/api/webhooks/${id}/${what}`, body);

  /** Lets what happened be heard, as long as no worker sends anything. */
  const planned = async (work: () => Promise<unknown>): Promise<void> => {
    const lane = whole.world.app.get(WebhookLane, { strict: false });
    lane.settle = async () => 0;
    await work();
    Reflect.deleteProperty(lane, 'settle');
  };

  describe('an end that does not take it', () => {
    it('is tried again as Standard Webhooks says, ten times in three days; then the webhook is off, and its owner is told', async () => {
      const { id } = await register();
      end.answers(500);
      const began = +whole.world.clock.now();
      const at: number[] = [];
      end.answering = (response) => {
        at.push(+whole.world.clock.now() - began);
        response.writeHead(500).end();
      };
      await joComes();
      await whole.world.forward(hours(1));
      expect(at).toHaveLength(4);
      expect(await deliveries(id)).toMatchObject([
        { state: 'waiting', reason: 'ANSWERED_OTHERWISE', status: 500, tries: 4, nextTryAt: expect.any(String) },
      ]);
      expect(await read(id)).toMatchObject({ on: true, failingSince: expect.any(String) });
      await whole.world.forward(days(4));
      expect(at).toHaveLength(10);
      expect(new Set(end.ids).size).toBe(1);
      expect(await deliveries(id)).toMatchObject([{ state: 'failed', reason: 'ANSWERED_OTHERWISE', tries: 10 }]);
      expect(await read(id)).toMatchObject({ on: false, offBecause: 'failing' });
      const told = (await whole.world.events('webhook.disabled')).filter(
        ({ data }) => 'subjectId' in data && data.subjectId === id,
      );
      expect(told).toMatchObject([{ data: { ownerId: whole.clinic.staffIds.tess, because: 'failing' } }]);
      const sql = `select data from notification where kind = 'webhook-disabled' and recipient_id = $1`;
      const { rows } = await whole.world.admin.query(sql, [whole.clinic.staffIds.tess]);
      expect(rows).toEqual([{ data: { webhookId: id } }]);
      // Off: nothing is planned any more.
      await joComes();
      expect(await deliveries(id)).toHaveLength(1);
    }, 120_000);

    it('is turned off at once where it says that it is gone', async () => {
      const { id } = await register();
      end.answers(410);
      await joComes();
      expect(end.received).toHaveLength(1);
      expect(await deliveries(id)).toMatchObject([{ state: 'failed', reason: 'GONE', status: 410 }]);
      expect(await read(id)).toMatchObject({ on: false, offBecause: 'gone' });
      expect(await ask(id, 'test')).toMatchObject({ status: 409, body: { code: 'WEBHOOK.OFF' } });
    });

    it('is left alone as long as it asks', async () => {
      const { id } = await register();
      end.answers(429, { 'retry-after': '1800' });
      await joComes();
      await whole.world.forward(minutes(29));
      expect(end.received).toHaveLength(1);
      end.answers(204);
      await whole.world.forward(minutes(1));
      expect(await deliveries(id)).toMatchObject([{ state: 'delivered', tries: 2 }]);
      expect(await read(id)).toMatchObject({ failingSince: null });
    });

    it('sends nobody elsewhere: a redirect is not followed', async () => {
      const { id } = await register();
      end.answers(307, { location: end.url('/elsewhere') });
      await joComes();
      expect(end.received.map(({ path }) => path)).toEqual(['/hook']);
      expect(await deliveries(id)).toMatchObject([{ state: 'waiting', reason: 'REDIRECTED', status: 307 }]);
    });

    it('that hangs fills its own places alone, and is given up on after fifteen seconds', async () => {
      const slow = await new WebhookEnd().open();
      slow.answering = () => undefined;
      const { id } = await register({ url: slow.url() });
      await register();
      await planned(async () => {
        for (let n = 0; n < 6; n++) await joComes();
      });
      const lane = whole.world.app.get(WebhookLane, { strict: false });
      lane.start();
      await until('the other end to be told', () => end.received.length === 6 && slow.received.length === 4);
      const reasons = async () => (await deliveries(id)).map(({ reason }: { reason: string }) => reason).sort();
      expect(await reasons()).toEqual(['PLANNED', 'PLANNED', ...Array(4).fill('UNDER_WAY')]);
      await until('its places to be free again', () => slow.received.length === 6, 30_000);
      const givenUp = async () => (await reasons()).slice(0, 4).every((reason: string) => reason === 'TIMED_OUT');
      await until('all four to be given up on', givenUp, 30_000);
      await slow.close();
      await lane.stop();
      expect((await reasons()).slice(4)).toEqual(['UNREACHABLE', 'UNREACHABLE']);
    }, 60_000);

    it('that leads inside a house by now is never called', async () => {
      const { id } = await register();
      // As if its name led elsewhere than on the day when it was registered.
      const { organisationId } = whole.clinic;
      await whole.world.work.run({ actor: { kind: 'system', organisationId } }, async (tx) => {
        tx.execute('update webhook set url = $2 where id = $1', [
          id,
          tx.encrypt('webhook.url', id, 'https://10.0.0.1/hook'),
        ]);
      });
      await joComes();
      expect(await deliveries(id)).toMatchObject([{ state: 'failed', reason: 'ADDRESS_REFUSED', tries: 1 }]);
    });

    it('that nobody listens at is said by a code', async () => {
      const { id } = await register();
      await end.close();
      await joComes();
      expect(await deliveries(id)).toMatchObject([{ state: 'waiting', reason: 'UNREACHABLE', status: null }]);
      end = await new WebhookEnd().open();
    });
  });

  describe('what arrives', () => {
    it('is signed, thin, and of the patients whom its owner looks after', async () => {
      const { id, secret } = await register({ events: ['help.requested'] });
      await askForHelp();
      expect(end.types).toEqual(['help.requested']);
      const [received] = end.received;
      expect(isSigned(received!, secret)).toBe(true);
      const { data, timestamp } = JSON.parse(received!.body);
      const ids = (await whole.world.events('help.requested')).map((event) => event.id);
      expect(ids).toContain(data.id);
      expect(data).toEqual({ id: data.id, subjectId: jo.id, patientId: jo.id });
      expect(timestamp).toBe(whole.world.clock.now().toISOString());
      expect(await deliveries(id)).toMatchObject([
        { id: end.ids[0], state: 'delivered', reason: 'TAKEN', status: 204, tries: 1, nextTryAt: null },
      ]);
      expect(received!.body).not.toMatch(/Jo|Park|wedding/);
    });

    it('is what somebody chose, with codes where they asked for them', async () => {
      await register({ events: ['alert.raised'], payload: 'full' });
      await askForHelp();
      expect(end.types).toEqual(['alert.raised']);
      expect(JSON.parse(end.received[0]!.body).data).toMatchObject({ patientId: jo.id, severity: 'S4' });
    });

    it('is a test, when somebody asks for one', async () => {
      const { id, secret } = await register();
      const asked = await ask(id, 'test');
      expect(asked).toMatchObject({ status: 201, body: { type: 'webhook.test', state: 'waiting' } });
      await whole.world.settle();
      expect(JSON.parse(end.received[0]!.body)).toMatchObject({ type: 'webhook.test', data: { subjectId: id } });
      expect(isSigned(end.received[0]!, secret)).toBe(true);
    });

    it('is of the organisation only for whom it concerns there', async () => {
      const events = ['staff.roles-changed'];
      const refused = await tess.send('POST', '/api/webhooks', { url: end.url(), events });
      expect(refused).toMatchObject({
        ...{ status: 422, body: { code: 'WEBHOOK.EVENT_NOT_YOURS', errors: [{ field: '/events/0' }] } },
      });
      await register({ events }, ada);
      const max = await whole.clinic.addStaff(`max-${jo.id.slice(-6)}`, ['clinician']);
      await ada.send('PUT', `/api/staff/${max}/roles`, { roles: ['coordinator'] });
      await whole.world.settle();
      expect(end.types).toEqual(events);
    });
  });

  describe('access is decided when it is sent', () => {
    it('not before: what the patient closed meanwhile is skipped, and no longer once it is open', async () => {
      const { id } = await register({ events: ['help.requested'] });
      await whole.phone(jo).send('POST', '/api/my/help', {});
      const closed = { category: 'safety-plan', holder: { staffId: whole.clinic.staffIds.tess }, effect: 'withhold' };
      const said = await whole.phone(jo).send('POST', '/api/my/consents', closed);
      expect(said.status).toBe(201);
      await whole.world.settle();
      expect(end.received).toEqual([]);
      const [delivery] = await deliveries(id);
      expect(delivery).toMatchObject({ state: 'skipped', reason: 'MAY_NOT_SEE' });
      await whole.phone(jo).send('DELETE', `/api/my/consents/${said.body.id}`);
      await ask(id, `deliveries/${delivery.id}/replay`);
      await whole.world.settle();
      expect(end.ids).toEqual([delivery.id]);
    });

    it('not for somebody off the team, whatever they may do in the organisation, nor by break-glass', async () => {
      const name = `lou-${jo.id.slice(-6)}`;
      await whole.clinic.addStaff(name, ['clinician']);
      const lou = await whole.staff(name as 'tess');
      const reason = 'She fainted in the waiting room.';
      const opened = await lou.send('POST', '/api/break-glass', { patient: { id: jo.id }, reason });
      expect(opened.status).toBe(201);
      const ids = [
        await register({ events: ['alert.raised'] }, ada),
        await register({ events: ['alert.raised'] }, lou),
      ];
      await askForHelp();
      expect(end.received).toEqual([]);
      const skipped = [{ state: 'skipped', reason: 'MAY_NOT_SEE' }];
      expect([await deliveries(ids[0]!.id, ada), await deliveries(ids[1]!.id, lou)]).toMatchObject([skipped, skipped]);
    });

    it('not of another organisation', async () => {
      const { id } = await register();
      const elsewhere = await new SmallClinic(whole.world.app).found();
      await joComes(elsewhere);
      expect(await deliveries(id)).toEqual([]);
      const other = await whole.staff('tess', elsewhere);
      expect((await other.send('GET', `/api/webhooks/${id}`)).status).toBe(404);
    });

    it('not any more once its owner has left', async () => {
      const name = `kim-${jo.id.slice(-6)}`;
      const kimId = await whole.clinic.addStaff(name, ['clinician']);
      const kim = await whole.staff(name as 'tess');
      const { id } = await register({ events: ['alert.raised'] }, kim);
      await ada.send('DELETE', `/api/staff/${kimId}`);
      await whole.world.settle();
      await askForHelp();
      expect(await read(id, ada)).toMatchObject({ on: false, offBecause: 'owner-left' });
      expect(end.received).toEqual([]);
    });
  });

  it.each([
    ['http://example.org/hook', 'an address that is not encrypted'],
    ['https://10.0.0.8/hook', 'a machine inside a house'],
    ['https://169.254.169.254/latest/meta-data', 'the metadata of a cloud'],
    ['https://[fd00::1]/hook', 'the same by IPv6'],
    ['https://user:word@1.1.1.1/hook', 'a password in the address'],
    ['ftp://1.1.1.1/hook', 'another protocol'],
    ['nonsense', 'no address'],
  ])('refuses %s: %s', async (url) => {
    expect(await tess.send('POST', '/api/webhooks', { url, events: ['help.requested'] })).toMatchObject({
      ...{ status: 422, body: { code: 'WEBHOOK.ADDRESS_REFUSED', errors: [{ field: '/url' }] } },
    });
  });

  it('comes again under the same id when whoever sent it died before writing that down', async () => {
    const { id } = await register();
    const { app } = whole.world;
    await planned(joComes);
    const [claimed] = await app.get(WebhookLane, { strict: false }).claim(1);
    const prepared = await app.get(PrepareDelivery, { strict: false }).prepare(claimed!);
    await app.get(SendDelivery, { strict: false }).send(prepared!);
    expect(await deliveries(id)).toMatchObject([{ state: 'sending', reason: 'UNDER_WAY', tries: 1 }]);
    await whole.world.forward(minutes(2));
    expect(end.received).toHaveLength(2);
    expect(new Set(end.ids).size).toBe(1);
    expect(await deliveries(id)).toMatchObject([{ state: 'delivered', tries: 2 }]);
  });

  it('is signed by the secret of before as well for a day, and shows no secret again', async () => {
    const { id, secret } = await register();
    const rotated = await ask(id, 'rotate-secret');
    expect(rotated).toMatchObject({ status: 200, body: { webhook: { oldSecretUntil: expect.any(String) } } });
    await joComes();
    expect([secret, rotated.body.secret].map((each) => isSigned(end.received[0]!, each))).toEqual([true, true]);
    await whole.world.forward(hours(25));
    await joComes();
    expect([secret, rotated.body.secret].map((each) => isSigned(end.received[1]!, each))).toEqual([false, true]);
    expect(JSON.stringify([await read(id), (await tess.send('GET', '/api/webhooks')).body])).not.toMatch(/whsec/);
    const { rows } = await whole.world.admin.query('select url, secret, old_secret from webhook where id = $1', [id]);
    expect(JSON.stringify(rows)).not.toMatch(/whsec|127\.0\.0\.1/);
  });

  it('replays one by hand, and all that failed since a moment', async () => {
    const { id } = await register();
    end.answers(410);
    await joComes();
    const [first] = await deliveries(id);
    expect((await ask(id, `deliveries/${first.id}/replay`)).body.code).toBe('WEBHOOK.OFF');
    expect(await ask(id, 'turn-on')).toMatchObject({ status: 200, body: { on: true } });
    end.answers(204);
    const since = new Date(+whole.world.clock.now() - hours(1)).toISOString();
    expect((await ask(id, 'replay-failed', { since })).body).toEqual({ replayed: 1 });
    expect((await ask(id, 'replay-failed', { since })).body).toEqual({ replayed: 0 });
    await whole.world.settle();
    expect(await ask(id, `deliveries/${first.id}/replay`)).toMatchObject({
      ...{ status: 200, body: { state: 'waiting', reason: 'REPLAYED', tries: 0 } },
    });
    await whole.world.settle();
    expect(end.ids).toEqual([first.id, first.id, first.id]);
    const other = await register();
    expect((await ask(other.id, `deliveries/${first.id}/replay`)).body.code).toBe('WEBHOOK_DELIVERY.NOT_FOUND');
  });

  it('is turned off and removed by its owner, or an admin, who sees no address', async () => {
    const { id } = await register({ description: 'Our own' });
    const nora = await whole.staff('nora');
    expect((await nora.send('GET', `/api/webhooks/${id}`)).status).toBe(404);
    expect((await nora.send('GET', '/api/webhooks')).body.webhooks).toEqual([]);
    const seen = await read(id, ada);
    expect(seen).toMatchObject({ mine: false, description: null, owner: { name: 'tess' } });
    expect(seen.url).toBe(`${new URL(end.url()).origin}/…`);
    expect((await ask(id, 'rotate-secret', undefined, ada)).status).toBe(404);
    end.answers(500);
    await joComes();
    expect(await ask(id, 'turn-off', undefined, ada)).toMatchObject({ status: 200, body: { offBecause: 'admin' } });
    expect(await deliveries(id)).toMatchObject([{ state: 'skipped', reason: 'TURNED_OFF' }]);
    expect((await tess.send('DELETE', `/api/webhooks/${id}`)).status).toBe(204);
    expect((await tess.send('GET', `/api/webhooks/${id}`)).status).toBe(404);
    const sql = 'select url, description, secret, old_secret from webhook where id = $1';
    expect((await whole.world.admin.query(sql, [id])).rows).toEqual([
      { url: null, description: null, secret: null, old_secret: null },
    ]);
  });

  it('is changed as it was read, by one at a time', async () => {
    const { id } = await register();
    const change = (body: object, version: number) =>
      tess.send('PATCH', `/api/webhooks/${id}`, body, { 'if-match': `"${version}"` });
    const events = ['care-team.members-left', 'patient.registered'];
    expect(await change({ events }, 1)).toMatchObject({
      ...{ status: 200, body: { version: 2, events, payload: 'thin' } },
    });
    expect((await change({ payload: 'full' }, 1)).body.code).toBe('REQUEST.STALE');
    expect((await change({ url: 'https://192.168.0.1/' }, 2)).body.code).toBe('WEBHOOK.ADDRESS_REFUSED');
    await joComes();
    expect(end.types).toEqual(['patient.registered']);
  });

  it('stands in what the patient takes along: of what another system was told', async () => {
    await register();
    await joComes();
    await whole.world.admin.query('update personal_link set confirmed_at = now() where patient_id = $1', [jo.id]);
    const { body } = await whole.phone(jo).send('GET', '/api/my/export');
    expect(body.parts.toldToOtherSystems).toMatchObject([{ type: 'patient.registered', state: 'delivered' }]);
  });

  it('is no longer kept after thirty days', async () => {
    const { id } = await register();
    await joComes();
    const sql = `update webhook_delivery set created_at = created_at - $2::interval where webhook_id = $1`;
    await whole.world.admin.query(sql, [id, '29 days']);
    await whole.world.forward(hours(1));
    expect(await deliveries(id)).toHaveLength(1);
    await whole.world.admin.query(sql, [id, '2 days']);
    await whole.world.forward(hours(1));
    expect(await deliveries(id)).toEqual([]);
  });

  it('is one of twenty at most', async () => {
    for (let n = 0; n < 20; n++) await register();
    const answer = await tess.send('POST', '/api/webhooks', { url: end.url(), events: ['help.requested'] });
    expect(answer.body.code).toBe('WEBHOOK.TOO_MANY');
  });
});
