import type { AlertDetail, AlertView, TimelineEntry } from '#contracts';
import type { SmallClinic } from './support/small-clinic.js';
import { type Caller, WholeWorld } from './support/whole-world.js';

/** Monday 2 March 2026, 08:00 UTC: the programme opens. Windows are asked at 09:00 for an hour, without grace. */
const hourFromNine = { opensAt: '09:00', windowSeconds: 3_600, graceSeconds: 0 };
const days = (count: number) => ({
  recurrence: `FREQ=DAILY;COUNT=${count}`,
  startsOn: '2026-03-02',
  ...hourFromNine,
});

describe('a missed check-in', () => {
  let whole: WholeWorld;
  let clinic: SmallClinic;
  let nora: Caller;
  let patientId: string;
  let phone: Caller;

  beforeEach(async () => {
    whole = await WholeWorld.start();
    clinic = whole.clinic;
    nora = await whole.staff('nora');
    const patient = await clinic.patient();
    patientId = patient.id;
    phone = whole.phone(patient);
  });
  afterEach(() => whole.world.stop());

  const until = (moment: string) => whole.world.forward(+new Date(`2026-03-${moment}Z`) - +whole.world.clock.now());
  const inbox = async (rule: string): Promise<AlertView[]> => {
    const { body } = await nora.send('GET', '/api/alerts');
    return body.alerts.filter((alert: AlertView) => alert.rule.key === rule);
  };
  const only = async (rule: string): Promise<AlertDetail> => {
    const found = await inbox(rule);
    expect(found).toHaveLength(1);
    return (await nora.send('GET', `/api/alerts/${found[0]!.id}`)).body;
  };
  const told = ({ notified }: AlertView) => notified.map(({ name, role }) => `${name} (${role})`);
  const trace = ({ trace }: AlertDetail) => trace.map(({ code }) => code);
  const change = (what: string, { id, version }: AlertView, body?: object) =>
    nora.send('POST', `/api/alerts/${id}/${what}`, body, { 'if-match': `"${version}"` });
  const openCheckIn = async () => (await phone.send('GET', '/api/my/check-ins')).body.current.id as string;
  const answer = (checkInId: string, answers: object) =>
    phone.send('POST', `/api/check-ins/${checkInId}/answers`, { answers, finished: true });

  it('twice goes to the coordinator, and up the chain until somebody answers; then silence is loud', async () => {
    await clinic.schedule(patientId, days(2));
    await until('02T10:00');
    expect(await inbox('two-missed')).toEqual([]);
    await until('03T10:00');
    expect(await only('two-missed')).toMatchObject({
      severity: 'S2',
      state: 'open',
      nextStep: { at: '2026-03-03T14:00:00.000Z', roles: ['therapist'] },
    });
    expect(told(await only('two-missed'))).toEqual(['nora (coordinator)']);
    await until('03T13:59');
    expect(told(await only('two-missed'))).toHaveLength(1);
    await until('03T14:00');
    expect(told(await only('two-missed'))).toContain('tess (therapist)');
    await until('03T18:00');
    expect(told(await only('two-missed'))).toContain('lena (clinical-lead)');
    await until('04T11:59');
    expect(await inbox('chain-exhausted')).toEqual([]);
    await until('04T12:00');
    expect(trace(await only('two-missed')).at(-1)).toBe('CHAIN_EXHAUSTED');
    const loud = await only('chain-exhausted');
    expect(loud.severity).toBe('S4');
    expect(told(loud).sort()).toEqual(['ada (admin)', 'lena (clinical-lead)']);
    await until('04T12:31');
    const again = trace(await only('chain-exhausted')).filter((code) => code === 'STEP_NOTIFIED');
    expect(again).toHaveLength(3);
  });

  it('acknowledged stops the chain; not resolved in its time, it opens again at the coordinator', async () => {
    await clinic.schedule(patientId, days(2));
    await until('03T10:00');
    expect((await change('acknowledge', await only('two-missed'))).status).toBe(200);
    const resolveBy = '2026-03-04T16:00:00.000Z';
    await until('04T15:59');
    expect(await only('two-missed')).toMatchObject({
      state: 'acknowledged',
      nextStep: null,
      acknowledged: { resolveBy },
    });
    await until('04T16:00');
    const reopened = await only('two-missed');
    expect(reopened).toMatchObject({ state: 'open', acknowledged: null, nextStep: { roles: ['therapist'] } });
    expect(trace(reopened).slice(-3)).toEqual(['NOT_RESOLVED_IN_TIME', 'REOPENED', 'STEP_NOTIFIED']);
  });

  it('a third time is urgent; the late answer is noted; the timeline tells all of it with the closing note', async () => {
    await clinic.schedule(patientId, days(3));
    await until('04T10:00');
    const urgent = await only('three-missed-or-silent');
    expect(urgent).toMatchObject({ severity: 'S3', whatMatters: 'My sister’s wedding', ifIGoQuiet: 'Text me first' });
    expect(urgent.trace[0]).toMatchObject({ code: 'RULE_MATCHED', facts: { 'checkIns.missedInARow': 3 } });
    expect(urgent.trace[0]!.checkIns).toHaveLength(3);
    const { missed } = (await phone.send('GET', '/api/my/check-ins')).body;
    expect((await answer(missed.at(-1).id, { mood: 4 })).body).toMatchObject({ late: true, state: 'completed' });
    await whole.world.settle();
    for (const rule of ['two-missed', 'three-missed-or-silent']) {
      expect(trace(await only(rule)).at(-1)).toBe('PATIENT_ANSWERED_SINCE');
      const taken = (await change('acknowledge', await only(rule))).body;
      const closing = { outcome: 'reached-patient', note: 'We spoke, and lunch is planned.' };
      expect((await change('resolve', taken, closing)).status).toBe(200);
    }
    const { entries } = (await nora.send('GET', `/api/patients/${patientId}/timeline?limit=200`)).body;
    const types = entries.map(({ type }: TimelineEntry) => type).reverse();
    expect(types).toEqual([
      'patient.registered',
      'check-in-schedule.started',
      'check-in.missed',
      'nudge.offered',
      'check-in.missed',
      ...['alert.raised', 'alert.step-taken'],
      'alert.step-taken',
      'alert.step-taken',
      'check-in.missed',
      ...['alert.raised', 'alert.step-taken'],
      'check-in.answered',
      ...['alert.acknowledged', 'alert.resolved', 'alert.acknowledged', 'alert.resolved'],
    ]);
    expect(entries.find(({ type }: TimelineEntry) => type === 'alert.resolved')).toMatchObject({
      note: 'We spoke, and lunch is planned.',
      by: { name: 'nora' },
    });
  });

  it('does not wait at a vacant role, and tells the coordinator of it', async () => {
    const { body } = await nora.send('GET', '/api/care-teams');
    const [team] = body.careTeams;
    const emptied = await nora.send(
      'PUT',
      `/api/care-teams/${team.id}/roles/therapist`,
      { staffIds: [] },
      { 'if-match': `"${team.version}"` },
    );
    expect(emptied.status).toBe(200);
    await clinic.schedule(patientId, days(2));
    await until('03T14:00');
    const alert = await only('two-missed');
    expect(told(alert)).toEqual(['nora (coordinator)', 'lena (clinical-lead)']);
    expect(trace(alert)).toContain('STEP_SKIPPED_ROLE_VACANT');
    expect(alert.chain.map(({ state }) => state)).toEqual(['unanswered', 'skipped', 'current']);
    expect(told(await only('vacant-role'))).toEqual(['nora (coordinator)']);
  });

  it('is not needed for "not safe": that is an emergency within the handling of the answer', async () => {
    await clinic.schedule(patientId, days(1));
    await until('02T09:10');
    const sent = await answer(await openCheckIn(), { feelsSafe: 'no' });
    const alert = await only('not-safe-or-help');
    expect(alert).toMatchObject({ severity: 'S4', raisedAt: '2026-03-02T09:10:00.000Z' });
    expect(told(alert)).toEqual(['paul (on-call)']);
    const { rows } = await whole.world.admin.query(
      `select type, actor from domain_event
        where correlation_id = $1 and type in ('check-in.answered', 'rule.matched', 'alert.raised') order by id`,
      [sent.headers['x-request-id']],
    );
    expect(rows).toEqual([
      { type: 'check-in.answered', actor: `patient:${patientId}` },
      { type: 'rule.matched', actor: 'system' },
      { type: 'alert.raised', actor: 'system' },
    ]);
    const waiting = `select count(*)::int as n from event_delivery where subject_id = $1 and subscriber <> all ('{alerts.note-return,notifications.tell-those-of-a-step}')`;
    expect((await whole.world.admin.query(waiting, [patientId])).rows).toEqual([{ n: 0 }]);
  });

  it('is not needed for strong urges either: eight or more, twice in 24 hours', async () => {
    await clinic.schedule(patientId, days(3));
    await until('02T09:30');
    await answer(await openCheckIn(), { strongestUrge: 8 });
    await whole.world.settle();
    expect(await inbox('strong-urges')).toEqual([]);
    await until('03T09:20');
    await answer(await openCheckIn(), { strongestUrge: 9 });
    await whole.world.settle();
    const alert = await only('strong-urges');
    expect(alert.severity).toBe('S2');
    expect(told(alert)).toEqual(['tess (therapist)']);
  });

  it('and silence: 72 hours at amber are urgent though nothing was missed, at green they are not', async () => {
    const amber = await clinic.patient('amber');
    for (const id of [amber.id, patientId]) await clinic.schedule(id, { ...days(1), startsOn: '2026-03-06' });
    await until('05T07:59');
    expect(await inbox('three-missed-or-silent')).toEqual([]);
    await until('05T08:00');
    const alert = await only('three-missed-or-silent');
    expect(alert).toMatchObject({ severity: 'S3', patient: { id: amber.id } });
    expect(told(alert)).toEqual(['nora (coordinator)']);
  });
});
