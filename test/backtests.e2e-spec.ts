import { setTimeout as pause } from 'node:timers/promises';
import { type BacktestView, contentOfRule, type EscalationRule, type RuleContent } from '#contracts';
import { hours } from '#testing';
import { type ClinicPatient, SmallClinic } from './support/small-clinic.js';
import { type Caller, WholeWorld } from './support/whole-world.js';

let whole: WholeWorld;
beforeAll(async () => {
  whole = await WholeWorld.start();
  await foundClinic();
});
afterAll(() => whole.world.stop());

let clinic: SmallClinic;
let [ada, lena, nora]: Caller[] = [];
let patient: ClinicPatient;

/** One in which nothing has happened yet. */
async function foundClinic(): Promise<void> {
  clinic = await new SmallClinic(whole.world.app).found();
  [ada, lena, nora] = await Promise.all(['ada', 'lena', 'nora'].map((name) => whole.staff(name as 'ada', clinic)));
  patient = await clinic.patient();
}

const ruleCalled = async (key: string): Promise<EscalationRule> =>
  (await ada!.send('GET', '/api/escalation-rules')).body.rules.find((rule: EscalationRule) => rule.key === key);
const weeksAround = () => ({
  from: new Date(+whole.world.clock.now() - hours(24 * 14)).toISOString(),
  to: new Date(+whole.world.clock.now() + hours(24)).toISOString(),
});

async function say(answers: object): Promise<void> {
  await clinic.askOnce(patient.id, whole.world.clock.now(), 3_600);
  await whole.world.settle();
  const phone = whole.phone(patient);
  const { current } = (await phone.send('GET', '/api/my/check-ins')).body;
  await phone.send('POST', `/api/check-ins/${current.id}/answers`, { answers, finished: true });
  await whole.world.settle();
  await whole.world.forward(hours(2));
}

const start = (who: Caller, content: RuleContent, more: object = {}) =>
  who.send('POST', '/api/backtests', { content, ...weeksAround(), ...more });

// biome-ignore lint/suspicious/noExplicitAny: a spec says what it expects
async function over(who: Caller, { id }: BacktestView): Promise<any> {
  for (;;) {
    await whole.world.settle();
    const { body } = await who.send('GET', `/api/backtests/${id}`);
    if (body.state !== 'waiting' && body.state !== 'running') return body;
    await pause(20);
  }
}

/** A version that no longer hears "not safe". */
async function deafer(): Promise<{ rule: EscalationRule; content: RuleContent }> {
  const rule = await ruleCalled('not-safe-or-help');
  const content = contentOfRule(rule);
  const when = { '==': [{ var: 'checkIns.helpRequested' }, true] };
  return { rule, content: { ...content, levels: [{ ...content.levels[0]!, when, tree: undefined }] } };
}

const count = async (table: string): Promise<number> =>
  Number((await whole.world.admin.query(`select count(*) from ${table}`)).rows[0].count);

