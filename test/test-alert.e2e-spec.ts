import type { AlertView, EscalationRule, RouteAnswer, routes } from '#contracts';
import { minutes } from '#testing';
import { SmallClinic } from './support/small-clinic.js';
import { type Caller, WholeWorld } from './support/whole-world.js';

type Sent = RouteAnswer<typeof routes.sendTestAlert>;

describe('a test alert', () => {
  let whole: WholeWorld;
  let clinic: SmallClinic;
  let ada: Caller;
  let nora: Caller;
  let paul: Caller;

  beforeAll(async () => {
    whole = await WholeWorld.start();
  });
  afterAll(() => whole.world.stop());
  beforeEach(async () => {
    clinic = await new SmallClinic(whole.world.app).found();
    [ada, nora, paul] = [
      await whole.staff('ada', clinic),
      await whole.staff('nora', clinic),
      await whole.staff('paul', clinic),
    ];
  });

  const ruleCalled = async (key: string): Promise<EscalationRule> =>
    (await ada.send('GET', '/api/escalation-rules')).body.rules.find((rule: EscalationRule) => rule.key === key);
  const send = async (key: string, more: object = {}, who = ada) =>
    who.send('POST', `/api/escalation-rules/${(await ruleCalled(key)).id}/test-alerts`, {
      careTeamId: clinic.careTeamId,
      ...more,
    });
  const inbox = async (who: Caller): Promise<AlertView[]> => (await who.send('GET', '/api/alerts')).body.alerts;
  const at = ({ steps }: Sent, step: number) => Date.parse(steps[step]!.at) - +whole.world.clock.now();

  it('says who would be told at each step and when, and tells them, marked as a test', async () => {
    const { status, body } = await send('not-safe-or-help');
    expect(status).toBe(201);
    expect((body as Sent).steps.map(({ roles, people }) => [roles, people.map(({ name }) => name)])).toEqual([
      [['on-call'], ['paul']],
      [['therapist'], ['tess']],
      [['clinical-lead'], ['lena']],
    ]);
    expect([0, 1, 2].map((step) => at(body, step))).toEqual([0, minutes(10), minutes(20)]);
    await whole.world.settle();
    const [alert] = await inbox(paul);
    expect(alert).toMatchObject({
      severity: 'S4',
      rule: { key: 'not-safe-or-help' },
      patient: { id: body.patientId, isTest: true },
      notified: [{ name: 'paul' }],
    });
    expect((await paul.send('GET', `/api/patients/${body.patientId}`)).body).toMatchObject({ isTest: true });
  });

  it('goes along the real chain, and is taken on and resolved as any other', async () => {
    await send('not-safe-or-help');
    await whole.world.settle();
    await whole.world.forward(minutes(11));
    const tess = await whole.staff('tess', clinic);
    const [alert] = await inbox(tess);
    expect(alert!.notified.map(({ name }) => name)).toEqual(['paul', 'tess']);
    const act = (what: string, version: number, body?: object) =>
      tess.send('POST', `/api/alerts/${alert!.id}/${what}`, body, { 'if-match': `"${version}"` });
    const taken = await act('acknowledge', alert!.version);
    expect(taken.status).toBe(200);
    expect((await act('resolve', taken.body.version, { outcome: 'no-action-needed' })).status).toBe(200);
    expect((await inbox(tess)).filter(({ state }) => state !== 'resolved')).toEqual([]);
  });

  it('is about one stand-in of the team, however often and at once it is sent', async () => {
    const answers = await Promise.all(['wants-call', 'no-meal', 'wants-call'].map((key) => send(key)));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(new Set(answers.map(({ body }) => body.patientId)).size).toBe(1);
    await whole.world.settle();
    expect((await inbox(nora)).map(({ rule }) => rule.key).sort()).toEqual(['no-meal', 'wants-call']);
  });

  it('is about nobody whom a list, a search or a figure finds', async () => {
    const real = await clinic.patient();
    await send('wants-call');
    await whole.world.settle();
    const listed = (await nora.send('GET', '/api/patients')).body;
    expect(listed).toMatchObject({ total: 1, patients: [{ id: real.id, isTest: false }] });
    const found = await nora.send('POST', '/api/patient-searches', { search: 'Test' });
    expect(found.body).toMatchObject({ total: 0, patients: [] });
    await clinic.addStaff('pia', ['privacy-officer']);
    const officer = await whole.staff('pia', clinic);
    const subjects = await officer.send('POST', '/api/audit-subjects', { patient: 'Person' });
    expect(subjects.body.patients).toEqual([]);
    const broken = { patient: { givenName: 'Test', familyName: 'Person' }, reason: 'She fainted in the waiting room.' };
    expect((await paul.send('POST', '/api/break-glass', broken)).body.code).toBe('PATIENT.NOT_FOUND');
    // Nothing waits for somebody whom nobody looks after.
    const { rows } = await whole.world.admin.query(
      `select kind from deadline where organisation_id = $1 and kind not like 'alert.%'
          and patient_id = (select id from patient where organisation_id = $1 and is_test)`,
      [clinic.organisationId],
    );
    expect(rows).toEqual([]);
    const marked = await whole.world.admin.query(`select run->'test' as test from alert where organisation_id = $1`, [
      clinic.organisationId,
    ]);
    expect(marked.rows).toEqual([{ test: true }]);
    const { rules } = (await nora.send('GET', '/api/escalation-rules/quality?days=30')).body;
    expect(rules.find(({ key }: { key: string }) => key === 'wants-call').figures).toMatchObject({ fired: 0 });
  });

  it('can be sent by a rule that is off, at each of its levels', async () => {
    const { body } = await send('purging-rises', { level: 1 });
    expect(body.steps.map(({ roles }: Sent['steps'][number]) => roles)).toEqual([
      ['physician', 'nutritionist'],
      ['coordinator'],
    ]);
    expect((await send('no-team-contact')).status).toBe(201);
    await whole.world.settle();
    const alerts = await inbox(nora);
    expect(alerts.map(({ rule, severity }) => [rule.key, severity]).sort()).toEqual([
      ['no-team-contact', 'S2'],
      ['purging-rises', 'S2'],
      // Nobody on this team is a nutritionist: that too is found out by a test.
      ['vacant-role', 'S2'],
    ]);
    expect(alerts.every(({ patient }) => patient.isTest)).toBe(true);
  });

  it.each([
    ['a level that tells the patient alone', 'one-missed', {}, 'RULE.NOBODY_TOLD'],
    ['a level that there is not', 'wants-call', { level: 3 }, 'RULE.NOBODY_TOLD'],
    [
      'a team that there is not',
      'wants-call',
      { careTeamId: '01a00000-0000-7000-8000-000000000000' },
      'CARE_TEAM.NOT_FOUND',
    ],
  ])('is refused for %s', async (_, key, more, code) => {
    expect((await send(key, more)).body.code).toBe(code);
    await whole.world.settle();
    expect(await inbox(nora)).toEqual([]);
  });

  it('is refused for the team of another organisation, and to those who may not change rules', async () => {
    const elsewhere = await new SmallClinic(whole.world.app).found();
    expect((await send('wants-call', { careTeamId: elsewhere.careTeamId })).body.code).toBe('CARE_TEAM.NOT_FOUND');
    expect((await send('wants-call', {}, nora)).body.code).toBe('ACCESS.NOT_ALLOWED');
  });
});
