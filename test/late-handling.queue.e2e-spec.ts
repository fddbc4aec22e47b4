import { hours, minutes } from '#testing';
import type { ClinicPatient } from './support/small-clinic.js';
import { WholeWorld } from './support/whole-world.js';

describe('an event that is handled late', () => {
  let whole: WholeWorld;
  beforeAll(async () => {
    whole = await WholeWorld.start();
  });
  afterAll(() => whole.world.stop());

  const answer = async (patient: ClinicPatient, strongestUrge: number) => {
    const phone = whole.phone(patient);
    const { current } = (await phone.send('GET', '/api/my/check-ins')).body;
    const body = { answers: { strongestUrge }, finished: true };
    expect((await phone.send('POST', `/api/check-ins/${current.id}/answers`, body)).status).toBe(200);
    await whole.world.settle();
  };
  const alertsOf = async ({ id }: ClinicPatient) =>
    (await whole.world.admin.query('select id, state from alert where patient_id = $1 order by id', [id])).rows;
  const resolve = async (alertId: string) => {
    const tess = await whole.staff('tess');
    const act = (what: string, version: number, body?: object) =>
      tess.send('POST', `/api/alerts/${alertId}/${what}`, body, { 'if-match': `"${version}"` });
    expect((await act('acknowledge', 1)).status).toBe(200);
    expect((await act('resolve', 2, { outcome: 'reached-patient' })).status).toBe(200);
  };
  /** As if a queue had kept the wake-up for an event until now. */
  const handleLate = async (type: string, { id }: ClinicPatient, nth: number) => {
    await whole.world.admin.query(
      `with late as (
         select id, organisation_id, subject_id, correlation_id from domain_event
          where type = $1 and subject_id = $2 order by id offset $3 limit 1
       ), forgotten as (
         delete from handled_event h using late where h.event_id = late.id and h.subscriber = 'escalation.evaluate-rules'
       )
       insert into event_delivery (event_id, subscriber, organisation_id, subject_id, correlation_id, send_after)
       select id, 'escalation.evaluate-rules', organisation_id, subject_id, correlation_id, $4 from late`,
      [type, id, nth, whole.world.clock.now()],
    );
    await whole.world.settle();
  };

  it('does not raise again what rests on the same answers and somebody has resolved meanwhile', async () => {
    const patient = await whole.clinic.patient();
    for (const inMinutes of [1, 61, 121]) {
      await whole.clinic.askOnce(patient.id, new Date(+whole.world.clock.now() + minutes(inMinutes)), 1_800);
    }
    await whole.world.forward(minutes(2));
    await answer(patient, 9);
    expect(await alertsOf(patient)).toEqual([]);
    await whole.world.forward(hours(1));
    await answer(patient, 8);
    const [alert] = await alertsOf(patient);
    await resolve(alert.id);

    await handleLate('check-in.answered', patient, 0);
    expect(await alertsOf(patient)).toEqual([{ id: alert.id, state: 'resolved' }]);

    await whole.world.forward(hours(1));
    await answer(patient, 8);
    expect((await alertsOf(patient)).map(({ state }) => state)).toEqual(['resolved', 'open']);
  });

  it('raises what only it says, however late', async () => {
    const patient = await whole.clinic.patient();
    const phone = whole.phone(patient);
    const help = () => phone.send('POST', '/api/my/help', { words: 'Please call' });
    await help();
    await whole.world.settle();
    const [alert] = await alertsOf(patient);
    await resolve(alert.id);
    await handleLate('help.requested', patient, 0);
    expect((await alertsOf(patient)).map(({ state }) => state)).toEqual(['resolved', 'open']);
  });
});
