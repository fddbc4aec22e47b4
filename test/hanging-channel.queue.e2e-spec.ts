import { minutes, seconds } from '#testing';
import { Fleet } from './support/fleet.js';
import type { LiveClient } from './support/live-client.js';
import { Mailbox } from './support/mailbox.js';
import type { ClinicPatient } from './support/small-clinic.js';
import { until } from './support/until.js';

describe('while a mail server hangs', () => {
  const mailbox = new Mailbox();
  let fleet: Fleet;
  let nora: LiveClient;
  let rosa: string;

  beforeAll(async () => {
    await mailbox.open();
    fleet = await Fleet.start(undefined, mailbox.settings);
    await fleet.before(minutes(1), async (clinic) => {
      await clinic.addStaff('rosa', ['clinician']);
      await clinic.addStaff('pia', ['privacy-officer']);
    });
    nora = await fleet.liveClient();
    rosa = await fleet.signIn('rosa');
  }, 120_000);
  afterAll(async () => {
    await fleet?.stop();
    await mailbox.close();
  });

  /** An emergency access to the record, of which a mail tells: an event about this patient. */
  const openRecord = async ({ id }: ClinicPatient): Promise<void> => {
    const answer = await fetch(`${fleet.processes.api.url}/api/break-glass`, {
      method: 'POST',
      headers: { cookie: rosa, 'content-type': 'application/json', origin: fleet.processes.api.url },
      body: JSON.stringify({ patient: { id }, reason: 'She fainted in the waiting room.' }),
    });
    expect(answer.status).toBe(201);
  };
  /** Resolves when it is on the screen. */
  const askForHelp = async (patient: ClinicPatient): Promise<void> => {
    expect((await fleet.phone(patient, 'POST', '/api/my/help', {})).status).toBe(204);
    await until('the screen', () => nora.of(patient.id).length > 0);
  };
  const begun = (count: number) =>
    until(
      'the mails to be under way',
      async () => (await fleet.count('select count(*) from sending_attempt')) === count,
    );
  const left = () => fleet.count('select count(*) from event_delivery');

  it('a patient’s call for help is on the screen at once, and holds no transaction up; two patients’ as well', async () => {
    const patients = await fleet.patientsAskedNow(2);
    const goOn = mailbox.hold();
    for (const patient of patients) await openRecord(patient);
    await begun(2);
    await until('the server to have the first', () => mailbox.waiting > 0);
    await Promise.all(patients.map(askForHelp));
    // It was on the screen while the mails still hung: it waited for none of them.
    expect(mailbox.mails).toEqual([]);
    const waiting = `select count(*) from pg_stat_activity
      where datname = current_database() and application_name = 'holdfast' and state like 'idle in transaction%'`;
    // One that waited for a mail would stay for as long as the server hangs.
    await until('no transaction to be held', async () => (await fleet.count(waiting)) === 0);
    goOn();
    await until('both mails', () => mailbox.mails.length >= 2, seconds(60));
    await until('nothing to be left', async () => (await left()) === 0, seconds(60));
    expect(await fleet.count('select count(*) from sending_attempt')).toBe(0);
  }, 150_000);

  it('and the worker dies between sending and writing it down, the mail comes again under the same id', async () => {
    const [patient] = await fleet.patientsAskedNow(1);
    const before = mailbox.mails.length;
    const goOn = mailbox.hold();
    await openRecord(patient!);
    await until('the server to have it', () => mailbox.waiting > 0);
    await fleet.processes.worker.kill();
    goOn();
    await until('the server to have taken it over', () => mailbox.mails.length === before + 1);
    expect(await fleet.count('select count(*) from event_delivery where attempts = 0')).toBe(1);
    // What only time would bring: the attempt of the worker that died is over.
    await fleet.admin.query('update sending_attempt set until = now()');
    await fleet.admin.query('update event_delivery set send_after = now()');
    await fleet.launch('worker');
    await until('the mail to come again', () => mailbox.mails.length === before + 2, seconds(30));
    await until('nothing to be left', async () => (await left()) === 0);
    const [first, second] = mailbox.mails.slice(before).map(({ raw }) => /^message-id: (.*)$/im.exec(raw)?.[1]);
    expect(first).toMatch(/^<[\w-]{43}@clinic\.example>/);
    expect(second).toBe(first);
  }, 120_000);
});
