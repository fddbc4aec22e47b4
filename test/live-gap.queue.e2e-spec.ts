import { heartbeatEvery } from '#contracts';
import { freePort } from '#installation';
import { seconds } from '#testing';
import { Fleet } from './support/fleet.js';
import { Held } from './support/held.js';
import type { LiveClient } from './support/live-client.js';
import type { ClinicPatient } from './support/small-clinic.js';
import { until } from './support/until.js';

describe('a screen that missed something', () => {
  let fleet: Fleet;
  let witness: LiveClient;
  let held: Held | null = null;

  beforeAll(async () => {
    fleet = await Fleet.start();
    witness = await fleet.liveClient();
  }, 240_000);
  afterEach(() => held?.release());
  afterAll(() => fleet?.stop());

  const alertsOf = (patients: ClinicPatient[]) =>
    fleet.count('select count(*) from alert where patient_id = any($1)', [patients.map(({ id }) => id)]);
  const raised = async (count: number) => {
    const patients = await fleet.patientsAskedNow(count);
    for (const patient of patients) expect(await fleet.sayNotSafe(patient)).toBe(200);
    await until('the alerts', async () => (await alertsOf(patients)) === count);
    return patients;
  };
  const onScreen = (patients: ClinicPatient[]) => patients.filter(({ id }) => witness.of(id).length === 1).length;
  const acknowledge = async (patient: ClinicPatient) => {
    const [alert] = witness.of(patient.id);
    const headers = { cookie: await fleet.signIn('tess'), 'if-match': `"${alert!.version}"` };
    const url = `${fleet.processes.api.url}/api/alerts/${alert!.id}/acknowledge`;
    return { id: alert!.id, version: alert!.version + 1, answer: fetch(url, { method: 'POST', headers }) };
  };

  it('sees by heartbeat what was not pushed to it, and has all of it after one query', async () => {
    await until('a first heartbeat', () => witness.heartbeats.length > 0, seconds(8));
    witness.deaf = true;
    const before = witness.heartbeats.length;
    const patients = await raised(20);
    await until('the gap to be filled', () => onScreen(patients) === 20, seconds(8));
    witness.deaf = false;
    const named = witness.heartbeats.slice(before).flatMap(({ changed }) => changed.map(({ id }) => id));
    expect(named).toEqual(expect.arrayContaining(patients.map(({ id }) => witness.of(id)[0]!.id)));
    expect(witness.pushed.some(({ alert }) => patients.some(({ id }) => alert.patient.id === id))).toBe(false);
  });

  it('that was offline for a while fills the gap when it is back', async () => {
    witness.socket.disconnect();
    const patients = await raised(5);
    expect(onScreen(patients)).toBe(0);
    witness.socket.connect();
    await until('the gap to be filled', () => onScreen(patients) === 5, seconds(8));
  });

  it('is told out of turn when its gateway did not hear for a moment', async () => {
    const beatsClosely = () =>
      witness.heartbeats.some(({ at }, i) => {
        const before = witness.heartbeats[i - 1];
        return before && Date.parse(at) - Date.parse(before.at) < heartbeatEvery / 2;
      });
    expect(beatsClosely()).toBe(false);
    const beats = witness.heartbeats.length;
    await until('a heartbeat in turn', () => witness.heartbeats.length > beats, seconds(8));
    expect(await fleet.queue.deafen()).toBe(1);
    const patients = await raised(3);
    await until('a heartbeat out of turn', beatsClosely, seconds(8));
    await until('what was not heard', () => onScreen(patients) === 3, seconds(8));
  });

  it('is not deceived by a transaction that commits late', async () => {
    const [slow, quick] = (await raised(2)) as [ClinicPatient, ClinicPatient];
    await until('both on the screen', () => onScreen([slow, quick]) === 2, seconds(8));
    witness.deaf = true;
    const alertId = witness.of(slow.id)[0]!.id;
    const ofSlow = `select id from deadline where subject_id = '${alertId}' for update`;
    held = await Held.by(fleet.database.superuserUrl, ofSlow);
    const late = await acknowledge(slow);
    await held.untilWaitedFor(1);
    const early = await acknowledge(quick);
    expect((await early.answer).status).toBe(200);
    await until('the early one', () => witness.alerts.get(early.id)!.version === early.version, seconds(8));
    // The client now stands after the early one's commit, and the late one has changed nothing that can be seen.
    await witness.fillGap();
    expect(witness.alerts.get(late.id)!.version).toBe(late.version - 1);
    const { position } = witness;
    await held.release();
    expect((await late.answer).status).toBe(200);
    const { alerts } = await witness.list(`changedSince=${position}`);
    expect(alerts.map(({ id, version }) => ({ id, version }))).toContainEqual({ id: late.id, version: late.version });
    const after = witness.heartbeats.length;
    await until('the next heartbeat', () => witness.heartbeats.length > after, seconds(8));
    expect(witness.heartbeats.at(-1)!.changed).toContainEqual({ kind: 'alert', id: late.id, version: late.version });
  });

  it('is served by a gateway that started while Redis was away', async () => {
    await fleet.processes.realtime.kill();
    await fleet.launch('realtime', { REDIS_URL: `redis://127.0.0.1:${await freePort()}` });
    witness = await fleet.liveClient();
    const patients = await raised(3);
    await until('what no hint told', () => onScreen(patients) === 3, seconds(8));
  });
});
