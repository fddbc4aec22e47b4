import { type AlertDetail, type AlertView, type CheckInAnswers, contentOfRule, type EscalationRule } from '#contracts';
import { hours, minutes } from '#testing';
import { type ClinicPatient, SmallClinic } from './support/small-clinic.js';
import { type Caller, WholeWorld } from './support/whole-world.js';

let whole: WholeWorld;
let clinic: SmallClinic;
let staff: Record<'nora' | 'tess' | 'paul' | 'lena' | 'ada', Caller>;
beforeAll(async () => {
  whole = await WholeWorld.start();
});
afterAll(() => whole.world.stop());
// A clinic of its own for each: what one does to its rules is nothing to the others.
beforeEach(async () => {
  clinic = await new SmallClinic(whole.world.app).found();
  const callers = await Promise.all(
    (['nora', 'tess', 'paul', 'lena', 'ada'] as const).map(async (name) => [name, await whole.staff(name, clinic)]),
  );
  staff = Object.fromEntries(callers);
});
afterEach(async () => {
  await whole.world.admin.query('delete from escalation_rule_failure');
});

/** A patient with a check-in that is open now. */
async function asked(): Promise<
  ClinicPatient & { phone: Caller; say(answers: CheckInAnswers, finished?: boolean): Promise<void> }
> {
  const patient = await clinic.patient();
  await clinic.askOnce(patient.id, new Date(+whole.world.clock.now() + minutes(1)), 3_600);
  await whole.world.forward(minutes(2));
  const phone = whole.phone(patient);
  const { current } = (await phone.send('GET', '/api/my/check-ins')).body;
  const say = async (answers: CheckInAnswers, finished = false) => {
    const answer = await phone.send('POST', `/api/check-ins/${current.id}/answers`, { answers, finished });
    expect(answer.status).toBe(200);
  };
  return { ...patient, phone, say };
}

const alerts = async (who = staff.nora): Promise<AlertView[]> => (await who.send('GET', '/api/alerts')).body.alerts;
const keys = async (who?: Caller) => (await alerts(who)).map(({ rule, severity }) => `${severity} ${rule.key}`).sort();
const detail = async (id: string, who = staff.nora): Promise<AlertDetail> =>
  (await who.send('GET', `/api/alerts/${id}`)).body;
const act = (who: Caller, { id, version }: AlertView, what: string, body?: object) =>
  who.send('POST', `/api/alerts/${id}/${what}`, body, { 'if-match': `"${version}"` });
const ruleCalled = async (key: string): Promise<EscalationRule> =>
  (await staff.ada.send('GET', '/api/escalation-rules')).body.rules.find((rule: EscalationRule) => rule.key === key);
const revise = async (who: Caller, key: string, change: (content: ReturnType<typeof contentOfRule>) => object) => {
  const rule = await ruleCalled(key);
  const body = { content: change(contentOfRule(rule)), why: 'As the clinic wants it.' };
  return who.send('PUT', `/api/escalation-rules/${rule.id}`, body, { 'if-match': `"${rule.version}"` });
};
/** As somebody could with access to the database; the version grows, because a version never changes. */
const breakByHand = (key: string, condition: object) =>
  whole.world.admin.query(
    `with broken as (
       update escalation_rule set version = version + 1, content = jsonb_set(content, '{levels,0,when}', $2)
        where key = $1 and organisation_id = $3 returning id, version, organisation_id, content
     ) insert into escalation_rule_version (rule_id, version, organisation_id, content, at)
       select id, version, organisation_id, content, now() from broken`,
    [key, JSON.stringify(condition), clinic.organisationId],
  );

