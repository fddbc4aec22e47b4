import { randomBytes, randomUUID } from 'node:crypto';
import pg from 'pg';
import { unreadableWords } from '#contracts';
import { rotateKeys } from '#installation';
import { KeyRing, Metrics } from '#kernel';
import { encryptedFields } from '../apps/composition/contexts.js';
import type { ClinicPatient } from './support/small-clinic.js';
import { type Caller, WholeWorld } from './support/whole-world.js';

const key = () => ({ 'idempotency-key': randomUUID() });
const contact = { phones: [{ label: 'mobile', number: '+1 202 555 0101' }] };

/** Whoever changes what is encrypted breaks its seal; a failing disk does as well. */
describe('words that are damaged in the database', () => {
  let whole: WholeWorld;
  let nora: Caller;
  let phone: Caller;
  let patient: ClinicPatient;
  let record: string;

  beforeAll(async () => {
    whole = await WholeWorld.start();
    nora = await whole.staff('nora');
    patient = await whole.clinic.patient();
    phone = whole.phone(patient);
    record = `/api/patients/${patient.id}`;
    for (const words of ['Please call', 'Please call again'])
      await phone.send('POST', '/api/my/help', { words }, key());
    await whole.clinic.askOnce(patient.id, whole.world.clock.now(), 3_600);
    await whole.world.settle();
    const { current } = (await phone.send('GET', '/api/my/check-ins')).body;
    await phone.send('POST', `/api/check-ins/${current.id}/answers`, {
      answers: { mood: 3, wentOkay: 'Tea' },
      finished: false,
    });
    await nora.send('PUT', `${record}/contact`, contact, { 'if-match': '"1"' });
    await nora.send('PUT', '/api/my-account/phones', { phones: [{ number: '+1 202 555 0199' }] });
    await whole.world.settle();
  });
  afterAll(() => whole.world.stop());

  const changed = (column: string) => `left(${column}, -6) || 'AAAAAA'`;
  const damage = (sql: string, values: unknown[] = [patient.id]) => whole.world.admin.query(sql, values);
  const stored = async (sql: string) => (await whole.world.admin.query<{ value: string }>(sql, [patient.id])).rows[0];
  const noted = async (field: string) => {
    const { values } = await whole.world.app.get(Metrics).damagedWords.get();
    return values.find(({ labels }) => labels.field === field)?.value ?? 0;
  };

  it('are marked in their place in the timeline, and everything around them is shown', async () => {
    const timeline = () => nora.send('GET', `${record}/timeline`);
    const before = (await timeline()).body.entries;
    await damage(
      `update help_request set words = ${changed('words')}
        where id = (select id from help_request where patient_id = $1 order by id limit 1)`,
    );
    const after = await timeline();
    expect(after.status).toBe(200);
    expect(after.body.entries).toHaveLength(before.length);
    const notes = (entries: { note?: string }[]) => entries.flatMap(({ note }) => note ?? []);
    expect(notes(before)).toEqual(expect.arrayContaining(['Please call', 'Please call again']));
    expect(notes(after.body.entries)).toEqual(
      notes(before).map((note) => (note === 'Please call' ? unreadableWords : note)),
    );
    expect(await noted('help_request.words')).toBeGreaterThan(0);
  });

  it('keep no check-in from being read or answered, and stay as they are stored when it is saved', async () => {
    const wentOkay = `select answers->>'wentOkay' as value from check_in where patient_id = $1`;
    await damage(
      `update check_in set answers = jsonb_set(answers, '{wentOkay}', to_jsonb(${changed(`(answers->>'wentOkay')`)}))
        where patient_id = $1`,
    );
    const damaged = await stored(wentOkay);
    const { current } = (await phone.send('GET', '/api/my/check-ins')).body;
    expect(current.answers).toEqual({ mood: 3, wentOkay: unreadableWords });
    const answered = await phone.send(
      'POST',
      `/api/check-ins/${current.id}/answers`,
      { answers: { ...current.answers, mood: 2, feelsSafe: 'no' }, finished: false },
      key(),
    );
    expect(answered.status).toBe(200);
    expect(await stored(wentOkay)).toEqual(damaged);
    const { checkIns } = (await nora.send('GET', `${record}/check-ins`)).body;
    expect(checkIns[0].answers).toEqual({ mood: 2, feelsSafe: 'no', wentOkay: unreadableWords });
  });

  it('are no reason to refuse the rest of a record, which can be changed around them', async () => {
    await damage(`update patient set what_matters = ${changed('what_matters')} where id = $1`);
    const damaged = await stored('select what_matters as value from patient where id = $1');
    const read = await nora.send('GET', record);
    expect(read.body).toMatchObject({ whatMatters: unreadableWords, ifIGoQuiet: 'Text me first' });
    const saved = await nora.send(
      'PATCH',
      record,
      { whatMatters: unreadableWords, ifIGoQuiet: 'Call me' },
      { 'if-match': read.headers.etag!, ...key() },
    );
    expect(saved.status).toBe(200);
    expect((await nora.send('GET', record)).body).toMatchObject({
      whatMatters: unreadableWords,
      ifIGoQuiet: 'Call me',
    });
    expect(await stored('select what_matters as value from patient where id = $1')).toEqual(damaged);
  });

  it('leave out the numbers that were among them, and tell that from numbers which nobody wrote down', async () => {
    await damage(`update contact_details set content = ${changed('content')} where id = $1`);
    await damage(`update staff set phones = ${changed('phones')} where id = $1`, [whole.clinic.staffIds.nora]);
    const { status, body } = await nora.send('GET', `${record}/contact`);
    expect({ status, contact: body.contact }).toEqual({ status: 200, contact: null });
    expect(body.withheld).not.toContain('contact');
    expect(body.colleagues).toContainEqual({ staffId: whole.clinic.staffIds.nora, name: 'nora', phones: [] });
    const anew = await nora.send('PUT', `${record}/contact`, contact, { 'if-match': `"${body.version}"` });
    expect(anew.status).toBe(200);
    expect((await nora.send('GET', `${record}/contact`)).body.contact).toMatchObject(contact);
  });

  it('are in what the patient takes with them, as what they are', async () => {
    await damage(`update contact_details set content = ${changed('content')} where id = $1`);
    const { status, body } = await phone.send('GET', '/api/my/export');
    expect(status).toBe(200);
    expect(JSON.stringify(body).split(unreadableWords)).toHaveLength(5);
  });

  it('do not keep the others from a new key', async () => {
    const owner = new pg.Client({ connectionString: whole.world.configuration.databaseOwnerUrl! });
    await owner.connect();
    const fresh = KeyRing.parse(`fresh:${randomBytes(32).toString('base64')}`);
    const both = whole.world.configuration.encryptionKeys.replacedBy(fresh);
    const { sealed, damaged } = await rotateKeys(owner, both, encryptedFields);
    await owner.end();
    expect({ damaged, others: sealed > 0 }).toEqual({ damaged: 5, others: true });
  });
});
