import { ConsentCategory } from '#contracts';
import { hours } from '#testing';
import type { ClinicPatient } from './support/small-clinic.js';
import { type Caller, WholeWorld } from './support/whole-world.js';

describe('what stays open', () => {
  let whole: WholeWorld;
  let jo: ClinicPatient;
  let tess: Caller;
  let ada: Caller;

  beforeEach(async () => {
    whole = await WholeWorld.start();
    jo = await whole.clinic.patient();
    [tess, ada] = await Promise.all([whole.staff('tess'), whole.staff('ada')]);
  });
  afterEach(() => whole.world.stop());

  /** An alert that the chain has told to ada, who is on no team. */
  const toldToAda = async (): Promise<string> => {
    await whole.phone(jo).send('POST', '/api/my/help', {});
    await whole.world.settle();
    const [{ id }] = (await tess.send('GET', '/api/alerts')).body.alerts;
    const { ada: staffId } = whole.clinic.staffIds;
    await whole.world.admin.query(
      `update alert set told = told || $2::uuid, notified = notified || jsonb_build_object('staffId', $2, 'role', 'admin')
        where id = $1`,
      [id, staffId],
    );
    return id;
  };
  const change = async (who: Caller, id: string, what: string, body?: object, headers = {}) => {
    const { version } = (await tess.send('GET', `/api/alerts/${id}`)).body;
    return who.send('POST', `/api/alerts/${id}/${what}`, body, { 'if-match': `"${version}"`, ...headers });
  };
  const idsFor = async (who: Caller, query: string): Promise<string[]> =>
    (await who.send('GET', `/api/alerts?${query}`)).body.alerts.map(({ id }: { id: string }) => id);

  it('to whoever was told by a chain: the alert, nothing of the record, and for 72 hours after it was resolved', async () => {
    await whole.clinic.schedule(jo.id, {
      ...{ recurrence: 'FREQ=DAILY', startsOn: '2026-03-02', opensAt: '08:30', windowSeconds: 14_400, graceSeconds: 0 },
    });
    await whole.world.forward(hours(1));
    const id = await toldToAda();
    const key = { 'idempotency-key': 'taken-on-once' };
    expect((await change(ada, id, 'acknowledge', undefined, key)).status).toBe(200);
    expect((await change(ada, id, 'resolve', { outcome: 'other' })).status).toBe(200);
    await whole.world.forward(hours(71));
    const seen = await ada.send('GET', `/api/alerts/${id}`);
    expect(seen).toMatchObject({
      status: 200,
      body: { withheld: ConsentCategory.options, whatMatters: null, ifIGoQuiet: null, recentCheckIns: [] },
    });
    expect((await tess.send('GET', `/api/alerts/${id}`)).body).toMatchObject({ ifIGoQuiet: 'Text me first' });
    expect(await idsFor(ada, 'state=resolved')).toContain(id);
    expect(await idsFor(ada, 'changedSince=0')).toContain(id);
    await whole.world.forward(hours(2));
    expect(await ada.send('GET', `/api/alerts/${id}`)).toMatchObject({
      status: 404,
      body: { code: 'ALERT.NOT_FOUND' },
    });
    expect(await idsFor(ada, 'state=resolved')).not.toContain(id);
    expect(await idsFor(ada, 'changedSince=0')).not.toContain(id);
    expect(await idsFor(tess, 'state=resolved')).toContain(id);
    const again = await ada.send('POST', `/api/alerts/${id}/acknowledge`, undefined, { ...key, 'if-match': '"1"' });
    expect(again.body.code).toBe('ALERT.NOT_FOUND');
  });

  it('of what matters to somebody, and what to do when they go quiet: what they left open', async () => {
    const id = await toldToAda();
    const record = async () => (await tess.send('GET', `/api/patients/${jo.id}`)).body;
    const words = { whatMatters: 'My sister’s wedding', ifIGoQuiet: 'Text me first' };
    expect(await record()).toMatchObject(words);
    const body = { category: 'safety-plan', holder: { role: 'therapist' }, effect: 'withhold' };
    await whole.phone(jo).send('POST', '/api/my/consents', body);
    const nothing = { whatMatters: null, ifIGoQuiet: null };
    expect(await record()).toMatchObject(nothing);
    expect((await tess.send('GET', `/api/alerts/${id}`)).body).toMatchObject(nothing);
    for (const answer of [await tess.send('GET', '/api/patients'), await revise(tess, { riskTier: 'red' })]) {
      expect(answer.status).toBe(200);
      expect(JSON.stringify(answer.body)).not.toMatch(/wedding|Text me/);
    }
    expect(await revise(tess, { ifIGoQuiet: null })).toMatchObject({
      status: 403,
      body: { code: 'PATIENT.WORDS_WITHHELD', errors: [{ field: '/ifIGoQuiet' }] },
    });
    const nora = await whole.staff('nora');
    expect((await nora.send('GET', `/api/patients/${jo.id}`)).body).toMatchObject(words);
  });

  it('of an answer that was given before: nothing to whoever has no access any more', async () => {
    const sent = () => revise(tess, { riskTier: 'red' }, { 'idempotency-key': 'revised-once', 'if-match': '"1"' });
    const first = await sent();
    expect(first.status).toBe(200);
    expect(await sent()).toMatchObject({ status: 200, body: first.body });
    const { careTeams } = (await ada.send('GET', '/api/care-teams')).body;
    const url = `/api/care-teams/${whole.clinic.careTeamId}/roles/therapist`;
    await ada.send('PUT', url, { staffIds: [] }, { 'if-match': `"${careTeams[0].version}"` });
    expect(await sent()).toMatchObject({ status: 404, body: { code: 'PATIENT.NOT_FOUND' } });
  });

  const revise = async (who: Caller, body: object, headers: Record<string, string> = {}) => {
    const version = headers['if-match'] ?? `"${(await who.send('GET', `/api/patients/${jo.id}`)).body.version}"`;
    return who.send('PATCH', `/api/patients/${jo.id}`, body, { ...headers, 'if-match': version });
  };
});
