import type { ClinicPatient } from './support/small-clinic.js';
import { type Caller, WholeWorld } from './support/whole-world.js';

describe('whether an alert was useful', () => {
  let whole: WholeWorld;
  let jo: ClinicPatient;
  let tess: Caller;
  let lena: Caller;
  let id: string;

  beforeAll(async () => {
    whole = await WholeWorld.start();
    jo = await whole.clinic.patient();
    [tess, lena] = await Promise.all([whole.staff('tess'), whole.staff('lena')]);
    await whole.phone(jo).send('POST', '/api/my/help', {});
    await whole.world.settle();
    id = (await tess.send('GET', '/api/alerts')).body.alerts[0].id;
  });
  afterAll(() => whole.world.stop());

  const judge = (who: Caller, body: object) => who.send('POST', `/api/alerts/${id}/usefulness`, body);
  const judged = async () => (await whole.world.events('alert.judged')).map(({ data }) => data);

  it('each person says for themselves, and can say otherwise', async () => {
    expect(await judge(tess, { useful: false, reason: 'already-known', note: 'We spoke at noon.' })).toMatchObject({
      status: 200,
      body: { mine: { useful: false, reason: 'already-known', note: 'We spoke at noon.' }, useful: 0, notUseful: 1 },
    });
    expect((await judge(lena, { useful: true })).body).toEqual({
      mine: { useful: true, reason: null, note: null },
      useful: 1,
      notUseful: 1,
    });
    expect((await judge(tess, { useful: true })).body).toMatchObject({ useful: 2, notUseful: 0 });
    const seen = await lena.send('GET', `/api/alerts/${id}`);
    expect(seen.body.usefulness).toEqual({ mine: { useful: true, reason: null, note: null }, useful: 2, notUseful: 0 });
  });

  it('the same mark again is no news, and the event carries codes alone', async () => {
    const before = await judged();
    const mark = { useful: false, reason: 'too-late', note: 'She had called me herself.' };
    await judge(tess, mark);
    await judge(tess, mark);
    const after = await judged();
    expect(after).toHaveLength(before.length + 1);
    expect(after.at(-1)).toMatchObject({ alertId: id, useful: false, reason: 'too-late', rule: { version: 1 } });
    expect(JSON.stringify(after)).not.toMatch(/called/);
  });

  it('asks what was amiss, and nothing where nothing was', async () => {
    expect((await judge(tess, { useful: false })).status).toBe(400);
    expect((await judge(tess, { useful: true, reason: 'too-late' })).status).toBe(400);
    expect((await judge(tess, { useful: false, reason: 'she-is-difficult' })).status).toBe(400);
  });

  it('is asked of resolved alerts too, and stands in the audit and in what the patient takes along', async () => {
    const { version } = (await tess.send('GET', `/api/alerts/${id}`)).body;
    await tess.send('POST', `/api/alerts/${id}/resolve`, { outcome: 'other' }, { 'if-match': `"${version}"` });
    expect((await judge(tess, { useful: false, reason: 'other', note: 'It was a test.' })).status).toBe(200);
    const { rows } = await whole.world.admin.query(
      `select distinct patient_id from audit_entry where action = 'judgeAlert' and outcome = 'allowed'`,
    );
    expect(rows).toEqual([{ patient_id: jo.id }]);
    const stored = await whole.world.admin.query('select note from alert_usefulness where note is not null');
    expect(JSON.stringify(stored.rows)).not.toMatch(/test/);
    const taken = (await whole.phone(jo).send('GET', '/api/my/export')).body;
    expect(JSON.stringify(taken)).toMatch(/It was a test\./);
  });

  it('is nobody’s to say who does not act on alerts, or of an alert that is not theirs', async () => {
    const other = await whole.staff('ada');
    expect((await judge(other, { useful: true })).body.code).toBe('ALERT.NOT_FOUND');
    expect((await judge(whole.phone(jo), { useful: true })).status).toBeGreaterThanOrEqual(401);
  });
});