describe('a backtest', () => {
  it('shows the emergency that a version would have missed, one click away for who looks after the patient', async () => {
    await foundClinic();
    await say({ feelsSafe: 'no' });
    const { rule, content } = await deafer();
    const [alerts, matches] = [await count('alert'), await count("domain_event where type = 'rule.matched'")];
    const { status, body } = await start(lena!, content, { ruleId: rule.id });
    expect({ status, body }).toMatchObject({ status: 201, body: { state: 'waiting', progress: 0, ownHistory: true } });
    const { state, result } = await over(lena!, body);
    expect({ state, result }).toMatchObject({
      state: 'done',
      result: {
        ...{ checkIns: 1, patients: 1, budget: 5, missedCount: 1 },
        before: { alerts: 1, bySeverity: { S4: 1 }, patients: 1, told: { most: 1, overBudget: 0 } },
        after: { alerts: 0, bySeverity: {}, patients: 0 },
        byPatient: [{ patient: { id: patient.id }, before: 1, after: 0 }],
        missed: [{ severity: 'S4', patient: { id: patient.id } }],
        moments: [{ severity: 'S4', in: 'before' }],
      },
    });
    const { alertId } = result.missed[0];
    expect((await lena!.send('GET', `/api/alerts/${alertId}`)).body.rule.key).toBe('not-safe-or-help');
    expect(await count('alert')).toBe(alerts);
    expect(await count("domain_event where type = 'rule.matched'")).toBe(matches);
  });

  it('counts patients of others, and names none of them', async () => {
    await foundClinic();
    await say({ feelsSafe: 'no' });
    const { rule, content } = await deafer();
    const { result } = await over(ada!, (await start(ada!, content, { ruleId: rule.id })).body);
    expect(result).toMatchObject({
      missedCount: 1,
      byPatient: [{ patient: null, before: 1, after: 0 }],
      missed: [{ severity: 'S4', patient: null, alertId: null }],
    });
    expect(JSON.stringify(result)).not.toContain(patient.id);
  });

  it('of a new rule compares with nothing, and says what the past does not', async () => {
    await foundClinic();
    await say({ wantsCall: true });
    const { levels, ...content } = contentOfRule(await ruleCalled('wants-call'));
    const when = { and: [levels[0]!.when, { '<': [{ var: 'people.daysSinceStepDown' }, 14] }] };
    const { result } = await over(
      lena!,
      (await start(lena!, { ...content, levels: [{ ...levels[0]!, when, tree: undefined }] })).body,
    );
    expect(result).toMatchObject({ before: null, after: { alerts: 0 }, missed: [] });
    expect(result.notReconstructed).toContainEqual({
      code: 'FACT_NEVER_KNOWN',
      fact: 'people.daysSinceStepDown',
      count: 1,
    });
  });

  it('is one’s own, waits for the one before it, and no more than three run', async () => {
    await foundClinic();
    const { rule, content } = await deafer();
    const asked = { ruleId: rule.id };
    const four = await Promise.all([1, 2, 3, 4].map(() => start(lena!, content, asked)));
    expect(four.map(({ status }) => status).sort()).toEqual([201, 201, 201, 409]);
    const made = four.filter(({ status }) => status === 201).map(({ body }) => body);
    expect((await nora!.send('GET', `/api/backtests/${made[0].id}`)).status).toBe(403);
    expect((await ada!.send('GET', `/api/backtests/${made[0].id}`)).body.code).toBe('BACKTEST.NOT_FOUND');
    expect((await ada!.send('DELETE', `/api/backtests/${made[0].id}`)).body.code).toBe('BACKTEST.NOT_FOUND');
    expect((await lena!.send('DELETE', `/api/backtests/${made[2].id}`)).status).toBe(204);
    const states = async (): Promise<string[]> =>
      (await lena!.send('GET', '/api/backtests')).body.backtests.map(({ state }: BacktestView) => state);
    for (
      let now = await states();
      now.some((state) => state === 'waiting' || state === 'running');
      now = await states()
    ) {
      // Time passes for those that wait, not for the one that runs: its word is not late.
      if (now.includes('running')) await pause(20);
      else await whole.world.forward(6_000);
    }
    const { backtests } = (await lena!.send('GET', '/api/backtests')).body;
    expect(backtests.map(({ state }: BacktestView) => state).sort()).toEqual(['cancelled', 'done', 'done']);
  });

  it('begins anew when its process has died, and is given up after three times', async () => {
    await foundClinic();
    const { rule, content } = await deafer();
    const { body } = await start(lena!, content, { ruleId: rule.id });
    const died = (attempt: number) =>
      whole.world.admin.query(`update backtest set state = 'running', attempt = $2, lease_until = $3 where id = $1`, [
        body.id,
        attempt,
        new Date(+whole.world.clock.now() - 1),
      ]);
    await died(1);
    expect((await over(lena!, body)).state).toBe('done');
    const again = (await start(lena!, content, { ruleId: rule.id })).body;
    body.id = again.id;
    await died(3);
    expect(await over(lena!, again)).toMatchObject({ state: 'failed', failure: 'PROCESS_DIED', result: null });
  });

  it.each<[string, object, number, string]>([
    [
      'a period that ends before it begins',
      { from: '2026-03-02T00:00:00Z', to: '2026-03-01T00:00:00Z' },
      422,
      'BACKTEST.PERIOD_INVALID',
    ],
    ['eleven years', { from: '2014-01-01T00:00:00Z' }, 422, 'BACKTEST.PERIOD_INVALID'],
    ['a rule that is not there', { ruleId: '01a00000-0000-7000-8000-000000000000' }, 404, 'RULE.NOT_FOUND'],
    ['a history that is not there', { historyId: '01a00000-0000-7000-8000-000000000000' }, 404, 'HISTORY.NOT_FOUND'],
  ])('refuses %s', async (_, more, status, code) => {
    const { content } = await deafer();
    expect(await start(lena!, content, more)).toMatchObject({ status, body: { code } });
  });

  it('refuses a rule that has a fault, and says where', async () => {
    const { content } = await deafer();
    const broken = { ...content, levels: [{ ...content.levels[0]!, when: { '>': [{ var: 'weight' }, 2] } }] };
    const { status, body } = await start(lena!, broken as never);
    expect({ status, body }).toMatchObject({
      status: 422,
      body: { code: 'BACKTEST.RULE_INVALID', errors: [{ field: '/content/levels/0/when/>/0/var' }] },
    });
  });

  it('of ten years, and of nothing, is done', async () => {
    await foundClinic();
    const { content } = await deafer();
    const { result } = await over(lena!, (await start(lena!, content, { from: '2017-01-01T00:00:00Z' })).body);
    expect(result).toMatchObject({ checkIns: 0, after: { alerts: 0, perWeek: [] }, byPatient: [] });
  });
});

