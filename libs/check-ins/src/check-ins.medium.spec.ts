import { type ConsentCategory, type MyCheckIns } from '#contracts';
import { eventsOfSubject, isReadable } from '#kernel';
import { EventDetails } from '#ports';
import { days, FakePeople, hours } from '#testing';
import { Clinic, organisationId, Phone, system } from './clinic.builder.js';

let clinic: Clinic;
beforeEach(async () => {
  clinic = await Clinic.open();
});
afterEach(() => clinic.world.stop());

const daily = { recurrence: 'FREQ=DAILY', startsOn: '2026-03-02', opensAt: '09:00' };
const counts = async () => {
  const { rows } = await clinic.world.admin.query(
    `select (select count(*) from check_in_schedule)::int as schedules, (select count(*) from check_in)::int as windows,
            (select count(*) from domain_event)::int as events, (select count(*) from deadline)::int as deadlines`,
  );
  return rows[0];
};

describe('a schedule', () => {
  it('has windows a week ahead, every day anew, each once', async () => {
    const { id } = clinic.patient();
    await clinic.schedule(id);
    expect(await clinic.checkIns(id)).toHaveLength(7);
    await clinic.world.forward(days(10));
    const opened = (await clinic.checkIns(id)).map(({ opensAt }) => new Date(opensAt).toISOString().slice(5, 13));
    expect(opened).toHaveLength(17);
    expect(new Set(opened).size).toBe(17);
  });

  it('is listed with its next window, and ends with what had not opened', async () => {
    const { id } = clinic.patient();
    const schedule = await clinic.schedule(id, { graceSeconds: 3600 });
    await clinic.world.forward(hours(2));
    const listed = await clinic.asStaff('GET', `/api/patients/${id}/check-in-schedules`);
    expect(listed.json().schedules).toMatchObject([
      { id: schedule.id, nextOpensAt: '2026-03-03T09:00:00.000Z', timeZone: 'UTC' },
    ]);
    for (const _ of [1, 2])
      expect((await clinic.asStaff('DELETE', `/api/check-in-schedules/${schedule.id}`)).statusCode).toBe(204);
    await clinic.world.forward(days(8));
    expect((await clinic.checkIns(id)).map(({ state }) => state)).toEqual(['missed']);
    expect((await clinic.eventTypes()).filter((type) => /ended|quiet/.test(type))).toEqual(['check-in-schedule.ended']);
  });

  it('moves its coming windows with the patient, and asks no day twice', async () => {
    const patient = clinic.patient({ timeZone: 'America/Chicago' });
    await clinic.schedule(patient.id);
    await clinic.schedule(patient.id, { opensAt: '20:00', timeZone: 'Europe/Madrid' });
    await clinic.world.forward(hours(7.5));
    patient.timeZone = 'America/Los_Angeles';
    await clinic.world.work.run({ actor: system }, async (tx) =>
      tx.append({
        type: 'patient.time-zone-changed',
        data: { patientId: patient.id, from: 'America/Chicago', to: 'America/Los_Angeles' },
      }),
    );
    await clinic.world.forward(hours(1));
    const opens = (await clinic.checkIns(patient.id)).map(({ opensAt }) =>
      new Date(opensAt).toISOString().slice(5, 16),
    );
    expect(opens.slice(0, 4)).toEqual(['03-02T15:00', '03-02T19:00', '03-03T17:00', '03-03T19:00']);
    const { rows } = await clinic.world.admin.query(
      `select subject_id from deadline where kind = 'check-in.advance' and fired_at is null and cancelled_at is null`,
    );
    expect(new Set(rows.map(({ subject_id }) => subject_id)).size).toBe(rows.length);
  });

  it('catches up with a move that nobody announced', async () => {
    const patient = clinic.patient({ timeZone: 'America/Chicago' });
    await clinic.schedule(patient.id);
    clinic.world.app.get(FakePeople).register(organisationId, { ...patient, timeZone: 'Asia/Tokyo' });
    await clinic.world.forward(days(2));
    const opens = (await clinic.checkIns(patient.id)).map(({ opensAt }) =>
      new Date(opensAt).toISOString().slice(5, 16),
    );
    expect(opens.slice(0, 3)).toEqual(['03-02T15:00', '03-04T00:00', '03-05T00:00']);
  });

  it.each([
    [{ recurrence: 'FREQ=SOMETIMES' }, 400, 'SCHEDULE.RECURRENCE_INVALID', '/recurrence'],
    [{ recurrence: 'FREQ=HOURLY' }, 400, 'SCHEDULE.TOO_FREQUENT', '/recurrence'],
    [{ timeZone: 'Mars/Olympus' }, 400, 'REQUEST.INVALID', '/timeZone'],
    [{ opensAt: '25:00' }, 400, 'REQUEST.INVALID', '/opensAt'],
    [{ startsOn: '2026-02-30' }, 400, 'REQUEST.INVALID', '/startsOn'],
  ])('refuses %j and leaves no trace', async (wrong, status, code, field) => {
    const { id } = clinic.patient();
    const answer = await clinic.asStaff('POST', `/api/patients/${id}/check-in-schedules`, { ...daily, ...wrong });
    expect(answer.json()).toMatchObject({ status, code, errors: [{ field }] });
    expect(await counts()).toEqual({ schedules: 0, windows: 0, events: 0, deadlines: 0 });
  });

  it('does not exist for another organisation', async () => {
    const { id } = clinic.patient();
    const schedule = await clinic.schedule(id);
    const elsewhere = { 'x-staff': 'elsewhere' };
    const codes = await Promise.all([
      clinic.send('GET', `/api/patients/${id}/check-in-schedules`, undefined, elsewhere),
      clinic.send('GET', `/api/patients/${id}/check-ins`, undefined, elsewhere),
      clinic.send('DELETE', `/api/check-in-schedules/${schedule.id}`, undefined, elsewhere),
      clinic.send('PUT', `/api/patients/${id}/pause`, { until: '2026-03-03T00:00:00Z' }, elsewhere),
    ]);
    expect(codes.map((answer) => answer.json().code)).toEqual([
      'PATIENT.NOT_FOUND',
      'PATIENT.NOT_FOUND',
      'SCHEDULE.NOT_FOUND',
      'PATIENT.NOT_FOUND',
    ]);
  });
});