describe('everything a check-in asks is heard', () => {
  it('chest pain, seizure, vomited blood, fainted, hurt myself, no medicines, though "feels safe: yes": before any queue ran', async () => {
    const { say } = await asked();
    await say({
      bodySigns: ['chest-pain', 'seizure', 'vomited-blood', 'fainted'],
      behaviours: ['hurt-myself'],
      medicines: 'not-taken',
      feelsSafe: 'yes',
    });
    expect(await keys()).toEqual(['S3 not-sure-or-hurt', 'S4 body-emergency']);
    const [emergency] = await alerts();
    expect(emergency!.notified.map(({ role }) => role).sort()).toEqual(['on-call', 'physician']);
    const { trace } = await detail(emergency!.id, staff.paul);
    expect(trace[0]).toMatchObject({
      code: 'RULE_MATCHED',
      said: { by: 'check-in', answers: { bodySigns: ['chest-pain', 'seizure', 'vomited-blood', 'fainted'] } },
    });
  });

  it.each<[CheckInAnswers, string[]]>([
    [{ feelsSafe: 'not-sure' }, ['S3 not-sure-or-hurt']],
    [{ wantsCall: true }, ['S2 wants-call']],
    [{ behaviours: ['hurt-myself'] }, ['S3 not-sure-or-hurt']],
    [{ bodySigns: ['dizzy'], feelsSafe: 'yes', wantsCall: false, mood: 1, medicines: 'some' }, []],
  ])('%j', async (answers, expected) => {
    const { say } = await asked();
    await say(answers, true);
    await whole.world.settle();
    expect(await keys()).toEqual(expected);
  });

  it('tells the patient who was told and, once somebody took it on, that they did', async () => {
    const { say, phone } = await asked();
    const responses = async () => (await phone.send('GET', '/api/my/responses')).body.responses;
    await say({ feelsSafe: 'no' });
    expect(await responses()).toMatchObject([
      { rule: 'not-safe-or-help', told: [{ name: 'paul', role: 'on-call' }], takenOn: null, closedAt: null },
    ]);
    const [alert] = await alerts();
    expect((await act(staff.paul, alert!, 'acknowledge')).status).toBe(200);
    expect(await responses()).toMatchObject([{ takenOn: { name: 'paul' } }]);
    expect(JSON.stringify(await responses())).not.toContain('S4');
  });

  it('never tells a patient that a supporter was worried, nor anything of another patient', async () => {
    const [patient, other] = [await asked(), await clinic.patient()];
    const supporter = await patient.phone.send('POST', '/api/my/supporters', {
      name: 'Mum',
      relation: 'mother',
      days: 30,
    });
    const mum = whole.phone({ token: supporter.body.link.split('#')[1] });
    expect((await mum.send('POST', '/api/shared/concerns', { words: 'She looks pale', danger: true })).status).toBe(
      204,
    );
    await patient.say({ feelsSafe: 'no' });
    expect((await patient.phone.send('GET', '/api/my/responses')).body.responses).toHaveLength(1);
    expect((await whole.phone(other).send('GET', '/api/my/responses')).body.responses).toEqual([]);
  });

  it('hears "not safe" once, however many steps are saved after it, and what it says later stands apart', async () => {
    const { id, say } = await asked();
    await say({ feelsSafe: 'no' });
    await whole.world.forward(minutes(1));
    await say({ feelsSafe: 'no', mood: 3 });
    await say({ feelsSafe: 'no', mood: 3, wentOkay: 'Tea with Eva' }, true);
    await whole.world.settle();
    expect(await alerts()).toMatchObject([{ occurrences: 1, version: 1 }]);
    const { entries } = (await staff.nora.send('GET', `/api/patients/${id}/timeline`)).body;
    const answered = entries.filter(({ type }: { type: string }) => type === 'check-in.answered');
    expect(answered).toHaveLength(1);
    expect(answered[0]).toMatchObject({
      answers: { feelsSafe: 'no', wentOkay: 'Tea with Eva' },
      said: [{ answers: { feelsSafe: 'no' } }, { answers: { mood: 3 } }, { answers: {} }],
    });
  });

  it('hears "not safe" that the next save takes back before anybody handled the first', async () => {
    const { say } = await asked();
    // As when reacting at once failed, so that the answer waits for a queue.
    await whole.world.admin.query('alter table alert rename to alert_away');
    await say({ feelsSafe: 'no' });
    await say({ feelsSafe: 'yes' }, true);
    await whole.world.admin.query('alter table alert_away rename to alert');
    await whole.world.forward(minutes(1));
    expect(await keys()).toEqual(['S4 not-safe-or-help']);
  });
});

