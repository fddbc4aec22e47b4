import type { QueryRunner } from 'typeorm';
import { checkIns } from '#check-ins';
import { hours, minutes } from '#testing';
import type { ClinicPatient } from './support/small-clinic.js';
import { type Answer, type Caller, WholeWorld } from './support/whole-world.js';

const daily = {
  recurrence: 'FREQ=DAILY',
  startsOn: '2026-03-02',
  opensAt: '08:30',
  windowSeconds: 14_400,
  graceSeconds: 0,
};
const words = { mood: 4, wentOkay: 'Tea with Eva', feelsSafe: 'yes' };

describe('a personal link that somebody on the staff made', () => {
  let whole: WholeWorld;
  let jo: ClinicPatient;
  let nora: Caller;
  let tess: Caller;

  beforeAll(async () => {
    whole = await WholeWorld.start();
    jo = await whole.clinic.patient();
    [nora, tess] = await Promise.all([whole.staff('nora'), whole.staff('tess')]);
    await whole.clinic.schedule(jo.id, daily);
    await whole.world.forward(hours(1));
  });
  afterAll(() => whole.world.stop());

  const made = async (by = nora): Promise<{ id: string; phone: Caller }> => {
    const { body } = await by.send('POST', `/api/patients/${jo.id}/personal-links`, {});
    return { id: body.id, phone: whole.phone({ token: body.link.split('#')[1] }) };
  };
  const confirm = (who: Caller, code: string): Promise<Answer> =>
    who.send('POST', `/api/patients/${jo.id}/personal-link-confirmations`, { code });
  const asked = async (phone: Caller): Promise<{ code: string; phone: Caller }> => {
    const { body } = await phone.send('POST', '/api/my/link-confirmation');
    return { code: body.code, phone: whole.phone(body) };
  };
  const another = (code: string): string => (code === '000000' ? '111111' : '000000');

  it('answers check-ins and asks for help, and is refused everything else until it is confirmed', async () => {
    const { phone } = await made();
    const { current, confirmed } = (await phone.send('GET', '/api/my/check-ins')).body;
    expect(confirmed).toBe(false);
    const answered = await phone.send('POST', `/api/check-ins/${current.id}/answers`, {
      answers: words,
      finished: false,
    });
    expect(answered.status).toBe(200);
    expect((await phone.send('POST', '/api/my/help', {})).status).toBe(204);
    const until = new Date(+whole.world.clock.now() + hours(20)).toISOString();
    for (const [method, url, body] of [
      ['GET', '/api/my/access'],
      [
        'POST',
        '/api/my/consents',
        { category: 'notes', holder: { staffId: whole.clinic.staffIds.nora }, effect: 'give' },
      ],
      ['DELETE', `/api/my/consents/${jo.id}`],
      ['POST', '/api/my/supporters', { name: 'Eva', relation: 'sister' }],
      ['DELETE', `/api/my/supporters/${jo.id}`],
      ['GET', '/api/my/export'],
      ['GET', '/api/my/record-access'],
      ['GET', '/api/my/links'],
      ['DELETE', `/api/my/links/${jo.id}`],
      ['PUT', '/api/my/pause', { until }],
      ['DELETE', '/api/my/pause'],
    ] as const) {
      const { status, body: problem } = await phone.send(method, url, body);
      expect([method, url, status, problem?.code]).toEqual([method, url, 403, 'LINK.NOT_CONFIRMED']);
    }
  });

  it('shows nothing that the patient said or wrote', async () => {
    const { current } = (await whole.phone(jo).send('GET', '/api/my/check-ins')).body;
    await whole.phone(jo).send('POST', `/api/check-ins/${current.id}/answers`, { answers: words, finished: false });
    const mine = (await whole.phone(jo).send('GET', '/api/my/check-ins')).body;
    expect(mine).toMatchObject({ confirmed: true, whatMatters: 'My sister’s wedding', current: { answers: words } });
    const { phone } = await made();
    const seen = (await phone.send('GET', '/api/my/check-ins')).body;
    expect(seen).toMatchObject({ whatMatters: null, wentOkayBefore: null, current: { id: current.id, answers: null } });
  });

  it('is confirmed by somebody else than its maker, with the code from the patient’s phone, for that phone alone', async () => {
    const { id, phone } = await made();
    const shown = await asked(phone);
    expect(shown.code).toMatch(/^\d{6}$/);
    expect(await confirm(nora, shown.code)).toMatchObject({ status: 403, body: { code: 'LINK.SECOND_PERSON' } });
    expect(await confirm(tess, another(shown.code))).toMatchObject({ status: 422, body: { code: 'LINK.WRONG_CODE' } });
    expect((await shown.phone.send('GET', '/api/my/access')).body.code).toBe('LINK.NOT_CONFIRMED');
    const confirmed = await confirm(tess, shown.code);
    expect(confirmed).toMatchObject({ status: 200, body: { madeBy: { name: 'nora' }, confirmedBy: { name: 'tess' } } });
    expect((await shown.phone.send('GET', '/api/my/access')).status).toBe(200);
    expect((await shown.phone.send('POST', '/api/my/link-confirmation')).body.code).toBe('LINK.ALREADY_CONFIRMED');
    // Whoever kept a copy of the link that was handed out has what it was before.
    expect((await phone.send('GET', '/api/my/access')).body.code).toBe('LINK.NOT_CONFIRMED');
    expect((await phone.send('GET', '/api/my/check-ins')).status).toBe(200);
    // A code is good once.
    expect((await confirm(tess, shown.code)).body.code).toBe('LINK.WRONG_CODE');
    const { links } = (await shown.phone.send('GET', '/api/my/links')).body;
    expect(links[0]).toMatchObject({ thisOne: true, madeBy: 'nora', confirmedBy: 'tess', revokedAt: null });
    expect(links.find((each: { id: string }) => each.id === id)).toMatchObject({
      ...{ thisOne: false, madeBy: 'nora', confirmedAt: null, confirmedBy: null },
      lastUsedAt: whole.world.clock.now().toISOString(),
    });
  });

  it('takes five tries at the code and ten minutes, not more', async () => {
    const { phone } = await made();
    const guessed = await asked(phone);
    for (let tries = 0; tries < 5; tries++) await confirm(tess, another(guessed.code));
    expect((await confirm(tess, guessed.code)).body.code).toBe('LINK.WRONG_CODE');
    const late = await asked(phone);
    await whole.world.forward(minutes(11));
    expect((await confirm(tess, late.code)).body.code).toBe('LINK.WRONG_CODE');
    const replaced = await asked(phone);
    const newest = await asked(phone);
    expect((await confirm(tess, replaced.code)).body.code).toBe('LINK.WRONG_CODE');
    expect((await confirm(tess, newest.code)).status).toBe(200);
  });

  it('can be ended by the patient, and only by the patient whose it is', async () => {
    const { id, phone } = await made();
    const other = await whole.clinic.patient();
    const stranger = await whole.phone(other).send('DELETE', `/api/my/links/${id}`);
    expect(stranger.body.code).toBe('REQUEST.NOT_FOUND');
    expect((await whole.phone(jo).send('DELETE', `/api/my/links/${id}`)).status).toBe(204);
    expect((await phone.send('GET', '/api/my/check-ins')).body.code).toBe('LINK.REVOKED');
    const { rows } = await whole.world.admin.query(
      `select action, actor from audit_entry where resource_id = $1 and outcome = 'allowed'`,
      [id],
    );
    expect(rows).toEqual([{ action: 'endMyLink', actor: `patient:${jo.id}` }]);
  });

  it('says to the audit who confirmed it', async () => {
    const { rows } = await whole.world.admin.query(
      `select distinct actor from audit_entry
        where action = 'confirmPersonalLink' and outcome = 'allowed' and patient_id = $1`,
      [jo.id],
    );
    expect(rows).toEqual([{ actor: `staff:${whole.clinic.staffIds.tess}` }]);
  });

  it('of the release before is not confirmed, and its maker is found in the audit', async () => {
    const { admin } = whole.world;
    const [{ id }, { id: unknown }] = [await made(), await made()];
    await admin.query('update personal_link set made_by = null where id = any($1)', [[id, unknown]]);
    await admin.query(`update personal_link set created_at = created_at - interval '1 second' where id = $1`, [
      unknown,
    ]);
    const runner = { query: async (sql: string, values?: unknown[]) => (await admin.query(sql, values)).rows };
    const backfill = checkIns.migrations.find(({ name }) => name.startsWith('MakersOfLinks'))!;
    await new backfill().up(runner as unknown as QueryRunner);
    const { rows } = await admin.query(
      'select made_by, confirmed_at from personal_link where id = any($1) order by made_by nulls last',
      [[id, unknown]],
    );
    expect(rows).toEqual([
      { made_by: whole.clinic.staffIds.nora, confirmed_at: null },
      { made_by: null, confirmed_at: null },
    ]);
  });
});
