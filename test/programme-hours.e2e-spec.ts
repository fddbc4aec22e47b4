import type { AlertDetail, AlertView } from '#contracts';
import { days } from '#testing';
import { SmallClinic } from './support/small-clinic.js';
import { type Caller, WholeWorld } from './support/whole-world.js';

const url = '/api/programme/hours';
const founded = { timeZone: 'UTC', days: [1, 2, 3, 4, 5], from: '08:00', to: '18:00', holidays: [] };

describe('hours of the programme', () => {
  let whole: WholeWorld;
  let clinic: SmallClinic;
  let ada: Caller;
  let nora: Caller;

  beforeAll(async () => {
    whole = await WholeWorld.start();
  });
  afterAll(() => whole.world.stop());
  beforeEach(async () => {
    clinic = await new SmallClinic(whole.world.app).found();
    [ada, nora] = [await whole.staff('ada', clinic), await whole.staff('nora', clinic)];
  });

  const change = (hours: object, version = 1, who = ada) =>
    who.send('PUT', url, { ...founded, ...hours }, { 'if-match': `"${version}"` });

  /** When the second in line is told about somebody who would like a call: 4 business hours after the first. */
  const secondStep = async (id: string): Promise<string | null> => {
    const { chain }: AlertDetail = (await nora.send('GET', `/api/alerts/${id}`)).body;
    return chain[1]!.at;
  };
  const callWanted = async (): Promise<string> => {
    const patient = await clinic.patient();
    await clinic.askOnce(patient.id, whole.world.clock.now(), 3_600);
    await whole.world.settle();
    const phone = whole.phone(patient);
    const { current } = (await phone.send('GET', '/api/my/check-ins')).body;
    await phone.send('POST', `/api/check-ins/${current.id}/answers`, { answers: { wantsCall: true }, finished: true });
    await whole.world.settle();
    const { alerts }: { alerts: AlertView[] } = (await nora.send('GET', '/api/alerts')).body;
    return alerts.find((alert) => alert.patient.id === patient.id)!.id;
  };

  it('are read by everybody on the staff, as the programme was founded', async () => {
    expect((await nora.send('GET', url)).body).toEqual({ ...founded, version: 1 });
  });

  it('are changed by one at a time, with holidays in the order of the calendar', async () => {
    const holidays = [
      { date: '2026-12-25', name: 'Christmas' },
      { date: '2026-03-04', name: 'Closing day' },
      { date: '2026-12-25', name: 'Christmas Day' },
    ];
    const changed = await change({ days: [5, 1], holidays });
    const expected = { ...founded, days: [1, 5], holidays: [holidays[1], holidays[2]], version: 2 };
    expect(changed).toMatchObject({ status: 200, body: expected });
    expect((await nora.send('GET', url)).body).toEqual(expected);
    expect((await change({}, 1)).body.code).toBe('REQUEST.STALE');
    expect((await nora.send('GET', url)).body.version).toBe(2);
  });

  it.each([
    [{ days: [] }, 'PROGRAMME.NEVER_OPEN'],
    [{ from: '18:00' }, 'PROGRAMME.NEVER_OPEN'],
    [{ from: '19:00' }, 'PROGRAMME.NEVER_OPEN'],
    [{ from: '24:00' }, 'REQUEST.INVALID'],
    [{ days: [8] }, 'REQUEST.INVALID'],
    [{ timeZone: 'Mars/Olympus' }, 'REQUEST.INVALID'],
    [{ holidays: [{ date: '2026-02-30', name: 'No day' }] }, 'REQUEST.INVALID'],
  ])('are refused as %j', async (hours, code) => {
    expect((await change(hours)).body.code).toBe(code);
    expect((await nora.send('GET', url)).body).toEqual({ ...founded, version: 1 });
  });

  it('are changed by an admin or a clinical lead, and stand in the audit', async () => {
    expect((await change({}, 1, nora)).body.code).toBe('ACCESS.NOT_ALLOWED');
    expect((await change({ to: '17:00' }, 1, await whole.staff('lena', clinic))).status).toBe(200);
    const { rows } = await whole.world.admin.query(
      `select actor from audit_entry where organisation_id = $1 and action = 'changeProgrammeHours' and outcome = 'allowed'`,
      [clinic.organisationId],
    );
    expect(rows).toEqual([{ actor: `staff:${clinic.staffIds.lena}` }]);
  });

  it('say by when somebody answers, from the next alert on: a holiday is no business day', async () => {
    const before = await callWanted();
    const asGiven = await secondStep(before);
    const today = whole.world.clock.now().toISOString().slice(0, 10);
    await change({ days: [1, 2, 3, 4, 5, 6, 7], holidays: [{ date: today, name: 'Closed' }] });
    const tomorrow = new Date(Date.parse(today) + days(1)).toISOString().slice(0, 10);
    expect(await secondStep(await callWanted())).toBe(`${tomorrow}T12:00:00.000Z`);
    // What is under way keeps the time that it was given.
    expect(await secondStep(before)).toBe(asGiven);
  });

  it('have holidays proposed by country, to those who may change them', async () => {
    const proposals = '/api/programme/holiday-proposals?country=US&year=2026';
    const { body } = await ada.send('GET', proposals);
    expect(body.holidays).toContainEqual({ date: '2026-11-26', name: 'Thanksgiving Day' });
    expect((await nora.send('GET', proposals)).body.code).toBe('ACCESS.NOT_ALLOWED');
    expect((await ada.send('GET', `${proposals}&region=ZZ`)).body.code).toBe('PROGRAMME.COUNTRY_UNKNOWN');
    expect((await ada.send('GET', '/api/programme/holiday-proposals?country=usa&year=2026')).status).toBe(400);
  });
});
