import { minutes, seconds } from '#testing';
import { Fleet } from './support/fleet.js';
import { Held } from './support/held.js';
import { expectOneAlertEach } from './support/ledger.js';
import type { LiveClient } from './support/live-client.js';
import { whileRefusing } from './support/refusing.js';
import type { ClinicPatient } from './support/small-clinic.js';
import { until } from './support/until.js';

/** A killed worker's jobs are taken over after five to seven seconds; what never reached a queue, after two. A busy machine is given longer. */
const promptly = seconds(60);
/** What comes by way of the queue. */
const rule = 'strong-urges';

describe('a process that dies', () => {
  let fleet: Fleet;
  let witness: LiveClient;
  let held: Held | null = null;

  beforeAll(async () => {
    fleet = await Fleet.start();
    witness = await fleet.liveClient();
  }, 240_000);
  afterEach(async () => {
    await held?.release();
    await fleet.queue.letGo();
  });
  afterAll(() => fleet?.stop());

  const allReportStrongUrges = async (patients: ClinicPatient[]) => {
    const statuses = await Promise.all(patients.map((patient) => fleet.reportStrongUrge(patient)));
    expect(statuses).toEqual(patients.map(() => 200));
  };
  const alertsOf = (patients: ClinicPatient[]) =>
    fleet.count('select count(*) from alert where patient_id = any($1)', [patients.map(({ id }) => id)]);
  const sent = () => fleet.processes.api.counted('holdfast_jobs_sent_total', 'path="fast"', 'holdfast-events');
  /** Handlers of these answers, which may share a transaction, now stand before their alerts are written. */
  const inTheMiddleOfHandling = async (patients: ClinicPatient[]) => {
    held = await Held.by(fleet.database.superuserUrl, 'lock table alert in exclusive mode');
    const sentBefore = await sent();
    await allReportStrongUrges(patients);
    await until('the jobs', async () => (await sent()) - sentBefore >= patients.length);
    await until('a worker that has taken them all', async () => (await fleet.queue.waiting()) === 0);
    await held.untilWaitedFor(1);
    return held;
  };

  it('the api, between commit and enqueue: the sweep of the worker sends what it did not', async () => {
    const patients = await fleet.patientsWithAStrongUrge(4);
    const { api, worker } = fleet.processes;
    const sweptBefore = await worker.counted('holdfast_jobs_sent_total', 'path="sweep"', 'holdfast-events');
    await fleet.queue.hold();
    const since = Date.now();
    await allReportStrongUrges(patients);
    await api.kill();
    await fleet.queue.letGo();
    await fleet.launch('api');
    await expectOneAlertEach(fleet, witness, patients, { since, within: promptly, rule });
    const swept = await worker.counted('holdfast_jobs_sent_total', 'path="sweep"', 'holdfast-events');
    expect(swept - sweptBefore).toBeGreaterThanOrEqual(patients.length);
  });

  it('the worker, in the middle of a handler: nothing of it stands, and it is done again', async () => {
    const patients = await fleet.patientsWithAStrongUrge(4);
    const middle = await inTheMiddleOfHandling(patients);
    const since = Date.now();
    await fleet.processes.worker.kill();
    await middle.release();
    expect(await alertsOf(patients)).toBe(0);
    await fleet.launch('worker');
    await expectOneAlertEach(fleet, witness, patients, { since, within: promptly, rule });
  });

  it('the worker, between effect and acknowledgement: the job comes again and finds it done', async () => {
    const patients = await fleet.patientsWithAStrongUrge(4);
    const middle = await inTheMiddleOfHandling(patients);
    await fleet.queue.hold();
    const since = Date.now();
    await middle.release();
    await until('the effect', async () => (await alertsOf(patients)) === patients.length);
    await fleet.processes.worker.kill();
    await fleet.queue.letGo();
    expect(await fleet.queue.depth()).toBeGreaterThanOrEqual(1);
    const worker = await fleet.launch('worker');
    await until('the jobs again', async () => {
      const again = await worker.counted('holdfast_events_handled_total', 'already-done');
      return again >= patients.length;
    });
    await expectOneAlertEach(fleet, witness, patients, { since, within: promptly, rule });
  });

  it('takes no answer with it when every queue is deleted', async () => {
    const patients = await fleet.patientsWithAStrongUrge(12);
    const { worker } = fleet.processes;
    // Stopped in the middle of a transaction, it would hold the locks of these patients.
    await until(
      'the worker, with nothing in hand',
      async () => (await fleet.count('select count(*) from event_delivery', [])) === 0,
    );
    worker.signal('SIGSTOP');
    await fleet.queue.wipe();
    const since = Date.now();
    const sentBefore = await sent();
    await allReportStrongUrges(patients.slice(0, 4));
    await until('the jobs', async () => (await sent()) - sentBefore >= 4);
    expect(await fleet.queue.depth()).toBeGreaterThanOrEqual(1);
    await fleet.queue.wipe();
    expect(await fleet.queue.depth()).toBe(0);
    worker.signal('SIGCONT');
    const rest = Promise.all(patients.slice(4).map((patient) => fleet.reportStrongUrge(patient)));
    for (let n = 0; n < 5; n++) await fleet.queue.wipe();
    expect(await rest).toEqual(patients.slice(4).map(() => 200));
    await expectOneAlertEach(fleet, witness, patients, { since, within: promptly, rule });
  });

  it('the worker, while windows fall due: it notices when it is back, once', async () => {
    await fleet.processes.worker.kill();
    const patients: ClinicPatient[] = [];
    let due = 0;
    await fleet.before(minutes(5), async (clinic, began) => {
      for (let n = 0; n < 3; n++) patients.push(await clinic.patient());
      due = Date.now() + seconds(4);
      for (const { id } of patients) {
        await clinic.askOnce(id, new Date(+began + minutes(1)), 20);
        await clinic.askOnce(id, new Date(due - seconds(20)), 20);
      }
    });
    await until('the end of the windows', () => Date.now() > due + seconds(1));
    expect(await alertsOf(patients)).toBe(0);
    const since = Date.now();
    await fleet.launch('worker');
    await expectOneAlertEach(fleet, witness, patients, { since, within: promptly, rule: 'two-missed' });
    const ids = patients.map(({ id }) => id);
    const missed = `select count(*) from domain_event where type = 'check-in.missed' and subject_id = any($1)`;
    expect(await fleet.count(missed, [ids])).toBe(2 * patients.length);
    const late = `select count(*) from deadline where patient_id = any($1) and kind = 'check-in.advance'
                     and fired_at is null and cancelled_at is null`;
    expect(await fleet.count(late, [ids])).toBe(0);
  });

  it('no worker and no queue: who is not safe is heard all the same', async () => {
    const patients = await fleet.patientsAskedNow(4);
    await fleet.processes.worker.kill();
    await fleet.queue.hold();
    const since = Date.now();
    for (const patient of patients) expect(await fleet.sayNotSafe(patient)).toBe(200);
    expect(await alertsOf(patients)).toBe(4);
    await until('the screen', () => patients.every(({ id }) => witness.of(id).length === 1));
    await fleet.queue.letGo();
    await fleet.launch('worker');
    await expectOneAlertEach(fleet, witness, patients, { since, within: promptly });
  });

  it('who is not safe keeps their answer when the alert cannot be written with it: the queue brings it', async () => {
    const patients = await fleet.patientsAskedNow(2);
    const since = Date.now();
    await whileRefusing(fleet.admin, 'alert', async () => {
      for (const patient of patients) expect(await fleet.sayNotSafe(patient)).toBe(200);
      expect(await alertsOf(patients)).toBe(0);
    });
    await expectOneAlertEach(fleet, witness, patients, { since, within: promptly });
  });

  it('by SIGTERM, after what it has begun', async () => {
    const patients = await fleet.patientsWithAStrongUrge(4);
    const middle = await inTheMiddleOfHandling(patients);
    const since = Date.now();
    const ended = fleet.processes.worker.end();
    await fleet.queue.hold();
    const api = fleet.processes.api.end();
    expect(await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 500, 'still at it'))])).toBe(
      'still at it',
    );
    await middle.release();
    await until('the effect', async () => (await alertsOf(patients)) === patients.length);
    await fleet.queue.letGo();
    expect(await ended).toEqual({ code: 0, signal: null });
    expect(await api).toEqual({ code: 0, signal: null });
    expect(await fleet.count('select count(*) from event_delivery where failed_at is not null')).toBe(0);
    await Promise.all([fleet.launch('worker'), fleet.launch('api')]);
    await expectOneAlertEach(fleet, witness, patients, { since, within: promptly, rule });
  });
});
