import { randomBytes, randomUUID } from 'node:crypto';
import pg from 'pg';
import { unreadableWords } from '#contracts';
import { rotateKeys } from '#installation';
import { KeyRing } from '#kernel';
import { encryptedFields } from '../apps/composition/contexts.js';
import type { ClinicPatient } from './support/small-clinic.js';
import { type Caller, WholeWorld } from './support/whole-world.js';

const words = {
  whatMatters: 'My sister’s wedding',
  wentOkay: 'Breakfast-with-Sam',
  help: 'Please-call-quickly',
  note: 'We-spoke-about-lunch',
  reason: 'Fainted-in-the-hallway',
};

describe('people’s words', () => {
  let whole: WholeWorld;
  let nora: Caller;
  let patient: ClinicPatient;
  let alertId: string;

  beforeAll(async () => {
    whole = await WholeWorld.start();
    nora = await whole.staff('nora');
    patient = await whole.clinic.patient();
    const phone = whole.phone(patient);
    const key = () => ({ 'idempotency-key': randomUUID() });
    await whole.clinic.askOnce(patient.id, whole.world.clock.now(), 3_600);
    await whole.world.settle();
    const { current } = (await phone.send('GET', '/api/my/check-ins')).body;
    const answers = { answers: { mood: 3, wentOkay: words.wentOkay }, finished: true };
    for (const once of [key(), { 'idempotency-key': 'the-same-answer' }, { 'idempotency-key': 'the-same-answer' }]) {
      const answered = await phone.send('POST', `/api/check-ins/${current.id}/answers`, answers, once);
      expect(answered.body.answers ?? answered.body.code).toEqual(
        answered.status === 200 ? answers.answers : 'CHECK_IN.CLOSED',
      );
    }
    await phone.send('POST', '/api/my/help', { words: words.help }, key());
    await whole.world.settle();
    const [alert] = (await nora.send('GET', '/api/alerts')).body.alerts;
    alertId = alert.id;
    const closing = { outcome: 'reached-patient', note: words.note };
    const resolved = await nora.send('POST', `/api/alerts/${alertId}/resolve`, closing, {
      'if-match': `"${alert.version}"`,
      ...key(),
    });
    expect(resolved.status).toBe(200);
    await whole.clinic.addStaff('rosa', ['clinician']);
    const rosa = await whole.staff('rosa');
    const opened = await rosa.send(
      'POST',
      '/api/break-glass',
      { patient: { id: patient.id }, reason: words.reason },
      key(),
    );
    expect(opened.status).toBe(201);
  });
  afterAll(() => whole.world.stop());

  async function everythingStored(): Promise<string> {
    const { rows } = await whole.world.admin.query<{ name: string }>(
      `select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relkind in ('r', 'p') and not c.relispartition and n.nspname in ('public', 'auth')`,
    );
    const texts = await Promise.all(
      rows.map(
        async ({ name }) => (await whole.world.admin.query(`select to_jsonb(t)::text as text from ${name} t`)).rows,
      ),
    );
    return texts
      .flat()
      .map(({ text }) => text)
      .join('\n');
  }
  async function everythingRead(): Promise<string> {
    const read = (who: Caller, url: string) => who.send('GET', url).then(({ body }) => JSON.stringify(body));
    const record = `/api/patients/${patient.id}`;
    const pages = [record, `${record}/timeline`, `${record}/check-ins`, '/api/patients', `/api/alerts/${alertId}`];
    const texts = await Promise.all([
      ...pages.map((url) => read(nora, url)),
      ...['/api/my/check-ins', '/api/my/access', '/api/my/export'].map((url) => read(whole.phone(patient), url)),
    ]);
    expect(texts.join()).not.toContain('enc1:');
    return texts.join('\n');
  }

  it('stand nowhere in the database as they were written', async () => {
    const stored = await everythingStored();
    for (const text of Object.values(words)) expect(stored).not.toContain(text);
    expect(stored.match(/enc1:derived:/g)?.length).toBeGreaterThan(6);
  });

  it('are read by whoever may read them', async () => {
    const read = await everythingRead();
    for (const text of Object.values(words)) expect(read).toContain(text);
  });

  it('move to a new key, in any number of runs, and stay readable', async () => {
    const owner = new pg.Client({ connectionString: whole.world.configuration.databaseOwnerUrl! });
    await owner.connect();
    const before = whole.world.configuration.encryptionKeys;
    const fresh = randomBytes(32).toString('base64');
    const both = before.replacedBy(KeyRing.parse(`fresh:${fresh}`));
    const { id: older } = await whole.clinic.patient();
    await whole.world.admin.query(`update patient set what_matters = 'from before there were keys' where id = $1`, [
      older,
    ]);
    const whatMatters = () =>
      nora.send('GET', `/api/patients/${older}`).then(({ body }) => body.whatMatters ?? body.code);
    expect(await whatMatters()).toBe(unreadableWords);

    const { sealed } = await rotateKeys(owner, both, encryptedFields);
    expect(sealed).toBeGreaterThanOrEqual(5);
    expect(await rotateKeys(owner, both, encryptedFields)).toEqual({ sealed: 0, damaged: 0 });
    expect(await whatMatters()).toBe(unreadableWords);
    expect(await rotateKeys(owner, both, encryptedFields, { sealPlainText: true })).toEqual({ sealed: 1, damaged: 0 });
    await owner.end();
    const rows = await whole.world.admin.query(
      'select note from alert where note is not null union all select words from help_request',
    );
    for (const { note } of rows.rows) expect(note).toMatch(/^enc1:fresh:/);

    Object.assign(whole.world.configuration, { encryptionKeys: KeyRing.parse(`fresh:${fresh}`) });
    expect(await whatMatters()).toBe('from before there were keys');
    const read = await everythingRead();
    for (const text of Object.values(words)) expect(read).toContain(text);
  });

  it('do not open in the row of somebody else', async () => {
    const other = await whole.clinic.patient();
    await whole.world.admin.query(
      'update patient set what_matters = (select what_matters from patient where id = $1) where id = $2',
      [patient.id, other.id],
    );
    expect((await nora.send('GET', `/api/patients/${other.id}`)).body.whatMatters).toBe(unreadableWords);
  });
});
