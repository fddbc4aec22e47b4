import { AuditSealer } from '#backbone';
import type { ClinicPatient } from './support/small-clinic.js';
import { type Answer, type Caller, WholeWorld } from './support/whole-world.js';

const mobile = { label: 'mobile', number: '+1 202 555 0101', safeToLeaveMessage: 'no' };
const mother = { name: 'Grace-Park', relation: 'mother', number: '+1 202 555 0113' };
const contact = { phones: [mobile], preferred: 'text', emergencyContact: mother, dateOfBirth: '1999-04-17' };

describe('how a patient is reached', () => {
  let whole: WholeWorld;
  let patient: ClinicPatient;
  let nora: Caller;
  let url: string;

  beforeAll(async () => {
    whole = await WholeWorld.start();
    nora = await whole.staff('nora');
  });
  beforeEach(async () => {
    patient = await whole.clinic.patient();
    url = `/api/patients/${patient.id}/contact`;
  });
  afterAll(() => whole.world.stop());

  const save = (who: Caller, content: object = contact, version = 1) =>
    who.send('PUT', url, content, { 'if-match': `"${version}"` });
  const said = ({ status, body }: Answer) => (status < 300 ? status : body.code);
  const seenBy = async (who: Caller) => {
    const { status, body } = await who.send('GET', url);
    return status === 200 ? body.contact : body.code;
  };
  const say = async (holder: object, effect: string) =>
    (await whole.phone(patient).send('POST', '/api/my/consents', { category: 'contact', holder, effect })).status;
  /** The chain of an emergency tells whoever is on call. */
  const callForHelp = async () => {
    await whole.phone(patient).send('POST', '/api/my/help', {});
    await whole.world.settle();
    const { alerts } = (await nora.send('GET', `/api/alerts?patientId=${patient.id}`)).body;
    return alerts[0];
  };

  it('is written down by the team, once for each version, and with an event that says nothing of it', async () => {
    expect((await nora.send('GET', url)).body).toMatchObject({ version: 1, contact: { phones: [] } });
    const saved = await save(nora);
    expect([saved.status, saved.headers.etag, saved.body]).toEqual([200, '"2"', { version: 2, contact }]);
    expect(await seenBy(nora)).toEqual(contact);
    expect([said(await save(nora)), said(await save(nora, { phones: [] }, 2))]).toEqual(['REQUEST.STALE', 200]);
    const { entries } = (await nora.send('GET', `/api/patients/${patient.id}/timeline`)).body;
    expect(entries[0]).toMatchObject({ type: 'patient.contact-details-changed', data: { patientId: patient.id } });
  });

  it.each([
    [{ phones: [{ ...mobile, number: '202 555 0101' }] }, '/phones/0/number'],
    [{ phones: Array(6).fill(mobile) }, '/phones'],
    [{ emergencyContact: { ...mother, number: 'ask Jo' } }, '/emergencyContact/number'],
    [{ emergencyContact: { name: 'Kim' } }, '/emergencyContact/relation'],
    [{ dateOfBirth: '1870-01-01' }, '/dateOfBirth'],
    [{ dateOfBirth: '2026-03-30' }, '/dateOfBirth'],
  ])('is refused as %j, naming the field', async (content, field) => {
    const { status, body } = await save(nora, content);
    expect([status, body.code, body.errors.map((each: { field: string }) => each.field)]).toEqual([
      400,
      'REQUEST.INVALID',
      expect.arrayContaining([field]),
    ]);
  });

  it('stands nowhere in clear, and the patient takes it along', async () => {
    await save(nora);
    const { rows } = await whole.world.admin.query('select c::text as row from contact_details c');
    expect(JSON.stringify(rows)).not.toMatch(/555|Grace|1999/);
    expect((await whole.phone(patient).send('GET', '/api/my/export')).body.parts.contactDetails).toEqual(contact);
  });

  it('is open to the team as far as the patient says, and those it is closed to cannot write over it', async () => {
    await save(nora);
    const tess = await whole.staff('tess');
    expect(await seenBy(tess)).toEqual(contact);
    expect(await say({ role: 'therapist' }, 'withhold')).toBe(201);
    expect((await tess.send('GET', url)).body).toMatchObject({
      contact: null,
      withheld: expect.arrayContaining(['contact']),
    });
    expect(said(await save(tess, { phones: [] }, 2))).toBe('CONTACT_DETAILS.WITHHELD');
    expect(await seenBy(await whole.staff('ada'))).toBe('PATIENT.NOT_FOUND');
  });

  it('is open to whoever an emergency told, on the team or not, until it is resolved', async () => {
    await save(nora);
    await say({ role: 'on-call' }, 'withhold');
    await say({ role: 'physician' }, 'withhold');
    const [paul, ada] = [await whole.staff('paul'), await whole.staff('ada')];
    expect([await seenBy(paul), await seenBy(ada)]).toEqual([null, 'PATIENT.NOT_FOUND']);
    const alert = await callForHelp();
    expect(alert.notified.map(({ name }: { name: string }) => name)).toContain('paul');
    // As if the chain had come to the admin, who is on no team.
    await whole.world.admin.query('update alert set told = told || $2::uuid where id = $1', [
      alert.id,
      whole.clinic.staffIds.ada,
    ]);
    expect([await seenBy(paul), await seenBy(ada)]).toEqual([contact, contact]);
    await say({ staffId: whole.clinic.staffIds.paul }, 'withhold');
    expect(await seenBy(paul)).toBeNull();
    await whole.world.admin.query(`update alert set severity = 'S2' where id = $1`, [alert.id]);
    expect(await seenBy(ada)).toBe('PATIENT.NOT_FOUND');
    await whole.world.admin.query(`update alert set severity = 'S4' where id = $1`, [alert.id]);
    const { version } = (await nora.send('GET', `/api/alerts/${alert.id}`)).body;
    await nora.send(
      'POST',
      `/api/alerts/${alert.id}/resolve`,
      { outcome: 'reached-patient' },
      { 'if-match': `"${version}"` },
    );
    expect(await seenBy(ada)).toBe('PATIENT.NOT_FOUND');
  });

  it('leaves an entry in the audit for each look, with why it was allowed', async () => {
    await save(nora);
    await nora.send('GET', url);
    await whole.world.app.get(AuditSealer).settle();
    const mine = (await whole.phone(patient).send('GET', '/api/my/record-access')).body;
    expect(JSON.stringify(mine)).toContain('readContactDetails');
  });
});

