import { v7 } from 'uuid';
import type { LevelOfCare, LevelOfCareStay } from '#contracts';
import { days } from '#testing';
import { migrationsOfContexts } from '../apps/composition/contexts.js';
import { move } from './support/moves.js';
import type { ClinicPatient } from './support/small-clinic.js';
import { type Answer, type Caller, WholeWorld } from './support/whole-world.js';

describe('levels of care', () => {
  let whole: WholeWorld;
  let nora: Caller;

  beforeAll(async () => {
    whole = await WholeWorld.start();
    nora = await whole.staff('nora');
  });
  afterAll(() => whole.world.stop());

  const sql = async (text: string, values: unknown[] = []) => (await whole.world.admin.query(text, values)).rows;
  const staysOf = async ({ id }: { id: string }): Promise<LevelOfCareStay[]> =>
    (await nora.send('GET', `/api/patients/${id}/level-of-care-stays`)).body.stays;
  const correct = (patient: { id: string }, stay: { id: string }, body: object): Promise<Answer> =>
    nora.send('POST', `/api/patients/${patient.id}/level-of-care-stays/${stay.id}/corrections`, {
      ...{ reason: 'The referral said otherwise.' },
      ...body,
    });
  const levelOf = async ({ id }: { id: string }): Promise<LevelOfCare> =>
    (await sql('select level_of_care from patient where id = $1', [id]))[0].level_of_care;
  /** Registered at intensive-outpatient, and moved a day later. */
  const moved = async (to: LevelOfCare = 'outpatient'): Promise<ClinicPatient> => {
    const patient = await whole.clinic.patient();
    await whole.world.forward(days(1));
    await move(whole, { patientId: patient.id, to });
    await whole.world.forward(days(1));
    nora = await whole.staff('nora');
    return patient;
  };

  it('begin with the registration, and each move begins the next where the one before ends', async () => {
    const patient = await moved();
    const [current, first] = await staysOf(patient);
    expect(first).toMatchObject({ level: 'intensive-outpatient', transitionId: null, protocolVersion: null });
    expect(current).toMatchObject({ level: 'outpatient', beganAt: first!.endedAt, endedAt: null, protocolVersion: 1 });
    expect(current!.transitionId).not.toBeNull();
  });

  it('two moves in the same moment follow each other all the same', async () => {
    const patient = await whole.clinic.patient();
    await move(whole, { patientId: patient.id, to: 'outpatient' });
    await move(whole, { patientId: patient.id, to: 'aftercare' });
    expect((await staysOf(patient)).map(({ level }) => level)).toEqual([
      'aftercare',
      'outpatient',
      'intensive-outpatient',
    ]);
  });

  it('are corrected with a reason: the record shows the corrected level, and it is no step-down', async () => {
    const patient = await whole.clinic.patient();
    const [stay] = await staysOf(patient);
    const { status, body } = await correct(patient, stay!, { level: 'aftercare' });
    expect([status, body]).toMatchObject([
      200,
      { stays: [{ level: 'aftercare', corrected: { by: { name: 'nora' }, reason: 'The referral said otherwise.' } }] },
    ]);
    const record = (await nora.send('GET', `/api/patients/${patient.id}`)).body;
    expect(record).toMatchObject({ levelOfCare: 'aftercare', steppedDownAt: null, version: 2 });
    const [kept] = await sql('select corrected_reason from level_of_care_stay where id = $1', [stay!.id]);
    expect(kept.corrected_reason).toMatch(/^enc1:/);
  });

  it('of the past are corrected without touching the present', async () => {
    const patient = await moved();
    const [current, first] = await staysOf(patient);
    const beganAt = new Date(Date.parse(current!.beganAt) + 60_000).toISOString();
    expect((await correct(patient, current!, { beganAt })).body.stays).toMatchObject([
      { beganAt },
      { endedAt: beganAt },
    ]);
    expect((await correct(patient, first!, { level: 'residential' })).status).toBe(200);
    expect(await levelOf(patient)).toBe('outpatient');
  });

  it.each<[string, (stays: LevelOfCareStay[]) => [stay: { id: string }, body: object], number, string]>([
    ['over the one before', ([now, first]) => [now!, { beganAt: first!.beganAt }], 422, 'LEVEL_OF_CARE.WOULD_OVERLAP'],
    ['of another patient', () => [{ id: v7() }, { level: 'aftercare' }], 404, 'LEVEL_OF_CARE.NOT_FOUND'],
    ['without a reason', ([now]) => [now!, { level: 'aftercare', reason: '' }], 400, 'REQUEST.INVALID'],
  ])('are not corrected %s', async (_, what, status, code) => {
    const patient = await moved();
    const before = await staysOf(patient);
    const [stay, body] = what(before);
    expect(await correct(patient, stay, body)).toMatchObject({ status, body: { code } });
    expect(await staysOf(patient)).toEqual(before);
  });

  it('of now stay as they are while a transition begins at them', async () => {
    const patient = await moved();
    await sql(`update transition set state = 'preparing', moved_at = null where patient_id = $1`, [patient.id]);
    const [current, first] = await staysOf(patient);
    const refused = await correct(patient, current!, { level: 'aftercare' });
    expect(refused).toMatchObject({ status: 409, body: { code: 'LEVEL_OF_CARE.TRANSITION_OPEN' } });
    expect((await correct(patient, first!, { level: 'residential' })).status).toBe(200);
  });

  it('never overlap and leave no hole, whoever writes them', async () => {
    const patient = await moved();
    const write = (began: string, ended: string | null) =>
      sql(
        `insert into level_of_care_stay (id, organisation_id, patient_id, level, began_at, ended_at)
         select gen_random_uuid(), organisation_id, patient_id, 'aftercare', began_at + $2::interval, began_at + $3::interval
           from level_of_care_stay where patient_id = $1 and ended_at is null`,
        [patient.id, began, ended],
      );
    await expect(write('-1 hour', '1 hour')).rejects.toThrow('level_of_care_stay_without_overlap');
    await expect(write('1 hour', null)).rejects.toThrow(/level_of_care_stay_(current|without_overlap)/);
    await expect(write('-10 days', '-9 days')).rejects.toThrow('level_of_care_stay_without_hole');
    const end = `update level_of_care_stay set ended_at = now() where patient_id = $1 and ended_at is null`;
    await expect(sql(end, [patient.id])).rejects.toThrow('level_of_care_stay_goes_on');
  });

  it('of patients who were there before are taken from what was written, once', async () => {
    const patients = await Promise.all([whole.clinic.patient(), whole.clinic.patient(), whole.clinic.patient()]);
    const [calm, busy, unsaid] = patients.map(({ id }) => id);
    const changed = (patientId: string, from: LevelOfCare, to: LevelOfCare) =>
      whole.world.work.run(whole.clinic.system, async (tx) => {
        tx.append({ type: 'patient.level-of-care-changed', data: { patientId, from, to } });
        tx.execute('update patient set level_of_care = $2 where id = $1', [patientId, to]);
      });
    await whole.world.forward(days(1));
    await changed(busy!, 'intensive-outpatient', 'residential');
    await whole.world.forward(days(1));
    await changed(busy!, 'residential', 'outpatient');
    await changed(busy!, 'outpatient', 'aftercare');
    await sql(`update patient set level_of_care = 'residential' where id = $1`, [unsaid]);
    await sql('delete from level_of_care_stay where patient_id = any($1)', [[calm, busy, unsaid]]);
    const migration = migrationsOfContexts.find(({ name }) => name.startsWith('StaysOfBefore'))!;
    const runner = { query: (text: string, values: unknown[]) => sql(text, values) };
    for (const _ of ['once', 'again after an interruption']) await new migration().up(runner as never);
    const levels = async (id: string) =>
      (await sql('select level, ended_at from level_of_care_stay where patient_id = $1 order by began_at', [id])).map(
        ({ level, ended_at }) => level + (ended_at ? '' : ' now'),
      );
    expect(await levels(calm!)).toEqual(['intensive-outpatient now']);
    expect(await levels(busy!)).toEqual(['intensive-outpatient', 'residential', 'aftercare now']);
    expect(await levels(unsaid!)).toEqual(['residential now']);
  });
});
