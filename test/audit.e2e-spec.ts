import { AuditSealer } from '#backbone';
import { noOrganisation } from '#http';
import { StaffAccounts } from '#identity';
import { password, SmallClinic } from './support/small-clinic.js';
import { Caller, WholeWorld } from './support/whole-world.js';

describe('the audit of the whole product', () => {
  let whole: WholeWorld;
  let officer: Caller;
  let nora: Caller;
  let patient: Awaited<ReturnType<SmallClinic['patient']>>;

  beforeAll(async () => {
    whole = await WholeWorld.start();
    patient = await whole.clinic.patient();
    await whole.world.work.run(whole.clinic.system, async (tx) => {
      const roles = ['privacy-officer' as const];
      await whole.world.app.get(StaffAccounts).add(tx, { name: '=Prue', email: 'prue@x.example', password, roles });
    });
    officer = await signIn('prue@x.example');
    nora = await whole.staff('nora');
  });
  afterAll(() => whole.world.stop());

  async function signIn(email: string): Promise<Caller> {
    const { headers } = await whole.nobody().send('POST', '/api/sign-in', { email, password });
    const cookies = headers['set-cookie'] as unknown as string[];
    return new Caller(whole.world, { cookie: cookies.map((line) => line.split(';')[0]).join('; ') });
  }
  const search = async (query: Record<string, string>) =>
    (await officer.send('GET', `/api/audit-entries?${new URLSearchParams(query)}`)).body;
  const newest = async (query: Record<string, string> = {}) => (await search({ ...query, limit: '1' })).entries[0];

  it('knows who read a record, from where and why', async () => {
    const forged = { 'x-forwarded-for': '203.0.113.9', 'x-request-id': 'a-request-of-nora' };
    await nora.send('GET', `/api/patients/${patient.id.toUpperCase()}`, undefined, forged);
    expect(await newest({ action: 'readPatient' })).toMatchObject({
      actor: { kind: 'staff', id: whole.clinic.staffIds.nora, name: 'nora' },
      sessionId: expect.stringMatching(/^[\w-]{20,}$/),
      kind: 'read',
      patient: { id: patient.id, name: 'Jo Park' },
      grounds: 'care-team',
      address: expect.stringMatching(/127\.0\.0\.1$/),
      outcome: 'allowed',
      correlationId: 'a-request-of-nora',
    });
  });

  it.each([
    ['GET', () => `/api/patients/${patient.id}/timeline`, 'readTimeline'],
    ['GET', () => `/api/patients/${patient.id}/check-ins`, 'listCheckIns'],
    ['GET', () => `/api/patients/${patient.id}/check-in-schedules`, 'listSchedules'],
    ['GET', () => `/api/patients/${patient.id}/personal-links`, 'listPersonalLinks'],
    ['GET', () => '/api/patients', 'listPatients'],
    ['DELETE', () => `/api/patients/${patient.id}/pause`, 'resumePatient'],
  ])('keeps %s %s', async (method, url, action) => {
    expect((await nora.send(method, url())).status).toBeLessThan(300);
    expect(await newest({ action, patientId: patient.id })).toMatchObject({ action, outcome: 'allowed' });
  });

  it('keeps what a patient does, and shows them who looked', async () => {
    const phone = whole.phone(patient);
    await phone.send('POST', '/api/my/help', {});
    expect(await newest({ action: 'askForHelp' })).toMatchObject({
      actor: { kind: 'patient', id: patient.id, name: 'Jo Park' },
      patient: { id: patient.id },
      grounds: 'own-record',
      kind: 'change',
    });
    const { accesses } = (await phone.send('GET', '/api/my/record-access')).body;
    expect(accesses).toContainEqual(expect.objectContaining({ by: 'nora', action: 'readTimeline', kind: 'read' }));
    expect(accesses.every(({ by }: { by: string }) => by !== 'Jo Park')).toBe(true);
    const another = await whole.clinic.patient();
    expect((await whole.phone(another).send('GET', '/api/my/record-access')).body.accesses).toEqual([]);
  });

  it('shows an answer once more only with another entry', async () => {
    const phone = whole.phone(patient);
    const key = { 'idempotency-key': 'help-once-only' };
    for (let times = 0; times < 2; times++) await phone.send('POST', '/api/my/help', {}, key);
    const { entries } = await search({ action: 'askForHelp', patientId: patient.id });
    expect(entries).toHaveLength(3);
    expect(await whole.world.events('help.requested')).toHaveLength(2);
  });

  it('keeps what was refused, with the reason', async () => {
    const otherClinic = await new SmallClinic(whole.world.app).found();
    const stranger = await otherClinic.patient();
    expect((await nora.send('GET', `/api/patients/${stranger.id}`)).status).toBe(404);
    expect(await newest({ outcome: 'refused' })).toMatchObject({
      action: 'readPatient',
      actor: { name: 'nora' },
      patient: { id: stranger.id, name: '' },
      outcome: 'PATIENT.NOT_FOUND',
    });
    expect((await nora.send('GET', '/api/audit-entries')).body.code).toBe('ACCESS.NOT_ALLOWED');
    expect(await newest({ outcome: 'refused' })).toMatchObject({
      action: 'searchAudit',
      outcome: 'ACCESS.NOT_ALLOWED',
    });
    const { entries } = await search({ staffId: otherClinic.staffIds.nora });
    expect(entries).toEqual([]);
  });

  it('keeps sign-in, sign-out, and who failed', async () => {
    const paul = await whole.staff('paul');
    expect(await newest()).toMatchObject({ action: 'signIn', kind: 'sign-in', actor: { name: 'paul' } });
    await paul.send('POST', '/api/sign-out');
    expect(await newest({ action: 'signOut' })).toMatchObject({ actor: { name: 'paul' }, outcome: 'allowed' });
    await whole.nobody().send('POST', '/api/sign-in', { email: whole.clinic.email('paul'), password: 'wrong' });
    expect(await newest()).toMatchObject({
      action: 'signIn',
      actor: { kind: 'nobody' },
      resourceId: whole.clinic.staffIds.paul,
      outcome: 'ACCESS.WRONG_CREDENTIALS',
    });
    await whole.nobody().send('POST', '/api/sign-in', { email: 'who@nowhere.example', password: 'wrong' });
    await new Caller(whole.world, { authorization: `Bearer ${'A'.repeat(43)}` }).send('GET', '/api/my/check-ins');
    const sql = 'select action, outcome from audit_entry where organisation_id = $1 order by id';
    expect((await whole.world.admin.query(sql, [noOrganisation])).rows).toEqual([
      { action: 'signIn', outcome: 'ACCESS.WRONG_CREDENTIALS' },
      { action: 'readMyCheckIns', outcome: 'LINK.NOT_VALID' },
    ]);
  });

  it('pages through everything once, and narrows by period', async () => {
    const seen: string[] = [];
    for (let before: string | null = ''; before !== null; ) {
      const page: { entries: { id: string }[]; next: string | null } = await search({
        limit: '7',
        to: whole.world.clock.now().toISOString().replace('08:', '09:'),
        ...(before && { before }),
      });
      seen.push(...page.entries.map(({ id }) => id));
      before = page.next;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toEqual([...seen].sort().reverse());
    expect(seen.length).toBeGreaterThan(15);
    expect((await search({ to: '2026-03-01T00:00:00.000Z' })).entries).toEqual([]);
  });

  it('leaves as a file that a spreadsheet takes for text', async () => {
    const csv = await request(officer, '/api/audit-export?format=csv');
    const [head, ...lines] = csv.trimEnd().split('\r\n');
    expect(head).toMatch(/^id,at,actor_kind/);
    expect(lines.some((line) => line.includes(",'=Prue,"))).toBe(true);
    expect(csv).not.toMatch(/,=Prue/);
    const ndjson = await request(officer, '/api/audit-export?format=ndjson&action=askForHelp');
    expect(
      ndjson
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line).action),
    ).toEqual(Array(3).fill('askForHelp'));
  });

  it('verifies, and names the row that was changed', async () => {
    await whole.world.app.get(AuditSealer).settle();
    const verify = () => officer.send('POST', '/api/audit-verifications', {});
    expect((await verify()).body).toMatchObject({ findings: [], next: null, end: { number: expect.any(Number) } });
    const { id } = await newest({ action: 'readPatient' });
    await whole.world.admin.query(`update audit_entry set actor = 'system' where id = $1`, [id]);
    expect((await verify()).body.findings).toMatchObject([{ what: 'entry-edited', entryId: id }]);
  });

  /** Text as it is: a file is no JSON. */
  async function request(caller: Caller, url: string): Promise<string> {
    const { default: supertest } = await import('supertest');
    const { text, status } = await supertest(whole.world.app.getHttpServer())
      .get(url)
      .set(caller.credentials)
      .buffer(true);
    expect(status).toBe(200);
    return text;
  }
});