describe('how colleagues are reached', () => {
  let whole: WholeWorld;
  let patient: ClinicPatient;
  const day = { label: 'day', number: '+1 202 555 0102', patientsMaySee: true };
  const night = { label: 'night', number: '+1 202 555 0103', patientsMaySee: false };

  beforeAll(async () => {
    whole = await WholeWorld.start();
    patient = await whole.clinic.patient();
  });
  afterAll(() => whole.world.stop());

  it('each writes down for themselves; the team sees it, the patient what they may see', async () => {
    const [tess, nora] = [await whole.staff('tess'), await whole.staff('nora')];
    expect((await tess.send('GET', '/api/my-account/phones')).body).toEqual({ phones: [] });
    expect((await tess.send('PUT', '/api/my-account/phones', { phones: [{ number: '12' }] })).body.code).toBe(
      'REQUEST.INVALID',
    );
    const saved = await tess.send('PUT', '/api/my-account/phones', { phones: [day, night] });
    expect([saved.status, saved.body]).toEqual([200, { phones: [day, night] }]);
    expect((await tess.send('GET', '/api/my-account/phones')).body).toEqual({ phones: [day, night] });
    expect((await nora.send('GET', '/api/my-account/phones')).body).toEqual({ phones: [] });
    const { colleagues } = (await nora.send('GET', `/api/patients/${patient.id}/contact`)).body;
    const numbers = [day, night].map(({ label, number }) => ({ label, number }));
    expect(colleagues).toEqual([{ staffId: whole.clinic.staffIds.tess, name: 'tess', phones: numbers }]);
    const { teamPhones } = (await whole.phone(patient).send('GET', '/api/my/check-ins')).body;
    expect(teamPhones).toEqual([{ name: 'tess', label: 'day', number: day.number }]);
    const { rows } = await whole.world.admin.query('select phones from staff where phones is not null');
    expect(rows).toEqual([{ phones: expect.stringMatching(/^enc1:/) }]);
  });

  it('nobody sees it of somebody who left the staff', async () => {
    await whole.world.admin.query('update staff set removed_at = now() where id = $1', [whole.clinic.staffIds.tess]);
    const nora = await whole.staff('nora');
    expect((await nora.send('GET', `/api/patients/${patient.id}/contact`)).body.colleagues).toEqual([]);
    expect((await whole.phone(patient).send('GET', '/api/my/check-ins')).body.teamPhones).toEqual([]);
  });
});
