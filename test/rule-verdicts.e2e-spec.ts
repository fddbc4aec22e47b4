import type { RuleVerdict } from '#contracts';
import { days, hours, minutes } from '#testing';
import type { ClinicPatient } from './support/small-clinic.js';
import { type Caller, WholeWorld } from './support/whole-world.js';

describe('why somebody heard, or did not', () => {
  let whole: WholeWorld;
  let jo: ClinicPatient;
  let tess: Caller;
  let lena: Caller;

  beforeEach(async () => {
    whole = await WholeWorld.start();
    jo = await whole.clinic.patient();
    [tess, lena] = await Promise.all([whole.staff('tess'), whole.staff('lena')]);
  });
  afterEach(() => whole.world.stop());

  const answer = async (answers: object, finished = true): Promise<void> => {
    const phone = whole.phone(jo);
    const { current } = (await phone.send('GET', '/api/my/check-ins')).body;
    const body = { answers, finished };
    expect((await phone.send('POST', `/api/check-ins/${current.id}/answers`, body)).status).toBe(200);
    await whole.world.settle();
  };
  const asked = async (query = '', who = tess) => {
    const { status, body } = await who.send('GET', `/api/patients/${jo.id}/rule-verdicts${query}`);
    return { status, code: body.code, ...body, of: (key: string) => ruleIn(body.rules, key) };
  };
  const ruleIn = (rules: RuleVerdict[], key: string): RuleVerdict => rules.find((rule) => rule.key === key)!;
  const eventOf = async (type: string): Promise<string> => (await whole.world.events(type)).at(-1)!.id;
  const openCheckIn = async (): Promise<void> => {
    const now = whole.world.clock.now();
    await whole.clinic.askOnce(jo.id, new Date(+now + minutes(10)), 14_400);
    await whole.world.forward(minutes(20));
  };

  it('of a call for help: the rule that heard it, its alert, and those that nothing woke', async () => {
    await whole.phone(jo).send('POST', '/api/my/help', {});
    await whole.world.settle();
    const [alert] = (await tess.send('GET', '/api/alerts')).body.alerts;
    const verdicts = await asked(`?eventId=${await eventOf('help.requested')}`);
    expect(verdicts).toMatchObject({ status: 200, event: { type: 'help.requested' } });
    expect(verdicts.of('not-safe-or-help')).toMatchObject({
      ...{ verdict: 'matched', version: 1, came: { kind: 'raised', alertId: alert.id } },
    });
    expect(verdicts.of('low-mood')).toMatchObject({ verdict: 'not-asked', because: 'other-trigger' });
    whole.world.clock.forward(days(120));
    const later = await asked(`?eventId=${verdicts.event.id}`);
    expect(later.of('not-safe-or-help')).toEqual(verdicts.of('not-safe-or-help'));
  });

  it('of an emergency that no rule of the programme heard: the built-in one', async () => {
    await whole.world.admin.query('update escalation_rule set enabled = false');
    await whole.world.admin.query(`update escalation_rule_version set content = content || '{"enabled": false}'`);
    await whole.phone(jo).send('POST', '/api/my/help', {});
    await whole.world.settle();
    const verdicts = await asked(`?eventId=${await eventOf('help.requested')}`);
    expect(verdicts.of('not-safe-or-help')).toMatchObject({ verdict: 'not-asked', because: 'off' });
    expect(verdicts.of('built-in-emergency')).toMatchObject({ verdict: 'matched', came: { kind: 'raised' } });
  });

  it('of a check-in: each value beside its threshold, as its last save left it', async () => {
    await openCheckIn();
    await answer({ mood: 2 }, false);
    const first = await eventOf('check-in.answered');
    await answer({ mood: 2, strongestUrge: 9, wantsCall: true });
    const verdicts = await asked(`?eventId=${first}`);
    expect(verdicts.of('strong-urges')).toMatchObject({
      verdict: 'not-matched',
      levels: [{ tree: { rows: [{ fact: 'checkIns.strongUrgesIn24h', value: 2, was: 1, truth: 'false' }] } }],
    });
    expect(verdicts.of('wants-call')).toMatchObject({ verdict: 'matched', came: { kind: 'raised' } });
    expect(verdicts.of('not-safe-or-help').verdict).toBe('unknown');
  });

  it('of a moment: by the version that was in force then, and as things stood', async () => {
    const before = whole.world.clock.now();
    await whole.world.forward(hours(1));
    const { rules } = (await lena.send('GET', '/api/escalation-rules')).body;
    const {
      id,
      key: _,
      version,
      toReview: __,
      retired: ___,
      ...content
    } = rules.find((rule: { key: string }) => rule.key === 'wants-call');
    const body = { content: { ...content, enabled: false }, why: 'We call everybody.' };
    expect((await lena.send('PUT', `/api/escalation-rules/${id}`, body, { 'if-match': `"${version}"` })).status).toBe(
      200,
    );
    expect((await asked(`?at=${before.toISOString()}`)).of('wants-call')).toMatchObject({ version: 1, because: null });
    expect((await asked()).of('wants-call')).toMatchObject({ version: 2, verdict: 'not-asked', because: 'off' });
    const early = new Date(+before - hours(1));
    expect(await asked(`?at=${early.toISOString()}`)).toMatchObject({ status: 200, rules: [] });
    const toCome = new Date(+whole.world.clock.now() + hours(5));
    expect((await asked(`?at=${toCome.toISOString()}`)).at).toBe(whole.world.clock.now().toISOString());
  });

  it('says nothing that the patient closed, and names what is closed', async () => {
    await openCheckIn();
    await answer({ mood: 2, wantsCall: true, strongestUrge: 9 });
    const eventId = await eventOf('check-in.answered');
    const withhold = { category: 'feelings', holder: { role: 'therapist' }, effect: 'withhold' };
    expect((await whole.phone(jo).send('POST', '/api/my/consents', withhold)).status).toBe(201);
    const verdicts = await asked(`?eventId=${eventId}`);
    expect(verdicts.withheld).toContain('feelings');
    expect(verdicts.of('strong-urges')).toMatchObject({
      verdict: 'withheld',
      levels: [{ truth: 'withheld', tree: { rows: [{ was: null, truth: 'withheld' }] } }],
    });
    expect((await asked(`?eventId=${eventId}`, lena)).of('strong-urges')).toMatchObject({ verdict: 'not-matched' });
  });

  it('says which rules would reach me, at which step', async () => {
    const { reachesMe } = await asked('', lena);
    expect(reachesMe[0]).toMatchObject({ severity: 'S4', roles: ['clinical-lead'] });
    expect(reachesMe.every(({ roles }: { roles: string[] }) => roles.includes('clinical-lead'))).toBe(true);
  });

  it('knows no event of somebody else, and nobody who is not on the team', async () => {
    const other = await whole.clinic.patient();
    await whole.phone(other).send('POST', '/api/my/help', {});
    await whole.world.settle();
    const eventId = await eventOf('help.requested');
    expect(await asked(`?eventId=${eventId}`)).toMatchObject({ status: 404, code: 'RULE_VERDICTS.EVENT_NOT_FOUND' });
    expect(await asked('', await whole.staff('ada'))).toMatchObject({ status: 404, code: 'PATIENT.NOT_FOUND' });
  });
});