describe('answers', () => {
  const opened = async () => {
    const { id } = clinic.patient();
    const phone = new Phone(clinic, (await clinic.link(id)).token);
    await clinic.schedule(id);
    await clinic.world.forward(hours(2));
    return { id, phone, checkInId: (await clinic.checkIns(id))[0]!.id };
  };

  it('are not taken for the check-in of another patient, or for none', async () => {
    const { checkInId } = await opened();
    const stranger = new Phone(clinic, (await clinic.link(clinic.patient().id)).token);
    const before = await counts();
    expect((await stranger.answer(checkInId, { mood: 1 })).json()).toMatchObject({
      status: 404,
      code: 'CHECK_IN.NOT_FOUND',
    });
    expect((await stranger.answer(organisationId, { mood: 1 })).json()).toMatchObject({ status: 404 });
    expect((await stranger.answer('1', { mood: 1 })).json()).toMatchObject({ status: 400 });
    expect(await counts()).toEqual(before);
  });

  it.each([
    [{ mood: 11 }, '/answers/mood'],
    [{ strongestUrge: -1 }, '/answers/strongestUrge'],
    [{ mood: 3.5 }, '/answers/mood'],
    [{ weight: 50 }, '/answers'],
  ])('out of range are refused: %j', async (answers, field) => {
    const { phone, checkInId } = await opened();
    expect((await phone.answer(checkInId, answers)).json()).toMatchObject({
      code: 'REQUEST.INVALID',
      errors: [{ field }],
    });
  });

  it('sent twice under one key are taken once, and another body is refused', async () => {
    const { phone, checkInId } = await opened();
    const key = { 'idempotency-key': 'phone-0001' };
    const [first, second] = [
      await phone.answer(checkInId, { mood: 4 }, true, key),
      await phone.answer(checkInId, { mood: 4 }, true, key),
    ];
    expect(second.json()).toEqual(first.json());
    expect((await phone.answer(checkInId, { mood: 5 }, true, key)).statusCode).toBe(422);
    expect(await clinic.world.events('check-in.answered')).toHaveLength(1);
  });

  it('stand in what staff read, with the patient’s words on the timeline', async () => {
    const { id, phone, checkInId } = await opened();
    await phone.answer(checkInId, { mood: 4, wentOkay: 'Had lunch with Eva' });
    await phone.send('POST', '/api/my/help', { words: 'Please call me' });
    const listed = (await clinic.asStaff('GET', `/api/patients/${id}/check-ins`)).json();
    expect(listed.checkIns).toMatchObject([{ id: checkInId, state: 'completed', answers: { mood: 4 } }]);
    const said = clinic.world.app.get(EventDetails);
    const events = (
      await clinic.world.work.run({ actor: system }, (tx) =>
        eventsOfSubject(tx, id, { types: ['check-in.answered', 'help.requested'], limit: 10 }),
      )
    )
      .filter(isReadable)
      .reverse();
    const seen = (withheld: ConsentCategory[]) =>
      clinic.world.work.run({ actor: system }, async (tx) => [
        ...(await said.of(tx, events, { withheld, by: 'care-team', breakGlassId: null })).values(),
      ]);
    expect(await seen([])).toEqual([
      {
        answers: { mood: 4, wentOkay: 'Had lunch with Eva' },
        answersNow: { mood: 4, wentOkay: 'Had lunch with Eva' },
        finished: true,
        said: [{ save: 1, at: expect.any(String), answers: { mood: 4 }, takenBack: [] }],
      },
      { note: 'Please call me' },
    ]);
    expect(await seen(['feelings', 'safety-plan'])).toMatchObject([{ answers: {}, said: [{ answers: {} }] }]);
    expect(JSON.stringify(events)).not.toMatch(/lunch|call me/);
    const mine = (await phone.send('GET', '/api/my/check-ins')).json<MyCheckIns>();
    expect(mine).toMatchObject({
      wentOkayBefore: 'Had lunch with Eva',
      readBy: ['Noor Haddad'],
      teamPhones: [{ name: 'Noor Haddad', label: 'day', number: '+1 202 555 0102' }],
      programme: 'Riverside',
    });
  });
});

