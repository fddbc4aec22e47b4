import type { AlertDetail, AlertView, ConsentCategory } from '#contracts';
import { days, hours, minutes } from '#testing';
import type { ClinicPatient } from './support/small-clinic.js';
import { type Caller, WholeWorld } from './support/whole-world.js';

/** What a patient closes for somebody is gone from every place where that person would meet it. */
describe('what is withheld', () => {
  let whole: WholeWorld;
  let nora: Caller;
  let tess: Caller;
  let patient: ClinicPatient;
  let phone: Caller;
  beforeEach(async () => {
    whole = await WholeWorld.start();
    [nora, tess] = [await whole.staff('nora'), await whole.staff('tess')];
    patient = await whole.clinic.patient();
    phone = whole.phone(patient);
  });
  afterEach(() => whole.world.stop());

  const close = async (category: ConsentCategory) => {
    const holder = { staffId: whole.clinic.staffIds.nora };
    const closed = await phone.send('POST', '/api/my/consents', { category, holder, effect: 'withhold' });
    expect(closed.status).toBeLessThan(300);
  };
  const alerts = async (who = nora): Promise<AlertView[]> =>
    (await who.send('GET', `/api/alerts?patientId=${patient.id}`)).body.alerts;
  const detail = async (id: string, who = nora): Promise<AlertDetail> =>
    (await who.send('GET', `/api/alerts/${id}`)).body;
  const timeline = async (who = nora) => (await who.send('GET', `/api/patients/${patient.id}/timeline`)).body.entries;
  const answer = async (answers: object) => {
    await whole.clinic.askOnce(patient.id, new Date(+whole.world.clock.now() + minutes(1)), 3_600);
    await whole.world.forward(minutes(2));
    const { current } = (await phone.send('GET', '/api/my/check-ins')).body;
    await phone.send('POST', `/api/check-ins/${current.id}/answers`, { answers, finished: true });
    await whole.world.settle();
  };

  it('feelings: neither mood nor urge beside an alert, nor what the rule saw of them', async () => {
    await answer({ mood: 1, strongestUrge: 9, feelsSafe: 'no' });
    const [alert] = await alerts();
    const felt = (one: AlertDetail) => one.recentCheckIns.map(({ mood, strongestUrge }) => [mood, strongestUrge]);
    expect(felt(await detail(alert!.id))).toEqual([[1, 9]]);
    expect((await detail(alert!.id)).trace[0]?.said?.answers).toMatchObject({ mood: 1 });
    await close('feelings');
    const closed = await detail(alert!.id);
    expect(felt(closed)).toEqual([[null, null]]);
    expect(closed.trace[0]?.said?.answers).toEqual({ feelsSafe: 'no' });
    expect(closed.withheld).toContain('feelings');
    expect(felt(await detail(alert!.id, tess))).toEqual([[1, 9]]);
  });

  it('notes: neither in an alert nor on the timeline, nor what a supporter wrote', async () => {
    const supporter = await phone.send('POST', '/api/my/supporters', { name: 'Mum', relation: 'mother', days: 30 });
    const mum = whole.phone({ token: supporter.body.link.split('#')[1] });
    await mum.send('POST', '/api/shared/concerns', { words: 'She looks pale', danger: true });
    const [alert] = await alerts();
    const act = (what: string, version: number, body?: object) =>
      tess.send('POST', `/api/alerts/${alert!.id}/${what}`, body, { 'if-match': `"${version}"` });
    await act('acknowledge', 1);
    await act('resolve', 2, { outcome: 'reached-patient', note: 'Spoke about the wedding' });
    const seen = async (who = nora) => JSON.stringify([await detail(alert!.id, who), await timeline(who)]);
    expect((await detail(alert!.id)).resolutionNote).toBe('Spoke about the wedding');
    expect((await detail(alert!.id)).trace[0]?.said?.words).toContain('She looks pale');
    expect((await seen()).match(/Spoke about the wedding/g)).toHaveLength(2);
    expect((await seen()).match(/She looks pale/g)).toHaveLength(2);
    await close('notes');
    expect(await seen()).not.toMatch(/Spoke about|She looks pale/);
    expect(await seen(tess)).toMatch(/She looks pale/);
  });
});

describe('acknowledging', () => {
  it('takes back the deadline of the step, besides that a step asks nobody once somebody has taken it on', async () => {
    const whole = await WholeWorld.start();
    const patient = await whole.clinic.patient();
    await whole.phone(patient).send('POST', '/api/my/help', {});
    const open = () =>
      whole.world.admin.query(
        `select kind from deadline where patient_id = $1 and kind like 'alert.%' and fired_at is null and cancelled_at is null`,
        [patient.id],
      );
    expect((await open()).rows).toEqual([{ kind: 'alert.step' }]);
    const paul = await whole.staff('paul');
    const [alert] = (await paul.send('GET', '/api/alerts')).body.alerts;
    await paul.send('POST', `/api/alerts/${alert.id}/acknowledge`, undefined, { 'if-match': '"1"' });
    expect((await open()).rows).toEqual([{ kind: 'alert.resolve-by' }]);
    await whole.world.stop();
  });
});

describe('silence', () => {
  it('is two missed, not one and not three, and a pause is no silence', async () => {
    const whole = await WholeWorld.start();
    const [green, paused] = [await whole.clinic.patient(), await whole.clinic.patient('red')];
    const daily = {
      recurrence: 'FREQ=DAILY',
      startsOn: '2026-03-02',
      opensAt: '09:00',
      windowSeconds: 3_600,
      graceSeconds: 0,
    };
    await whole.clinic.schedule(green.id, daily);
    await whole.clinic.schedule(paused.id, { ...daily, opensAt: '21:00' });
    const rules = async ({ id }: ClinicPatient) =>
      (
        await whole.world.admin.query(`select rule->>'key' as key from alert where patient_id = $1 order by id`, [id])
      ).rows.map(({ key }) => key);
    const until = new Date(+whole.world.clock.now() + days(4)).toISOString();
    expect((await whole.phone(paused).send('PUT', '/api/my/pause', { until })).status).toBe(204);
    await whole.world.forward(hours(12));
    expect(await rules(green)).toEqual([]);
    await whole.world.forward(days(1));
    expect(await rules(green)).toEqual(['two-missed']);
    await whole.world.forward(days(2) + hours(6));
    // 72 hours and more have gone by, at the red tier: but they rest.
    expect(await rules(paused)).toEqual([]);
    await whole.world.stop();
  });
});
