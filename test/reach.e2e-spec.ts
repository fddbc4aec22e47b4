import type { NotificationView, StaffReach } from '#contracts';
import { NotTaken } from '#notifications';
import { FakeClock, hours, minutes, seconds } from '#testing';
import { HornChannel, PagerChannel } from './support/pager-channel.js';
import { type ClinicPatient, SmallClinic } from './support/small-clinic.js';
import { type Caller, WholeWorld } from './support/whole-world.js';

/** A Tuesday, noon in Chicago, where the clinic is. */
const noon = new Date('2026-03-03T18:00:00Z');

describe('people who are not looking', () => {
  let whole: WholeWorld;
  let paul: Caller;
  let nora: Caller;
  let pager: PagerChannel;
  let horn: HornChannel;
  let clinic: SmallClinic;
  let patient: ClinicPatient;

  beforeAll(async () => {
    whole = await WholeWorld.start(new FakeClock(noon), {}, [PagerChannel, HornChannel]);
    [pager, horn] = [whole.world.app.get(PagerChannel), whole.world.app.get(HornChannel)];
  });
  afterAll(() => whole.world.stop());
  beforeEach(async () => {
    for (const { pages, takenBack, refuses } of [pager, horn]) {
      pages.length = takenBack.length = 0;
      refuses.clear();
    }
    clinic = await new SmallClinic(whole.world.app).found();
    [paul, nora] = [await whole.staff('paul', clinic), await whole.staff('nora', clinic)];
    patient = await clinic.patient();
  });

  const reachOf = async (who: Caller): Promise<StaffReach> => (await who.send('GET', '/api/my-reach')).body;
  const add = (who: Caller, number: string, channel = 'pager') =>
    who.send('POST', '/api/my-reach/contact-points', { channel, address: { number } });
  /** A way that works. @returns its id */
  const adds = async (who: Caller, number: string, by: PagerChannel = pager): Promise<string> => {
    const { status, body } = await add(who, number, by.key);
    expect(status).toBe(201);
    await whole.world.settle();
    const verified = await who.send('POST', `/api/my-reach/contact-points/${body.id}/verify`, {
      code: by.code(number),
    });
    expect(verified.body).toMatchObject({ verifiedAt: expect.any(String) });
    by.pages.length = 0;
    return body.id;
  };
  const save = async (who: Caller, change: Partial<StaffReach['preferences']>) => {
    const { version, preferences } = await reachOf(who);
    return who.send('PUT', '/api/my-reach/preferences', { ...preferences, ...change }, { 'If-Match': `"${version}"` });
  };
  const asksForHelp = async (who = patient): Promise<string> => {
    expect((await whole.phone(who).send('POST', '/api/my/help', {})).status).toBe(204);
    await whole.world.settle();
    return (await nora.send('GET', `/api/alerts?patientId=${who.id}`)).body.alerts[0].id;
  };
  const told = async (alertId: string): Promise<NotificationView[]> =>
    (await nora.send('GET', `/api/alerts/${alertId}/notifications`)).body.notifications;
  const waysOf = async (alertId: string, name: string): Promise<[string | null, string, string][]> =>
    (await told(alertId))
      .filter(({ recipient }) => recipient.person?.name === name)
      .flatMap(({ attempts }) =>
        attempts.map(({ channel, state, reason }): [string | null, string, string] => [channel, state, reason]),
      );
  const take = async (alertId: string, who = paul) => {
    const { version } = (await who.send('GET', `/api/alerts/${alertId}`)).body;
    const taken = await who.send('POST', `/api/alerts/${alertId}/acknowledge`, undefined, {
      'If-Match': `"${version}"`,
    });
    expect(taken.status).toBe(200);
    await whole.world.settle();
  };

  // The first, since it is noon then.
  it('have what is not urgent held over quiet hours, and get it as one digest at the time that they chose', async () => {
    await adds(nora, '9999');
    const quiet = { timeZone: 'America/Chicago', quietHours: { from: '11:00', to: '13:00' }, digestAt: '14:00' };
    expect((await save(nora, quiet)).status).toBe(200);
    const actor = { kind: 'system', organisationId: clinic.organisationId } as const;
    for (const subjectId of [clinic.staffIds.paul, clinic.staffIds.tess])
      await whole.world.work.run({ actor }, async (tx) => {
        tx.append({ type: 'staff.became-unreachable', data: { subjectId } });
      });
    await whole.world.settle();
    expect(pager.to('9999')).toEqual([]);
    await whole.world.forward(hours(1.5));
    expect(pager.to('9999')).toEqual([]);
    await whole.world.forward(hours(1));
    expect(pager.to('9999')).toMatchObject([
      { text: 'You have messages. Sign in.', url: expect.stringMatching(/inbox$/) },
    ]);
    await whole.world.forward(hours(24));
    expect(pager.to('9999')).toHaveLength(1);
  });

  it('hear an S4 by their first way, then by the next, with nothing of the patient in it; taken on, all is taken back', async () => {
    await adds(paul, '1111');
    await adds(paul, '2222', horn);
    const alertId = await asksForHelp();
    expect(pager.to('1111')).toMatchObject([
      {
        ...{ subject: 'You have a message', text: 'You have a message. Sign in.', rank: 4, stopUrl: null, code: null },
        url: expect.stringMatching(`/inbox/${alertId}$`),
      },
    ]);
    expect(horn.pages).toEqual([]);
    await whole.world.forward(minutes(1));
    expect(horn.to('2222')).toHaveLength(1);
    expect(await waysOf(alertId, 'paul')).toEqual([
      ['pager', 'accepted', 'TAKEN_BY_PROVIDER'],
      ['horn', 'accepted', 'TAKEN_BY_PROVIDER'],
    ]);
    await take(alertId);
    expect(pager.takenBack).toEqual([pager.to('1111')[0]!.tag]);
    expect(horn.takenBack).toEqual([horn.to('2222')[0]!.tag]);
    expect((await waysOf(alertId, 'paul')).map(([, state]) => state)).toEqual(['read', 'read']);
    await whole.world.forward(minutes(30));
    expect(pager.pages).toHaveLength(1);
  });

  it('taken on before the next way is due, hear it by the first alone', async () => {
    await adds(paul, '1111');
    await adds(paul, '2222', horn);
    const alertId = await asksForHelp();
    await take(alertId);
    await whole.world.forward(minutes(5));
    expect(horn.pages).toEqual([]);
    expect(await waysOf(alertId, 'paul')).toEqual([
      ['pager', 'read', 'OPENED'],
      ['horn', 'skipped', 'ANSWERED'],
    ]);
  });

  it('hear it by the next way at once where the first fails; one that bounces is closed, and the coordinator is told', async () => {
    await adds(nora, '9999');
    const first = await adds(paul, '1111');
    pager.refuses.set('1111', new NotTaken('ADDRESS_GONE', { closes: 'gone', permanent: true }));
    await adds(paul, '2222', horn);
    const alertId = await asksForHelp();
    expect(horn.to('2222')).toHaveLength(1);
    expect((await waysOf(alertId, 'paul'))[0]).toEqual(['pager', 'failed', 'ADDRESS_GONE']);
    const { contactPoints } = await reachOf(paul);
    expect(contactPoints.find(({ id }) => id === first)?.closed?.because).toBe('gone');
    horn.refuses.set('2222', new NotTaken('ADDRESS_GONE', { closes: 'gone', permanent: true }));
    pager.pages.length = 0;
    await asksForHelp(await clinic.patient());
    // So soon after the last it waits a moment, and would go together with others.
    await whole.world.forward(seconds(10));
    expect(pager.to('9999')).toMatchObject([{ url: expect.stringMatching(/\/teams$/) }]);
    expect(await reachOf(paul)).toMatchObject({ onCall: true, working: false });
    const { colleagues } = (await nora.send('GET', '/api/unreachable-colleagues')).body;
    expect(colleagues).toContainEqual(expect.objectContaining({ person: expect.objectContaining({ name: 'paul' }) }));
  });

  it('whose provider fails for an hour are tried again with longer and longer waits, and the circuit opens', async () => {
    await adds(paul, '1111');
    pager.refuses.set('1111', new NotTaken('PROVIDER_UNREACHABLE'));
    const alertId = await asksForHelp();
    expect(await waysOf(alertId, 'paul')).toEqual([['pager', 'waiting', 'TRIED_AND_WAITS']]);
    await whole.world.forward(minutes(8));
    const [circuit] = (
      await whole.world.admin.query('select * from channel_circuit where organisation_id = $1', [clinic.organisationId])
    ).rows;
    expect(circuit).toMatchObject({ channel: 'pager', reason: 'PROVIDER_UNREACHABLE', open_until: expect.any(Date) });
    expect(await whole.world.events('channel.broke')).toHaveLength(1);
    pager.refuses.clear();
    await whole.world.forward(minutes(20));
    expect(pager.to('1111').length).toBeGreaterThan(0);
    expect(
      (
        await whole.world.admin.query('select failures, open_until from channel_circuit where organisation_id = $1', [
          clinic.organisationId,
        ])
      ).rows,
    ).toEqual([{ failures: 0, open_until: null }]);
  });

  it('hear it again under the same key where the answer of the provider got lost', async () => {
    await adds(paul, '1111');
    pager.hangs = true;
    await asksForHelp();
    expect(pager.pages).toHaveLength(1);
    pager.hangs = false;
    await whole.world.forward(seconds(30));
    expect(pager.pages).toHaveLength(2);
    expect(new Set(pager.pages.map(({ key }) => key)).size).toBe(1);
  });

  it('hear it where the process that had it in hand died, and it is said that they may have heard it twice', async () => {
    await adds(paul, '1111');
    pager.refuses.set('1111', new NotTaken('PROVIDER_UNREACHABLE'));
    const alertId = await asksForHelp();
    pager.refuses.clear();
    const { rows } = await whole.world.admin.query(
      `select * from claim_attempts('pager', $1::timestamptz, $1::timestamptz + interval '12 seconds', interval '0', interval '10 seconds', 9)`,
      [new Date(+whole.world.clock.now() + seconds(10))],
    );
    expect(rows).toHaveLength(1);
    await whole.world.forward(seconds(21));
    expect(pager.pages).toEqual([]);
    await whole.world.forward(seconds(2));
    expect(pager.pages).toHaveLength(1);
    expect(await waysOf(alertId, 'paul')).toEqual([['pager', 'accepted', 'TAKEN_AFTER_CRASH']]);
  });

  it('in a storm get one message, and then one for all that came meanwhile', async () => {
    await adds(paul, '1111');
    for (let i = 0; i < 8; i++) await asksForHelp(await clinic.patient());
    await whole.world.forward(seconds(30));
    expect(pager.to('1111').map(({ text }) => text)).toEqual([
      'You have a message. Sign in.',
      'You have messages. Sign in.',
    ]);
    expect(pager.to('1111')[1]!.url).toMatch(/\/inbox$/);
    const { rows } = await whole.world.admin.query(
      `select state, count(*)::int from notification_attempt where rank = 4 and not alone and organisation_id = $1 group by 1`,
      [clinic.organisationId],
    );
    expect(rows).toEqual([{ state: 'accepted', count: 8 }]);
  });

  it('on call cannot set S4 to nothing, nor remove the last way that works', async () => {
    const way = await adds(paul, '1111');
    const { preferences } = await reachOf(paul);
    const none = await save(paul, { bySeverity: { ...preferences.bySeverity, S4: [] } });
    expect(none).toMatchObject({ status: 422, body: { code: 'NOTIFICATION.URGENT_NEEDS_A_WAY' } });
    expect(none.body.errors).toMatchObject([{ field: '/bySeverity/S4' }]);
    expect((await paul.send('DELETE', `/api/my-reach/contact-points/${way}`)).body.code).toBe(
      'NOTIFICATION.URGENT_NEEDS_A_WAY',
    );
    await adds(paul, '1112');
    expect((await paul.send('DELETE', `/api/my-reach/contact-points/${way}`)).status).toBe(204);
  });

  it('show by a code that a way is theirs: a wrong one, a used-up one and one that is over are refused', async () => {
    expect((await add(paul, '12')).body).toMatchObject({
      code: 'CONTACT_POINT.NOT_VALID',
      errors: [{ field: '/address/number' }],
    });
    expect((await add(paul, '1111', 'pigeon')).body.code).toBe('CHANNEL.UNKNOWN');
    const { body } = await add(paul, '1111');
    await whole.world.settle();
    const code = pager.code('1111');
    const verify = async (given: string, who = paul) =>
      (await who.send('POST', `/api/my-reach/contact-points/${body.id}/verify`, { code: given })).body.code;
    expect(await verify(code, nora)).toBe('CONTACT_POINT.NOT_FOUND');
    const wrong = code === '000000' ? '000001' : '000000';
    // As long as a code, and longer in bytes.
    expect(await verify('12345é')).toBe('CONTACT_POINT.CODE_WRONG');
    for (let i = 0; i < 4; i++) expect(await verify(wrong)).toBe('CONTACT_POINT.CODE_WRONG');
    expect(await verify(code)).toBe('CONTACT_POINT.CODE_EXPIRED');
    const again = () => paul.send('POST', `/api/my-reach/contact-points/${body.id}/code`);
    expect((await again()).status).toBe(204);
    await whole.world.settle();
    const second = pager.code('1111');
    await whole.world.forward(minutes(11));
    expect(await verify(second)).toBe('CONTACT_POINT.CODE_EXPIRED');
    await again();
    await again();
    expect((await again()).body.code).toBe('NOTIFICATION.TOO_MANY_CODES');
    await asksForHelp();
    expect(pager.to('1111').every(({ code }) => code)).toBe(true);
  });

  it('patients are reminded by the way they chose, not in their quiet hours, and one tap stops it', async () => {
    const phone = whole.phone(patient);
    const { body } = await phone.send('POST', '/api/my/reminders/contact-points', {
      channel: 'pager',
      address: { number: '5555' },
    });
    await whole.world.settle();
    const verified = await phone.send('POST', `/api/my/reminders/contact-points/${body.id}/verify`, {
      code: pager.code('5555'),
    });
    expect(verified.status).toBe(200);
    pager.pages.length = 0;
    await clinic.askOnce(patient.id, new Date(+whole.world.clock.now() + minutes(1)), 7_200);
    await whole.world.forward(minutes(5));
    expect(pager.pages).toEqual([]);
    const { version, preferences } = (await phone.send('GET', '/api/my/reminders')).body;
    const chosen = { ...preferences, reminders: body.id };
    const saved = await phone.send('PUT', '/api/my/reminders/preferences', chosen, { 'If-Match': `"${version}"` });
    expect(saved.body.preferences.reminders).toBe(body.id);
    await whole.world.forward(hours(1));
    expect(pager.to('5555')).toMatchObject([{ url: expect.stringMatching(/\/check-in$/), rank: 2 }]);
    const stop = new URL(pager.to('5555')[0]!.stopUrl!).pathname.replace('/stop/', '/api/stop-messages/');
    expect((await whole.nobody().send('POST', `${stop}x`)).body.code).toBe('STOP_LINK.UNKNOWN');
    expect((await whole.nobody().send('POST', stop)).status).toBe(204);
    expect((await whole.nobody().send('POST', stop)).status).toBe(204);
    await whole.world.forward(hours(2));
    expect(pager.to('5555')).toHaveLength(1);
  });
});
