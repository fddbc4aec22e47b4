import { randomUUID } from 'node:crypto';
import { EventProcessor } from '#backbone';
import { contentOfRule, type MyCheckIns, type RouteContract, routes, ruleOf } from '#contracts';
import { days, hours } from '#testing';
import { asked, type Ids } from './support/access-requests.js';
import { rowsMadeByRoutes } from './support/rows-made-by-routes.js';
import { type ClinicPatient, password, SmallClinic } from './support/small-clinic.js';
import { type Answer, type Caller, WholeWorld } from './support/whole-world.js';

const daily = {
  recurrence: 'FREQ=DAILY',
  startsOn: '2026-03-02',
  opensAt: '08:30',
  windowSeconds: 14_400,
  graceSeconds: 0,
};

describe('bad input gets a clear answer and leaves no trace', () => {
  let whole: WholeWorld;
  let clinic: SmallClinic;
  let nora: Caller;
  let lena: Caller;
  let jo: ClinicPatient;
  let phone: Caller;
  let other: Caller;
  let mine: MyCheckIns;
  let alert: { id: string; version: number };

  beforeAll(async () => {
    whole = await WholeWorld.start();
    clinic = whole.clinic;
    [nora, lena] = [await whole.staff('nora'), await whole.staff('lena')];
    jo = await clinic.patient();
    phone = whole.phone(jo);
    other = whole.phone(await clinic.patient());
    await clinic.schedule(jo.id, daily);
    await whole.world.forward(hours(1));
    await phone.send('POST', '/api/my/help', {});
    await whole.world.settle();
    mine = (await phone.send('GET', '/api/my/check-ins')).body;
    [alert] = (await nora.send('GET', '/api/alerts')).body.alerts;
  });
  afterAll(() => whole.world.stop());

  /** Asks, and looks whether anything was written. */
  const refused = async (ask: () => Promise<Answer>) => {
    const before = await whole.traces();
    const answer = await ask();
    expect(await whole.traces()).toEqual(before);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(JSON.stringify(answer.body)).not.toMatch(/node_modules|select |at Object/);
    const { status, code, errors } = answer.body;
    expect(status).toBe(answer.status);
    return [status, code, ...(errors ?? []).map(({ field }: { field: string }) => field)];
  };
  const answers = (given: object, checkInId = mine.current!.id) =>
    ['POST', `/api/check-ins/${checkInId}/answers`, { answers: given, finished: true }] as const;
  const ofPatient = (path: string) => `/api/patients/${jo.id}/${path}`;

  it.each([
    [{ timeZone: 'Mars/Olympus' }, 'REQUEST.INVALID', '/timeZone'],
    [{ timeZone: '+05:00' }, 'REQUEST.INVALID', '/timeZone'],
    [{ recurrence: 'every other day' }, 'SCHEDULE.RECURRENCE_INVALID', '/recurrence'],
    [{ recurrence: 'FREQ=HOURLY' }, 'SCHEDULE.TOO_FREQUENT', '/recurrence'],
    [{ windowSeconds: 5 }, 'REQUEST.INVALID', '/windowSeconds'],
  ])('a schedule with %j', async (wrong, code, field) => {
    const ask = () => nora.send('POST', ofPatient('check-in-schedules'), { ...daily, ...wrong });
    expect(await refused(ask)).toEqual([400, code, field]);
  });

  it('a patient in a time zone that does not exist', async () => {
    const person = { givenName: 'A', familyName: 'B', levelOfCare: 'outpatient', careTeamId: clinic.careTeamId };
    const ask = () => nora.send('POST', '/api/patients', { ...person, timeZone: 'Nowhere/Land' });
    expect(await refused(ask)).toEqual([400, 'REQUEST.INVALID', '/timeZone']);
  });

  it('an answer to a window that is unknown, another’s, or not open yet', async () => {
    const { rows } = await whole.world.admin.query('select id from check_in where patient_id = $1 order by id', [
      jo.id,
    ]);
    expect(await refused(() => phone.send(...answers({ mood: 3 }, randomUUID())))).toEqual([404, 'CHECK_IN.NOT_FOUND']);
    expect(await refused(() => other.send(...answers({ mood: 3 })))).toEqual([404, 'CHECK_IN.NOT_FOUND']);
    expect(await refused(() => phone.send(...answers({ mood: 3 }, rows[1].id)))).toEqual([
      409,
      'CHECK_IN.NOT_OPEN_YET',
    ]);
    expect(await refused(() => phone.send(...answers({ mood: 3 }, 'one')))).toEqual([
      400,
      'REQUEST.INVALID',
      '/path/checkInId',
    ]);
  });

  it.each<[object, string]>([
    [{ mood: 11 }, '/answers/mood'],
    [{ strongestUrge: -1 }, '/answers/strongestUrge'],
    [{ mood: '5' }, '/answers/mood'],
    [{ feelsSafe: 'perhaps' }, '/answers/feelsSafe'],
    [{ weight: 60 }, '/answers'],
    [{ wentOkay: '  ' }, '/answers/wentOkay'],
  ])('an answer such as %j', async (given, field) => {
    expect(await refused(() => phone.send(...answers(given)))).toEqual([400, 'REQUEST.INVALID', field]);
  });

  it('a link that is guessed, missing, expired or revoked', async () => {
    const read = ({ token }: { token: string }) => whole.phone({ id: '', token }).send('GET', '/api/my/check-ins');
    for (const token of ['guess', 'A'.repeat(43), '']) {
      expect(await refused(() => read({ token }))).toEqual([401, 'LINK.NOT_VALID']);
    }
    expect(await refused(() => whole.nobody().send('GET', '/api/my/check-ins'))).toEqual([401, 'LINK.NOT_VALID']);
    const made = (await nora.send('POST', ofPatient('personal-links'), { days: 1 })).body;
    const token = made.link.split('#')[1];
    const revoked = (await nora.send('POST', ofPatient('personal-links'), { days: 1 })).body;
    expect((await nora.send('DELETE', `/api/personal-links/${revoked.id}`)).status).toBe(204);
    expect(await refused(() => read({ token: revoked.link.split('#')[1] }))).toEqual([401, 'LINK.REVOKED']);
    await whole.world.admin.query(`update personal_link set expires_at = $2 where id = $1`, [
      made.id,
      whole.world.clock.now(),
    ]);
    expect(await refused(() => read({ token }))).toEqual([401, 'LINK.EXPIRED']);
  });

  it('every route that takes an id, with the id of another organisation: it does not exist there', async () => {
    const elsewhere = await new SmallClinic(whole.world.app).found();
    await elsewhere.addStaff('pia', ['privacy-officer']);
    const strangers = {
      lead: await whole.staff('lena', elsewhere),
      coordinator: await whole.staff('nora', elsewhere),
      admin: await whole.staff('ada', elsewhere),
      privacy: await whole.staff('pia', elsewhere),
    };
    const reason = 'She fainted in the waiting room.';
    const opened = await nora.send('POST', '/api/break-glass', { patient: { id: jo.id }, reason });
    const ada = await whole.staff('ada');
    const invited = { email: 'max@example.org', name: 'Max', roles: ['clinician'] };
    const links = (await nora.send('GET', ofPatient('personal-links'))).body.links;
    const schedules = (await nora.send('GET', ofPatient('check-in-schedules'))).body.schedules;
    const rules = (await nora.send('GET', '/api/escalation-rules')).body.rules;
    const failed = await whole.world.admin.query(
      `insert into deadline (id, organisation_id, kind, subject_id, patient_id, due_at, wake_after, correlation_id, failed_at, last_error)
       select gen_random_uuid(), $1, 'check-in.close', gen_random_uuid(), $2, now(), now(), 'a-test', now(), 'DEADLINE_KIND_UNKNOWN' returning id`,
      [clinic.organisationId, jo.id],
    );
    const [{ id: ruleId }] = rules;
    const toBeTold = { url: 'https://127.0.0.1:9443/hook', events: ['follow-up.held'] };
    const { webhook } = (await nora.send('POST', '/api/webhooks', toBeTold)).body;
    const delivery = (await nora.send('POST', `/api/webhooks/${webhook.id}/test`)).body;
    const known: Ids = {
      rule: JSON.stringify(contentOfRule(rules[0])),
      now: whole.world.clock.now().toISOString(),
      password,
      workId: failed.rows[0].id,
      patientId: jo.id,
      alertId: alert.id,
      linkId: links[0].id,
      scheduleId: schedules[0].id,
      ruleId,
      careTeamId: clinic.careTeamId,
      role: 'therapist',
      breakGlassId: opened.body.id,
      staffId: clinic.staffIds.tess,
      passkeyId: randomUUID(),
      sessionId: (await nora.send('GET', '/api/my-account/sessions')).body.sessions[0].id,
      proposalId: jo.id,
      backtestId: randomUUID(),
      // Of a move of this organisation; whoever may not see the move sees none of its parts.
      itemId: randomUUID(),
      followUpId: randomUUID(),
      stayId: randomUUID(),
      contactPointId: randomUUID(),
      webhookId: webhook.id,
      deliveryId: delivery.id,
      invitationId: (await ada.send('POST', '/api/invitations', invited)).body.id,
    };
    const ids = { ...known, ...(await rowsMadeByRoutes(whole, clinic, known)) };
    const withId = Object.values<RouteContract>(routes).filter(
      // A level of care in an address is nobody's.
      ({ path, action }) => /:\w+Id\b/.test(path) && ruleOf(action).by === 'staff',
    );
    expect(withId.length).toBeGreaterThan(15);
    await whole.world.settle();
    for (const contract of withId) {
      const { id, action } = contract;
      const { method, url, body } = asked(contract, ids);
      const may = ruleOf(action);
      const roles: readonly string[] = (may.by === 'staff' && may.roles) || ['coordinator'];
      const who = roles.includes('coordinator')
        ? strangers.coordinator
        : roles.includes('clinical-lead')
          ? strangers.lead
          : roles.includes('privacy-officer')
            ? strangers.privacy
            : strangers.admin;
      const ask = () => who.send(method, url, body, { 'if-match': '"1"' });
      expect([id, ...(await refused(ask)).slice(0, 1)]).toEqual([id, 404]);
    }
    const inbox = (await strangers.lead.send('GET', `/api/alerts?patientId=${jo.id}`)).body;
    expect(inbox.alerts).toEqual([]);
    const person = {
      ...{ givenName: 'A', familyName: 'B', levelOfCare: 'outpatient', timeZone: 'UTC' },
      careTeamId: clinic.careTeamId,
    };
    expect(await refused(() => strangers.coordinator.send('POST', '/api/patients', person))).toEqual([
      404,
      'CARE_TEAM.NOT_FOUND',
    ]);
  });

  it('a body that is no JSON, too large, or of another type', async () => {
    const [, url] = answers({});
    const json = { 'content-type': 'application/json' };
    expect(await refused(() => phone.send('POST', url, '{"answers":', json))).toEqual([400, 'REQUEST.MALFORMED']);
    expect(await refused(() => phone.send('POST', url, '', json))).toEqual(expect.arrayContaining([400]));
    const large = JSON.stringify({ answers: { wentOkay: 'x'.repeat(70_000) }, finished: true });
    expect(await refused(() => phone.send('POST', url, large, json))).toEqual([413, 'REQUEST.TOO_LARGE']);
    const xml = { 'content-type': 'application/xml' };
    expect(await refused(() => phone.send('POST', url, '<mood>3</mood>', xml))).toEqual([
      415,
      'REQUEST.UNSUPPORTED_TYPE',
    ]);
    expect((await refused(() => phone.send('POST', url, [] as object)))[0]).toBe(400);
    expect(await refused(() => nora.send('GET', '/api/nothing-here'))).toEqual([404, 'REQUEST.NOT_FOUND']);
  });

  it('a request without a session, or beyond one’s role', async () => {
    expect(await refused(() => whole.nobody().send('GET', '/api/alerts'))).toEqual([401, 'ACCESS.SIGN_IN_NEEDED']);
    expect(await refused(() => phone.send('GET', '/api/alerts'))).toEqual([401, 'ACCESS.SIGN_IN_NEEDED']);
    const tess = await whole.staff('tess');
    const assign = () =>
      tess.send('PUT', `/api/care-teams/${clinic.careTeamId}/roles/therapist`, { staffIds: [] }, { 'if-match': '"1"' });
    expect(await refused(assign)).toEqual([403, 'ACCESS.NOT_ALLOWED']);
  });

  it('a version that is stale or missing', async () => {
    const acknowledge = (headers = {}) => nora.send('POST', `/api/alerts/${alert.id}/acknowledge`, undefined, headers);
    expect(await refused(() => acknowledge())).toEqual([428, 'REQUEST.VERSION_REQUIRED']);
    expect(await refused(() => acknowledge({ 'if-match': 'yesterday' }))).toEqual([428, 'REQUEST.VERSION_REQUIRED']);
    expect(await refused(() => acknowledge({ 'if-match': '"99"' }))).toEqual([412, 'REQUEST.STALE']);
    const revise = (headers: object) =>
      lena.send('PATCH', `/api/patients/${jo.id}`, { riskTier: 'red' }, { ...headers });
    expect(await refused(() => revise({}))).toEqual([428, 'REQUEST.VERSION_REQUIRED']);
    expect(await refused(() => revise({ 'if-match': '"99"' }))).toEqual([412, 'REQUEST.STALE']);
  });

  it('a page or a position of a list that was never handed out', async () => {
    expect(await refused(() => nora.send('GET', '/api/alerts?after=garbage'))).toEqual([
      400,
      'REQUEST.INVALID',
      '/query/after',
    ]);
    for (const position of ['garbage', '-1', "1';drop"]) {
      const url = `/api/alerts?changedSince=${encodeURIComponent(position)}`;
      expect((await refused(() => nora.send('GET', url)))[0]).toBe(400);
    }
    for (const position of ['99999999999999999999', '18446744073709551615']) {
      const ask = () => nora.send('GET', `/api/alerts?changedSince=${position}`);
      expect(await refused(ask)).toEqual([400, 'REQUEST.INVALID', '/query/changedSince']);
    }
  });

  it('a job for an event that is gone, of an unknown version, or no job at all', async () => {
    const processor = whole.world.app.get(EventProcessor);
    const job = {
      eventId: randomUUID(),
      subscriber: 'escalation.evaluate-rules',
      organisationId: clinic.organisationId,
      subjectId: jo.id,
      correlationId: 'a-test',
    };
    const before = await whole.traces();
    await processor.wake({ events: [job] });
    await expect(processor.wake({ events: [{ eventId: 'nonsense' }] })).rejects.toThrow();
    expect(await whole.traces()).toEqual(before);
    await phone.send('POST', '/api/my/help', {});
    await phone.send('POST', '/api/my/help', {});
    // As if their rules had been left to the queue.
    const { rows } = await whole.world.admin.query(
      `with asked as (select * from domain_event where type = 'help.requested' order by id desc limit 2), heard_by_others as (
         delete from event_delivery where event_id in (select id from asked)), left_to_it as (
         insert into event_delivery (event_id, subscriber, organisation_id, subject_id, correlation_id, send_after)
         select id, $1, organisation_id, subject_id, correlation_id, occurred_at from asked)
       select id from asked order by 1`,
      [job.subscriber],
    );
    await whole.world.admin.query('delete from domain_event where id = $1', [rows[0].id]);
    await whole.world.admin.query('update domain_event set version = 0 where id = $1', [rows[1].id]);
    const waiting = await whole.traces();
    await whole.world.settle();
    // Nothing but what tells the admins.
    const told = { 'public.told_admins': 1, 'public.domain_event': 2, 'public.handled_event': 2, 'public.deadline': 1 };
    const expected = Object.entries(told).map(([table, more]) => [table, waiting[table]! + more]);
    expect(await whole.traces()).toEqual({ ...waiting, ...Object.fromEntries(expected) });
    const failed = await whole.world.admin.query('select event_id as id, last_error from event_delivery order by 1');
    expect(failed.rows).toEqual([
      { id: rows[0].id, last_error: 'EVENT_GONE' },
      { id: rows[1].id, last_error: 'EVENT_DATA_INVALID' },
    ]);
  });

  it('the same key twice has the same answer, and with another body is refused', async () => {
    const key = { 'idempotency-key': 'the-phone-0001' };
    const [method, url, body] = answers({ mood: 4 });
    const first = await phone.send(method, url, body, key);
    expect(first.status).toBe(200);
    const before = await whole.traces();
    const second = await phone.send(method, url, body, key);
    expect([second.status, second.body]).toEqual([200, first.body]);
    expect(await whole.traces()).toEqual(before);
    const another = () => phone.send(method, url, { ...body, answers: { mood: 5 } }, key);
    expect(await refused(another)).toEqual([422, 'IDEMPOTENCY.KEY_REUSED']);
    expect(await refused(() => phone.send(method, url, body, { 'idempotency-key': 'x' }))).toEqual([
      400,
      'REQUEST.INVALID',
      '/header/Idempotency-Key',
    ]);
    expect(await refused(() => phone.send(method, url, body))).toEqual([409, 'CHECK_IN.CLOSED']);
  });

  it('a pause that is over before it begins, or longer than the level of care allows', async () => {
    const pause = (until: Date) => phone.send('PUT', '/api/my/pause', { until: until.toISOString() });
    const now = +whole.world.clock.now();
    expect(await refused(() => pause(new Date(now)))).toEqual([400, 'REQUEST.INVALID', '/until']);
    expect((await refused(() => pause(new Date(now + days(60)))))[1]).toBe('PAUSE.TOO_LONG');
  });
});
