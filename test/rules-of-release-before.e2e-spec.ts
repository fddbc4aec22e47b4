import { type AlertDetail, contentOfRule, type EscalationRule } from '#contracts';
import { hours } from '#testing';
import { WholeWorld } from './support/whole-world.js';

/** As the release before wrote it: facts without the name of their owner. */
const asBefore = `regexp_replace(content::text, '"(checkIns|consent|people)\\.', '"', 'g')::jsonb`;

/** A database whose rules, alerts and events were written before facts were named by their owner. */
describe('what the release before has stored about facts', () => {
  let whole: WholeWorld;
  let ada: Awaited<ReturnType<WholeWorld['staff']>>;
  let nora: typeof ada;

  beforeAll(async () => {
    whole = await WholeWorld.start();
    await whole.world.admin.query(`update escalation_rule set content = ${asBefore}`);
    await whole.world.admin.query(`update escalation_rule_version set content = ${asBefore}`);
    [ada, nora] = [await whole.staff('ada'), await whole.staff('nora')];
  });
  afterAll(() => whole.world.stop());

  const patientWho = async (answers: object) => {
    const patient = await whole.clinic.patient('amber');
    await whole.clinic.askOnce(patient.id, whole.world.clock.now(), 3_600);
    await whole.world.settle();
    const phone = whole.phone(patient);
    const { current } = (await phone.send('GET', '/api/my/check-ins')).body;
    const said = await phone.send('POST', `/api/check-ins/${current.id}/answers`, { answers, finished: true });
    expect(said.status).toBe(200);
    await whole.world.settle();
    return patient;
  };
  const alertOf = async ({ id }: { id: string }): Promise<AlertDetail> => {
    const { alerts } = (await nora.send('GET', `/api/alerts?patientId=${id}`)).body;
    expect(alerts).toHaveLength(1);
    return (await nora.send('GET', `/api/alerts/${alerts[0].id}`)).body;
  };

  it('is really of then: no stored rule names an owner', async () => {
    const { rows } = await whole.world.admin.query(
      `select count(*)::int as all, count(*) filter (where content::text ~ '"var": "[a-zA-Z]+\\.')::int as owned,
              count(*) filter (where content::text ~ '"var": "missedInARow"')::int as before from escalation_rule
         where content::text !~ '"(alerts|transitions)\\.'`,
    );
    expect(rows[0].all).toBeGreaterThan(10);
    expect(rows[0]).toMatchObject({ owned: 0, before: 3 });
  });

  it('wakes the same rules: each is evaluated, none fails, and the built-in one stays silent', async () => {
    const alert = await alertOf(await patientWho({ feelsSafe: 'no' }));
    expect(alert).toMatchObject({ severity: 'S4', rule: { key: 'not-safe-or-help' } });
    expect(alert.trace[0]).toMatchObject({ facts: { 'checkIns.feelsSafe': 'no' } });
    const { rows } = await whole.world.admin.query('select reason from escalation_rule_failure');
    expect(rows).toEqual([]);
  });

  it('is shown by the names of today, in rules, in their history and in alerts', async () => {
    const { rules } = (await ada.send('GET', '/api/escalation-rules')).body;
    const missed: EscalationRule = rules.find(({ key }: EscalationRule) => key === 'one-missed');
    const when = { '==': [{ var: 'checkIns.missedInARow' }, 1] };
    expect(missed.levels[0]!.when).toEqual(when);
    const { versions } = (await ada.send('GET', `/api/escalation-rules/${missed.id}/versions`)).body;
    expect(versions[0].content.levels[0].when).toEqual(when);

    const patient = await patientWho({ feelsSafe: 'no' });
    await whole.world.admin.query(`update alert_trace set facts = '{"feelsSafe": "no"}' where facts is not null`);
    expect((await alertOf(patient)).trace[0]).toMatchObject({ facts: { 'checkIns.feelsSafe': 'no' } });
  });

  it('is taken over when a rule is changed, and read by its next version', async () => {
    const { rules } = (await ada.send('GET', '/api/escalation-rules')).body;
    const rule: EscalationRule = rules.find(({ key }: EscalationRule) => key === 'strong-urges');
    const { id, version } = rule;
    const body = { content: contentOfRule(rule), why: 'Looked at.' };
    const changed = await ada.send('PUT', `/api/escalation-rules/${id}`, body, { 'if-match': `"${version}"` });
    expect(changed.status).toBe(200);
    const { rows } = await whole.world.admin.query('select content::text as text from escalation_rule where id = $1', [
      id,
    ]);
    expect(rows[0].text).toContain('checkIns.strongUrgesIn24h');
  });

  it('is in the events that a patient takes with them, as their newest version says it', async () => {
    const patient = await patientWho({ feelsSafe: 'no' });
    await whole.world.admin.query(
      `update domain_event set version = 1, data = jsonb_set(data, '{facts}', '{"feelsSafe": "no"}')
        where type = 'rule.matched' and subject_id = $1`,
      [patient.id],
    );
    const { events } = (await whole.phone(patient).send('GET', '/api/my/export')).body.parts;
    const matched = events.filter(({ type }: { type: string }) => type === 'rule.matched');
    expect(matched).toMatchObject([{ version: 2, data: { facts: { 'checkIns.feelsSafe': 'no' } } }]);
    await whole.world.forward(hours(1));
  });
});