describe('one slip in a rule', () => {
  const failures = async (): Promise<number> =>
    (await whole.world.events('rule.failed')).filter(
      (event) => (event as unknown as { organisation_id: string }).organisation_id === clinic.organisationId,
    ).length;

  it('is refused with what is wrong, whoever saves it', async () => {
    const condition = { '>=': [{ var: 'people.riskTier' }, 2] };
    const saved = await revise(staff.ada, 'strong-urges', (content) => ({
      ...content,
      levels: [{ ...content.levels[0], when: condition, tree: null }],
    }));
    expect(saved).toMatchObject({
      status: 400,
      body: { code: 'RULE.CONDITION_INVALID', errors: [{ field: expect.stringMatching('^/levels/0/when') }] },
    });
  });

  it('made by hand in the database, silences no other rule, and is said at once', async () => {
    await breakByHand('strong-urges', { '>=': [{ var: 'people.riskTier' }, 2] });
    // Before any event has woken it.
    const broken = (await staff.nora.send('GET', '/api/escalation-rules/notices')).body.notices;
    expect(broken).toMatchObject([{ kind: 'rule-failing', key: 'strong-urges' }]);
    const { say } = await asked();
    await say({ feelsSafe: 'no', strongestUrge: 9, bodySigns: ['chest-pain'] });
    expect(await keys()).toEqual(['S4 body-emergency', 'S4 not-safe-or-help']);

    const { body } = await whole.nobody().send('GET', '/health/ready');
    expect(body).toMatchObject({ ready: false, checks: { rules: { ok: false } } });
    expect(body.findings).toMatchObject([{ code: 'RULE_FAILING', count: 1 }]);
    const { notices } = (await staff.nora.send('GET', '/api/escalation-rules/notices')).body;
    expect(notices).toMatchObject([{ kind: 'rule-failing', key: 'strong-urges' }]);
    expect(await failures()).toBe(1);

    // Once for a version; and a sound version ends it.
    await say({ feelsSafe: 'no', strongestUrge: 9, bodySigns: ['chest-pain'], mood: 1 });
    await whole.world.settle();
    expect(await failures()).toBe(1);
    const mended = { '>=': [{ var: 'checkIns.strongUrgesIn24h' }, 1] };
    await revise(staff.ada, 'strong-urges', (content) => ({
      ...content,
      levels: [{ ...content.levels[0], when: mended, tree: null }],
    }));
    expect((await whole.nobody().send('GET', '/health/ready')).body.findings).toEqual([]);
  });

  it.each([
    ['not-safe-or-help', { feelsSafe: 'no' as const }],
    ['body-emergency', { bodySigns: ['seizure' as const] }],
  ])('in %s itself raises the built-in alert, again and again until somebody answers', async (key, answers) => {
    await breakByHand(key, { nonsense: true });
    const { say } = await asked();
    await say(answers);
    const [alert] = await alerts();
    expect(alert).toMatchObject({ severity: 'S4', rule: { key: 'built-in-emergency' } });
    expect(alert!.notified.map(({ role }) => role)).toEqual(
      expect.arrayContaining(['on-call', 'therapist', 'physician']),
    );
    await whole.world.forward(hours(1));
    expect((await alerts())[0]!.nextStep).not.toBeNull();
    expect(await keys()).toEqual(['S4 built-in-emergency']);
  });

  it('in what a chain ends in does not make its end silent', async () => {
    await breakByHand('chain-exhausted', { nonsense: true });
    const { say } = await asked();
    await say({ feelsSafe: 'no' });
    await whole.world.forward(hours(1));
    expect(await keys(staff.ada)).toEqual(['S4 built-in-emergency']);
    const [alert] = await alerts(staff.ada);
    const { trace } = await detail(alert!.id, staff.ada);
    expect(trace[0]!.about).toMatchObject({ rule: { key: 'not-safe-or-help' }, severity: 'S4', state: 'open' });
  });

  it('that makes safety work fail is "failing" from the first attempt on', async () => {
    const { say } = await asked();
    await whole.world.admin.query('alter table alert rename to alert_away');
    await say({ feelsSafe: 'no' });
    await whole.world.settle();
    const { body } = await whole.nobody().send('GET', '/health/ready');
    expect(body).toMatchObject({ ready: false, findings: [{ code: 'SAFETY_WORK_FAILING', count: 1 }] });
    await whole.world.admin.query('alter table alert_away rename to alert');
    await whole.world.forward(minutes(1));
    expect((await whole.nobody().send('GET', '/health/ready')).body.findings).toEqual([]);
    expect(await keys()).toEqual(['S4 not-safe-or-help']);
  });
});

