import type { Socket } from 'socket.io-client';
import { ConsentCategory, type MyAccess } from '#contracts';
import { hours, minutes } from '#testing';
import type { ClinicPatient } from './support/small-clinic.js';
import { type Caller, WholeWorld } from './support/whole-world.js';

const answers = {
  mood: 4,
  strongestUrge: 6,
  urgeKinds: ['binge', 'substance'],
  behaviours: ['vomited'],
  sleep: 'so-so',
  medicines: 'taken',
  feelsSafe: 'yes',
  wentOkay: 'Tea with Eva',
};
const daily = {
  recurrence: 'FREQ=DAILY',
  startsOn: '2026-03-02',
  opensAt: '08:30',
  windowSeconds: 14_400,
  graceSeconds: 0,
};

describe('who may see what', () => {
  let whole: WholeWorld;
  let jo: ClinicPatient;
  let phone: Caller;
  let staff: Record<'nora' | 'tess' | 'paul' | 'ada' | 'rosa' | 'pia', Caller>;
  const screens: Socket[] = [];

  beforeAll(async () => {
    whole = await WholeWorld.live();
    const { clinic, world } = whole;
    jo = await clinic.patient();
    phone = whole.phone(jo);
    await clinic.addStaff('rosa', ['clinician']);
    await clinic.addStaff('pia', ['privacy-officer']);
    const names = ['nora', 'tess', 'paul', 'ada', 'rosa', 'pia'] as const;
    const callers = await Promise.all(names.map((name) => whole.staff(name)));
    staff = Object.fromEntries(names.map((name, index) => [name, callers[index]])) as typeof staff;
    await clinic.schedule(jo.id, daily);
    await world.forward(hours(1));
    const { current } = (await phone.send('GET', '/api/my/check-ins')).body;
    await phone.send('POST', `/api/check-ins/${current.id}/answers`, { answers, finished: true });
    await world.settle();
  });
  afterAll(async () => {
    for (const screen of screens) screen.close();
    await whole.world.stop();
  });

  const seenBy = async (who: Caller) => {
    const { body } = await who.send('GET', `/api/patients/${jo.id}/check-ins`);
    const timeline = (await who.send('GET', `/api/patients/${jo.id}/timeline`)).body;
    expect(timeline.withheld).toEqual(body.withheld);
    expect(timeline.entries.find(({ type }: { type: string }) => type === 'check-in.answered').answers).toEqual(
      body.checkIns[0].answers,
    );
    return {
      items: Object.keys(body.checkIns[0].answers).sort(),
      ...body.checkIns[0].answers,
      withheld: body.withheld,
    };
  };
  const say = (category: ConsentCategory, holder: object, effect: 'give' | 'withhold', expiresAt?: string) =>
    phone.send('POST', '/api/my/consents', { category, holder, effect, expiresAt });
  const takeBack = async () => {
    const { consents }: MyAccess = (await phone.send('GET', '/api/my/access')).body;
    for (const { id } of consents) expect((await phone.send('DELETE', `/api/my/consents/${id}`)).status).toBe(204);
  };
  const screenOf = async (who: Caller): Promise<Socket> => {
    const screen = await who.screen();
    screens.push(screen);
    return screen;
  };
  const told = (screen: Socket) =>
    new Promise<object>((resolve, reject) => {
      screen.once('access.changed', resolve);
      setTimeout(() => reject(new Error('was not told')), 10_000);
    });

  it('follows from the role on the team; the rest is named as withheld', async () => {
    expect(await seenBy(staff.tess)).toMatchObject({
      items: ['behaviours', 'feelsSafe', 'mood', 'sleep', 'strongestUrge', 'urgeKinds', 'wentOkay'],
      urgeKinds: ['binge'],
      withheld: ['weight', 'medicines', 'substance-use'],
    });
    expect(await seenBy(staff.nora)).toMatchObject({
      items: ['feelsSafe', 'mood', 'sleep', 'strongestUrge', 'wentOkay'],
      withheld: ['behaviours', 'weight', 'medicines', 'substance-use'],
    });
  });

  it('is widened and narrowed by the patient, the person before the role, until its time is over', async () => {
    await say('substance-use', { role: 'therapist' }, 'give');
    await say('feelings', { role: 'coordinator' }, 'withhold', whole.world.clock.now().toISOString()).then((late) =>
      expect(late).toMatchObject({ status: 400, body: { errors: [{ field: '/expiresAt' }] } }),
    );
    const soon = new Date(+whole.world.clock.now() + hours(2)).toISOString();
    expect((await say('feelings', { staffId: whole.clinic.staffIds.nora }, 'withhold', soon)).status).toBe(201);
    expect(await seenBy(staff.tess)).toMatchObject({ urgeKinds: ['binge', 'substance'] });
    expect(await seenBy(staff.nora)).toMatchObject({ items: ['feelsSafe', 'sleep'] });
    const { team }: MyAccess = (await phone.send('GET', '/api/my/access')).body;
    const nora = team.find(({ name }) => name === 'nora')!;
    expect(nora.sees.filter(({ open }) => open).map(({ category }) => category)).toEqual([
      'check-ins',
      'safety-plan',
      'notes',
      'contact',
    ]);
    await whole.world.forward(hours(2));
    expect(await seenBy(staff.nora)).toMatchObject({ mood: 4 });
    await takeBack();
    expect(await seenBy(staff.tess)).toMatchObject({ urgeKinds: ['binge'] });
  });

  it('is refused for somebody who is neither on the team nor a supporter', async () => {
    for (const holder of [
      { staffId: whole.clinic.staffIds.ada },
      { supporterId: jo.id },
      { staffId: whole.clinic.staffIds.rosa },
    ]) {
      expect(await say('feelings', holder, 'give')).toMatchObject({
        status: 422,
        body: { code: 'CONSENT.NOT_ON_TEAM' },
      });
    }
    expect((await phone.send('DELETE', `/api/my/consents/${jo.id}`)).body.code).toBe('CONSENT.NOT_FOUND');
  });

  it('reaches open screens within a second of being withdrawn, and only those of the team', async () => {
    const [tess, ada] = [await screenOf(staff.tess), await screenOf(staff.ada)];
    let strangers = 0;
    ada.on('access.changed', () => (strangers += 1));
    const given = (await say('medicines', { role: 'therapist' }, 'give')).body;
    expect((await seenBy(staff.tess)).items).toContain('medicines');
    const hint = told(tess);
    await phone.send('DELETE', `/api/my/consents/${given.id}`);
    expect(await hint).toEqual({ patientId: jo.id });
    expect((await seenBy(staff.tess)).items).not.toContain('medicines');
    expect(strangers).toBe(0);
  });

  it('ends at once on the screens of whoever leaves the team', async () => {
    const { clinic } = whole;
    const assign = async (staffIds: string[]) => {
      const { version } = (await staff.ada.send('GET', '/api/care-teams')).body.careTeams[0];
      const url = `/api/care-teams/${clinic.careTeamId}/roles/nurse`;
      return staff.ada.send('PUT', url, { staffIds }, { 'if-match': `"${version}"` });
    };
    const rosa = await screenOf(staff.rosa);
    const joined = told(rosa);
    await assign([clinic.staffIds.rosa!]);
    expect(await joined).toEqual({ patientId: null });
    expect((await rosa.emitWithAck('team.watch', { careTeamId: clinic.careTeamId })).ok).toBe(true);
    const left = told(rosa);
    await assign([]);
    await left;
    expect((await rosa.emitWithAck('team.watch', { careTeamId: clinic.careTeamId })).problem.code).toBe(
      'LIVE.ROOM_FORBIDDEN',
    );
    for (const nonsense of [null, 'x', { careTeamId: 'x' }, { careTeamId: clinic.careTeamId, and: 'more' }]) {
      expect((await rosa.emitWithAck('team.watch', nonsense)).problem.code).toBe('LIVE.MESSAGE_INVALID');
    }
    let heard = 0;
    rosa.on('alert.changed', () => (heard += 1));
    const tess = await screenOf(staff.tess);
    const teamHears = new Promise((resolve) => tess.once('alert.changed', resolve));
    await phone.send('POST', '/api/my/help', { words: 'Please call' });
    await whole.world.settle();
    await teamHears;
    expect(heard).toBe(0);
  });

  it('keeps an alert visible to the team, and only its detail back', async () => {
    await say('safety-plan', { role: 'therapist' }, 'withhold');
    const [{ id }] = (await staff.tess.send('GET', '/api/alerts')).body.alerts;
    const facts = async (who: Caller) =>
      (await who.send('GET', `/api/alerts/${id}`)).body.trace.find(({ facts }: { facts: object }) => facts)?.facts;
    expect(await facts(staff.tess)).not.toHaveProperty(['checkIns.helpRequested']);
    expect(await facts(staff.paul)).toHaveProperty(['checkIns.helpRequested'], true);
    // Told by the chain without being on the team: the alert, none of its detail, and nothing else of the patient.
    await whole.world.admin.query('update alert set told = told || $2::uuid where id = $1', [
      id,
      whole.clinic.staffIds.ada,
    ]);
    const told = await staff.ada.send('GET', `/api/alerts/${id}`);
    expect(told).toMatchObject({ status: 200, body: { severity: 'S4', withheld: ConsentCategory.options } });
    expect(await facts(staff.ada)).not.toHaveProperty(['checkIns.helpRequested']);
    expect((await staff.ada.send('GET', `/api/patients/${jo.id}`)).status).toBe(404);
    const notes = (await staff.tess.send('GET', `/api/patients/${jo.id}/timeline`)).body.entries.map(
      ({ note }: { note: string | null }) => note,
    );
    expect(notes).not.toContain('Please call');
    await takeBack();
  });

  it('opens in an emergency, with a reason, for an hour; the patient and the privacy officer see it', async () => {
    const { rosa, pia } = staff;
    const record = () => rosa.send('GET', `/api/patients/${jo.id}`);
    const breakGlass = (reason: string, patient: object = { givenName: 'jo', familyName: 'park' }) =>
      rosa.send('POST', '/api/break-glass', { patient, reason });
    expect((await record()).status).toBe(404);
    expect(await breakGlass('urgent')).toMatchObject({ status: 400, body: { errors: [{ field: '/reason' }] } });
    expect((await breakGlass('She fainted in the waiting room.', { id: whole.clinic.careTeamId })).status).toBe(404);
    const opened = (await breakGlass('She fainted in the waiting room.')).body;
    const atRest = await whole.world.admin.query('select reason from break_glass');
    expect(atRest.rows).toEqual([{ reason: expect.stringMatching(/^enc1:/) }]);
    expect((await record()).body).toMatchObject({ withheld: [], breakGlass: { id: opened.id, endsAt: opened.endsAt } });
    expect((await seenBy(rosa)).urgeKinds).toEqual(['binge', 'substance']);
    const revised = await rosa.send('PATCH', `/api/patients/${jo.id}`, { riskTier: 'red' }, { 'if-match': '"1"' });
    expect(revised.status).toBe(404);
    const [mine] = ((await phone.send('GET', '/api/my/access')).body as MyAccess).breakGlass;
    expect(mine).toMatchObject({ by: 'rosa', reason: 'She fainted in the waiting room.', over: false, outcome: null });
    expect((await rosa.send('GET', '/api/break-glass')).status).toBe(403);
    const screen = await screenOf(rosa);
    const over = told(screen);
    await whole.world.forward(minutes(61));
    await over;
    expect((await record()).status).toBe(404);
    const listed = (await pia.send('GET', '/api/break-glass')).body;
    expect(listed).toMatchObject({ toReview: 1, accesses: [{ by: 'rosa', patient: { name: 'Jo Park' }, over: true }] });
    const review = () =>
      pia.send('POST', `/api/break-glass/${opened.id}/review`, { outcome: 'justified', note: 'A fainting fit.' });
    expect((await review()).status).toBe(204);
    expect((await review()).body.code).toBe('BREAK_GLASS.ALREADY_REVIEWED');
    expect(((await phone.send('GET', '/api/my/access')).body as MyAccess).breakGlass[0]!.outcome).toBe('justified');
  });

  it('shows a supporter what was opened for them, lets them raise a concern, and stops when they are removed', async () => {
    const invited = (await phone.send('POST', '/api/my/supporters', { name: 'Eva', relation: 'my sister' })).body;
    const eva = whole.phone({ token: invited.link.split('#')[1] });
    const shared = async () => (await eva.send('GET', '/api/shared')).body;
    expect(await shared()).toMatchObject({ givenName: 'Jo', open: [], checkIns: [] });
    expect((await say('notes', { supporterId: invited.id }, 'give')).body.code).toBe('CONSENT.NOT_FOR_SUPPORTERS');
    await say('feelings', { supporterId: invited.id }, 'give');
    const { checkIns } = await shared();
    expect(checkIns[0].answers).toEqual({ mood: 4, strongestUrge: 6, wentOkay: 'Tea with Eva' });
    expect((await eva.send('GET', '/api/my/access')).status).toBe(401);
    expect((await phone.send('GET', '/api/shared')).status).toBe(401);
    expect(
      (await eva.send('POST', '/api/shared/concerns', { words: 'She does not answer', danger: true })).status,
    ).toBe(204);
    await whole.world.settle();
    const { alerts } = (await staff.paul.send('GET', '/api/alerts')).body;
    expect(alerts).toContainEqual(
      expect.objectContaining({ severity: 'S4', rule: expect.objectContaining({ key: 'supporter-concern' }) }),
    );
    expect((await phone.send('DELETE', `/api/my/supporters/${invited.id}`)).status).toBe(204);
    expect(await eva.send('GET', '/api/shared')).toMatchObject({ status: 401, body: { code: 'LINK.REVOKED' } });
  });

  it('gives the patient everything, and no secret', async () => {
    const { parts } = (await phone.send('GET', '/api/my/export')).body;
    expect(Object.keys(parts).sort()).toEqual([
      ...[
        'alerts',
        'alertsJudged',
        'breakGlass',
        'checkIns',
        'concerns',
        'consents',
        'contactDetails',
        'events',
        'handoffMessages',
        'helpRequests',
        'levelsOfCare',
      ],
      ...[
        'patient',
        'personalLinks',
        'reminderPreferences',
        'reminderWays',
        'remindersSent',
        'schedules',
        'supporters',
        'toldToOtherSystems',
        'transitions',
      ],
    ]);
    expect(parts.checkIns.some((checkIn: { answers: object }) => checkIn.answers)).toBe(true);
    expect(parts.patient.what_matters).toBe('My sister’s wedding');
    expect(JSON.stringify(parts)).toContain('Tea with Eva');
    expect(JSON.stringify(parts)).not.toMatch(/token_hash|enc1:/);
  });
});
