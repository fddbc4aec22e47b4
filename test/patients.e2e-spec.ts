import type { PatientView } from '#contracts';
import { type Caller, WholeWorld } from './support/whole-world.js';

describe('patients', () => {
  let whole: WholeWorld;
  let nora: Caller;
  let ada: Caller;

  beforeAll(async () => {
    whole = await WholeWorld.start();
    nora = await whole.staff('nora');
    ada = await whole.staff('ada');
  });
  afterAll(() => whole.world.stop());

  const content = () => ({
    givenName: 'Ines',
    familyName: 'Zamora',
    timeZone: 'America/Denver',
    levelOfCare: 'partial-hospitalisation',
    careTeamId: whole.clinic.careTeamId,
  });
  const register = async (given: object = {}): Promise<PatientView> =>
    (await nora.send('POST', '/api/patients', { ...content(), ...given })).body;
  const revise = (patient: PatientView, revision: object, version = patient.version) =>
    nora.send('PATCH', `/api/patients/${patient.id}`, revision, { 'if-match': `"${version}"` });

  it('are seen by their care team, and do not exist for anybody else on the staff', async () => {
    const patient = await register();
    expect((await nora.send('GET', `/api/patients/${patient.id}`)).body).toMatchObject(patient);
    expect(await ada.send('GET', `/api/patients/${patient.id}`)).toMatchObject({
      status: 404,
      body: { code: 'PATIENT.NOT_FOUND' },
    });
    expect((await ada.send('GET', '/api/patients')).body).toMatchObject({ patients: [], total: 0 });
  });

  it('are revised at the version that was read; their level of care is no field', async () => {
    const patient = await register();
    expect((await revise(patient, { levelOfCare: 'intensive-outpatient' })).status).toBe(400);
    const revised = await revise(patient, { whatMatters: 'The sea' });
    expect(revised.body).toMatchObject({ version: 2, levelOfCare: 'partial-hospitalisation' });
    // The words are read with the record, as far as they are open.
    expect((await nora.send('GET', `/api/patients/${patient.id}`)).body.whatMatters).toBe('The sea');
    expect(revised.headers.etag).toBe('"2"');
    expect(await revise(patient, { riskTier: 'red' })).toMatchObject({ status: 412, body: { code: 'REQUEST.STALE' } });
  });

  it('come in pages, by name, each once', async () => {
    for (const givenName of ['Cy', 'Bo', 'Al', 'Di', 'Ed']) await register({ givenName, familyName: 'Paged' });
    const names: string[] = [];
    let after = '';
    do {
      const { body } = await nora.send('POST', '/api/patient-searches', {
        ...{ search: 'Paged', limit: 2 },
        ...(after && { after }),
      });
      names.push(...body.patients.map((patient: PatientView) => patient.givenName));
      expect(body.total).toBe(5);
      after = body.next;
    } while (after);
    expect(names).toEqual(['Al', 'Bo', 'Cy', 'Di', 'Ed']);
  });

  it('come with when they were last heard from', async () => {
    const [heard, never] = [await whole.clinic.patient(), await register({ familyName: 'Unheard' })];
    await whole.phone(heard).send('POST', '/api/my/help', {});
    const at = whole.world.clock.now().toISOString();
    const { body } = await nora.send('GET', '/api/patients?limit=200');
    const lastContactOf = ({ id }: { id: string }) =>
      body.patients.find((patient: PatientView) => patient.id === id).lastContactAt;
    expect([lastContactOf(heard), lastContactOf(never)]).toEqual([at, null]);
  });

  it('are found by what is written, wildcards taken literally', async () => {
    await register({ familyName: '100% sure_thing' });
    const found = async (search: string) => (await nora.send('POST', '/api/patient-searches', { search })).body.total;
    expect(await found('100% sure')).toBe(1);
    expect(await found('sure_t')).toBe(1);
    expect(await found('s%t')).toBe(0);
  });

  it('keep what they said out of the event log', async () => {
    const patient = await register({ whatMatters: 'Only the team may read this' });
    const { rows } = await whole.world.admin.query('select data from domain_event where subject_id = $1', [patient.id]);
    expect(JSON.stringify(rows)).not.toContain('Only the team');
  });

  it('have a team whose vacant roles are said, and whose roles change at the version that was read', async () => {
    const team = async () => (await ada.send('GET', '/api/care-teams')).body.careTeams[0];
    const { id, version, vacantRoles } = await team();
    expect(vacantRoles).toContain('nutritionist');
    const assign = (staffIds: string[], at: number) =>
      ada.send('PUT', `/api/care-teams/${id}/roles/nutritionist`, { staffIds }, { 'if-match': `"${at}"` });
    expect((await assign([whole.clinic.staffIds.tess], version)).body.vacantRoles).not.toContain('nutritionist');
    expect((await assign([], version)).status).toBe(412);
    expect(await assign([patientless], version + 1)).toMatchObject({
      status: 422,
      body: { code: 'CARE_TEAM.UNKNOWN_MEMBER' },
    });
  });
});

const patientless = '019a0000-0000-7000-8000-000000000000';