describe('a pause', () => {
  it.each([
    ['intensive-outpatient', 7],
    ['inpatient-medical', 1],
  ] as const)('at %s is at most %d days', async (levelOfCare, most) => {
    const { id } = clinic.patient({ levelOfCare });
    const pause = (length: number) =>
      clinic.asStaff('PUT', `/api/patients/${id}/pause`, { until: new Date(+clinic.world.clock.now() + length) });
    expect((await pause(days(most) + 1)).json()).toMatchObject({ code: 'PAUSE.TOO_LONG', status: 422 });
    expect((await pause(0)).json()).toMatchObject({ code: 'REQUEST.INVALID', errors: [{ field: '/until' }] });
    expect((await pause(days(most))).statusCode).toBe(204);
  });
});

describe('a personal link', () => {
  const open = (token: string) => new Phone(clinic, token).send('GET', '/api/my/check-ins');

  it('opens until it expires', async () => {
    const { token } = await clinic.link(clinic.patient().id, 1);
    expect((await open(token)).statusCode).toBe(200);
    clinic.world.clock.forward(days(1));
    expect((await open(token)).json()).toMatchObject({ status: 401, code: 'LINK.EXPIRED' });
  });

  it('is dead once it is revoked, and the list says so without showing it', async () => {
    const { id: patientId } = clinic.patient();
    const { id, token } = await clinic.link(patientId);
    await open(token);
    expect(
      (await clinic.send('DELETE', `/api/personal-links/${id}`, undefined, { 'x-staff': 'elsewhere' })).statusCode,
    ).toBe(404);
    expect((await clinic.asStaff('DELETE', `/api/personal-links/${id}`)).statusCode).toBe(204);
    expect((await open(token)).json()).toMatchObject({ status: 401, code: 'LINK.REVOKED' });
    const listed = await clinic.asStaff('GET', `/api/patients/${patientId}/personal-links`);
    expect(listed.json().links).toMatchObject([{ id, revokedAt: expect.any(String), lastUsedAt: expect.any(String) }]);
    expect(listed.body).not.toContain(token);
    const kept = await clinic.world.admin.query('select * from personal_link');
    expect(JSON.stringify(kept.rows)).not.toContain(token);
  });

  it.each(['', 'guess', 'A'.repeat(43), `${'A'.repeat(43)}'; drop table personal_link; --`])(
    '"%s" is refused',
    async (guess) => {
      expect((await open(guess)).json()).toMatchObject({ status: 401, code: 'LINK.NOT_VALID' });
    },
  );

  it('is no way into what is for staff', async () => {
    const { id } = clinic.patient();
    const phone = new Phone(clinic, (await clinic.link(id)).token);
    expect((await phone.send('GET', `/api/patients/${id}/check-ins`)).statusCode).toBe(401);
  });

  it('lets a patient be asked so often a day in all, and schedules that are over do not count', async () => {
    const { id } = clinic.patient();
    const ask = (recurrence: string, opensAt: string) =>
      clinic.asStaff('POST', `/api/patients/${id}/check-in-schedules`, {
        ...{ recurrence, opensAt, startsOn: '2026-03-02' },
        windowSeconds: 60,
      });
    const morning = Array.from({ length: 12 }, (_, hour) => hour).join(',');
    const late = { statusCode: 422, body: expect.stringContaining('SCHEDULE.TOO_MANY') };
    expect((await ask(`FREQ=DAILY;BYHOUR=${morning};BYMINUTE=30`, '00:30')).statusCode).toBe(201);
    expect((await ask(`FREQ=DAILY;COUNT=12;BYHOUR=${morning};BYMINUTE=45`, '00:45')).statusCode).toBe(201);
    expect(await ask('FREQ=DAILY', '23:00')).toMatchObject(late);
    await clinic.world.forward(days(2));
    expect((await ask('FREQ=DAILY', '23:00')).statusCode).toBe(201);
  });
});