describe('the second cry for help', () => {
  it('opens again what was taken on, with the words of both', async () => {
    const patient = await clinic.patient();
    const phone = whole.phone(patient);
    expect((await phone.send('POST', '/api/my/help', { words: 'I feel awful' })).status).toBe(204);
    const [first] = await alerts();
    expect((await act(staff.paul, first!, 'acknowledge')).status).toBe(200);
    await whole.world.forward(minutes(5));
    expect((await phone.send('POST', '/api/my/help', { words: 'much worse, I have pills' })).status).toBe(204);
    const [again] = await alerts();
    expect(again).toMatchObject({ id: first!.id, state: 'open', acknowledged: null, occurrences: 2, version: 3 });
    expect(again!.nextStep).not.toBeNull();
    const { trace } = await detail(first!.id, staff.paul);
    expect(trace.flatMap(({ said }) => said?.words ?? [])).toEqual(['I feel awful', 'much worse, I have pills']);
    expect(trace.map(({ code }) => code).slice(-3)).toEqual(['SAID_AGAIN', 'REOPENED', 'STEP_NOTIFIED']);

    const closed = await phone.send('POST', '/api/my/consents', {
      category: 'safety-plan',
      holder: { staffId: clinic.staffIds.nora },
      effect: 'withhold',
    });
    expect(closed.status).toBeLessThan(300);
    expect(JSON.stringify(await detail(first!.id))).not.toMatch(/pills|awful/);
  });

  it('by a second supporter, and "not safe" in the next check-in, are heard alike', async () => {
    const patient = await asked();
    const link = async (name: string) =>
      (await patient.phone.send('POST', '/api/my/supporters', { name, relation: 'parent', days: 30 })).body.link.split(
        '#',
      )[1];
    const [mum, dad] = [whole.phone({ token: await link('Mum') }), whole.phone({ token: await link('Dad') })];
    const danger = (who: Caller, words: string) => who.send('POST', '/api/shared/concerns', { words, danger: true });
    await danger(mum, 'She is not answering');
    const [concern] = await alerts();
    await act(staff.paul, concern!, 'acknowledge');
    await danger(dad, 'She locked herself in');
    expect(await alerts()).toMatchObject([{ id: concern!.id, state: 'open', occurrences: 2 }]);

    await patient.say({ feelsSafe: 'no' }, true);
    const unsafe = (await alerts()).find(({ rule }) => rule.key === 'not-safe-or-help')!;
    await act(staff.paul, unsafe, 'acknowledge');
    await clinic.askOnce(patient.id, new Date(+whole.world.clock.now() + minutes(1)), 3_600);
    await whole.world.forward(minutes(2));
    const { current } = (await patient.phone.send('GET', '/api/my/check-ins')).body;
    await patient.phone.send('POST', `/api/check-ins/${current.id}/answers`, {
      answers: { feelsSafe: 'no' },
      finished: true,
    });
    expect((await alerts()).find(({ id }) => id === unsafe.id)).toMatchObject({ state: 'open', occurrences: 2 });
  });
});