describe('somebody else’s past', () => {
  const csv = (rows: string[]): string => `patient,opened,answered,feels_safe\n${rows.join('\n')}\n`;
  const upload = (text: string, type = 'text/csv') =>
    lena!.send('POST', '/api/backtest-histories', text, { 'content-type': type });
  const day = (n: number): string => `2026-02-${String(n).padStart(2, '0')}`;

  it('is tried, patients by their pseudonyms, and deleted with it', async () => {
    const rows = [3, 1, 2].map((n) => `p1,${day(n)}T08:00:00-06:00,${day(n)}T09:00:00-06:00,${n === 2 ? 'no' : 'yes'}`);
    const { status, body } = await upload(csv([...rows, rows[0]!]));
    expect({ status, body }).toMatchObject({
      status: 201,
      body: { checkIns: 4, patients: 1, from: '2026-02-01T14:00:00.000Z' },
    });
    const { rule, content } = await deafer();
    const period = { from: '2026-01-01T00:00:00Z', to: '2026-03-01T00:00:00Z' };
    const { historyId } = body;
    const { result } = await over(lena!, (await start(lena!, content, { ruleId: rule.id, historyId, ...period })).body);
    expect(result).toMatchObject({
      ...{ checkIns: 3, missedCount: 1, before: { alerts: 1 }, after: { alerts: 0 } },
      missed: [{ at: '2026-02-02T15:00:00.000Z', patient: { id: null, name: 'p1' }, alertId: null }],
    });
    expect(result.notReconstructed).toContainEqual({ code: 'ROWS_REPEATED', fact: null, count: 1 });
    expect(await count('backtest_history')).toBe(0);
    expect(await count('backtest_history_part')).toBe(0);
  });

  it.each([
    [
      'a broken row',
      csv(['p1,2026-02-01T08:00:00Z,,', 'p1,yesterday,,']),
      422,
      'HISTORY.ROW_INVALID',
      '/rows/3/opened',
    ],
    ['a time without its zone', csv(['p1,2026-02-01T08:00:00,,']), 422, 'HISTORY.ROW_INVALID', '/rows/2/opened'],
    ['nothing but a head', csv([]), 422, 'HISTORY.EMPTY', undefined],
  ])('is refused with %s, and nothing of it stays', async (_, text, status, code, field) => {
    const { status: answered, body } = await upload(text);
    expect({ answered, code: body.code, field: body.errors?.[0]?.field }).toEqual({ answered: status, code, field });
    expect(await count('backtest_history')).toBe(0);
  });

  it('is refused as another kind of file, and from whoever may not try rules', async () => {
    expect((await upload('<html>', 'text/html')).status).toBe(415);
    const refused = await nora!.send('POST', '/api/backtest-histories', csv(['p1,2026-02-01T08:00:00Z,,']), {
      'content-type': 'text/csv',
    });
    expect(refused.status).toBe(403);
  });

  it('that nobody tried is gone after a day', async () => {
    await upload(csv(['p1,2026-02-01T08:00:00Z,,']));
    expect(await count('backtest_history')).toBe(1);
    await whole.world.forward(hours(25));
    expect(await count('backtest_history')).toBe(0);
  });
});