describe('a safety rule', () => {
  it('is not loosened by one person: it takes two, one of them a clinical lead, and everybody sees that it is off', async () => {
    const off = (content: object) => ({ ...content, enabled: false });
    const alone = await revise(staff.ada, 'body-emergency', off);
    expect(alone).toMatchObject({ status: 409, body: { code: 'RULE.SECOND_SIGNATURE_NEEDED' } });
    const rule = await ruleCalled('body-emergency');
    const propose = (who: Caller, why = 'We try another one.') =>
      who.send(
        'POST',
        `/api/escalation-rules/${rule.id}/proposals`,
        { content: off(contentOfRule(rule)), why },
        { 'if-match': `"${rule.version}"` },
      );
    const proposed = await propose(staff.ada);
    expect(proposed).toMatchObject({ status: 201, body: { loosens: ['switched-off'], by: { name: 'ada' } } });
    expect((await propose(staff.lena)).body.code).toBe('RULE.PROPOSAL_OPEN');
    const sign = (who: Caller) => who.send('POST', `/api/escalation-rules/proposals/${proposed.body.id}/signature`);
    expect((await sign(staff.ada)).body.code).toBe('RULE.SIGNED_BY_SAME');
    await clinic.addStaff('max', ['admin']);
    expect((await sign(await whole.staff('max' as 'ada', clinic))).body.code).toBe('RULE.NEEDS_CLINICAL_LEAD');
    expect((await sign(staff.nora)).body.code).toBe('ACCESS.NOT_ALLOWED');
    expect(await ruleCalled('body-emergency')).toMatchObject({ enabled: true, version: rule.version });
    expect((await sign(staff.lena)).body).toMatchObject({ enabled: false, version: rule.version + 1 });
    expect((await sign(staff.lena)).body.code).toBe('RULE.PROPOSAL_NOT_FOUND');

    const { notices } = (await staff.nora.send('GET', '/api/escalation-rules/notices')).body;
    expect(notices).toMatchObject([{ kind: 'safety-rule-off', key: 'body-emergency' }]);
    // Off, it is heard all the same.
    const { say } = await asked();
    await say({ bodySigns: ['seizure'] });
    expect(await keys()).toEqual(['S4 built-in-emergency']);
    const { rows } = await whole.world.admin.query(
      `select distinct actor from audit_entry where organisation_id = $1 and action in ('proposeRuleChange', 'signRuleChange') and outcome = 'allowed'`,
      [clinic.organisationId],
    );
    const { ada, lena } = clinic.staffIds;
    expect(rows.map(({ actor }) => actor).sort()).toEqual([`staff:${ada}`, `staff:${lena}`].sort());
  });

  it('is tightened by one, and a proposal can be turned down', async () => {
    const sooner = await revise(staff.ada, 'body-emergency', (content) => {
      const [level] = content.levels;
      const [first, ...rest] = level!.chain.steps;
      const steps = [{ ...first!, acknowledgeWithin: { amount: 5, unit: 'm' } }, ...rest];
      return { ...content, levels: [{ ...level, chain: { ...level!.chain, steps } }] };
    });
    expect(sooner.status).toBe(200);
    const rule = await ruleCalled('body-emergency');
    const given = { content: { ...contentOfRule(rule), enabled: false }, why: 'Too many' };
    const ifMatch = { 'if-match': `"${rule.version}"` };
    const { body } = await staff.lena.send('POST', `/api/escalation-rules/${rule.id}/proposals`, given, ifMatch);
    expect((await staff.ada.send('DELETE', `/api/escalation-rules/proposals/${body.id}`)).status).toBe(204);
    expect((await staff.ada.send('GET', '/api/escalation-rules')).body.proposals).toEqual([]);
    const nothing = { content: contentOfRule(rule), why: 'No change' };
    const answer = await staff.ada.send('POST', `/api/escalation-rules/${rule.id}/proposals`, nothing, ifMatch);
    expect(answer.body.code).toBe('RULE.NOTHING_TO_SIGN');
  });
});

describe('a role on a team', () => {
  const assign = async (role: string, staffIds: string[]) => {
    const { careTeams } = (await staff.lena.send('GET', '/api/care-teams')).body;
    const url = `/api/care-teams/${clinic.careTeamId}/roles/${role}`;
    return staff.lena.send('PUT', url, { staffIds }, { 'if-match': `"${careTeams[0].version}"` });
  };

  it('is not given to somebody who is gone, or may not act', async () => {
    const [gone, officer] = [
      await clinic.addStaff('gus', ['clinician']),
      await clinic.addStaff('olga', ['privacy-officer']),
    ];
    expect((await staff.ada.send('DELETE', `/api/staff/${gone}`)).status).toBe(204);
    for (const staffId of [gone, officer]) {
      expect(await assign('on-call', [staffId])).toMatchObject({
        status: 422,
        body: { code: 'CARE_TEAM.CANNOT_ACT', errors: [{ field: '/staffIds' }] },
      });
    }
  });

  it('is skipped with a reason when whoever holds it may not act by the time the chain runs', async () => {
    const olga = await clinic.addStaff('olga', ['clinician']);
    expect((await assign('on-call', [olga])).status).toBe(200);
    const member = (await staff.ada.send('GET', '/api/staff')).body.staff.find(({ id }: { id: string }) => id === olga);
    expect(member.name).toBe('olga');
    const demoted = await staff.ada.send('PUT', `/api/staff/${olga}/roles`, { roles: ['privacy-officer'] });
    expect(demoted.status).toBeLessThan(300);
    const { say } = await asked();
    await say({ feelsSafe: 'no' });
    const [alert] = await alerts();
    expect(alert!.notified.map(({ role }) => role)).toEqual(['therapist']);
    const { trace, chain } = await detail(alert!.id);
    expect(trace.find(({ code }) => code === 'STEP_SKIPPED_MAY_NOT_ACT')).toMatchObject({
      people: [{ name: 'olga' }],
      step: 0,
    });
    expect(chain[0]).toMatchObject({ state: 'skipped' });
    await whole.world.settle();
    expect(await keys()).toEqual(['S2 vacant-role', 'S4 not-safe-or-help']);
  });
});
