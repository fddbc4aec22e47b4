import type { FailedWorkView } from '#contracts';
import { hours, minutes } from '#testing';
import { Mailbox } from './support/mailbox.js';
import { whileRefusing } from './support/refusing.js';
import { SmallClinic } from './support/small-clinic.js';
import { type Caller, WholeWorld } from './support/whole-world.js';

describe('work that fails for good', () => {
  const mailbox = new Mailbox();
  let whole: WholeWorld;
  let ada: Caller;
  let elsewhere: Caller;

  beforeAll(async () => {
    await mailbox.open();
    whole = await WholeWorld.start(undefined, mailbox.settings);
    ada = await whole.staff('ada');
    const other = await new SmallClinic(whole.world.app).found();
    elsewhere = await whole.staff('ada', other);
  });
  afterAll(async () => {
    await whole.world.stop();
    await mailbox.close();
  });

  /** A cry for help whose alert cannot be written with it: the queue is to bring it. */
  const cryForHelp = async (): Promise<{ id: string }> => {
    const patient = await whole.clinic.patient();
    await whileRefusing(whole.world.admin, 'alert', async () => {
      expect((await whole.phone(patient).send('POST', '/api/my/help', { words: 'Please call' })).status).toBe(204);
    });
    return patient;
  };
  /** The same, in an event that this release cannot read: no try can succeed. */
  const poison = async (): Promise<string> => {
    const patient = await cryForHelp();
    await whole.world.admin.query(
      `update domain_event set version = 0 where type = 'help.requested' and subject_id = $1`,
      [patient.id],
    );
    await whole.world.settle();
    return patient.id;
  };
  const heal = () =>
    whole.world.admin.query(`update domain_event set version = 1 where type = 'help.requested' and version = 0`);
  const listed = async (by = ada): Promise<FailedWorkView[]> => (await by.send('GET', '/api/failed-work')).body.work;
  const mailsTo = (name: string) => mailbox.mails.filter(({ to }) => to === whole.clinic.email(name)).length;
  const alertsOf = async (patientId: string): Promise<number> =>
    (await whole.world.admin.query('select 1 from alert where patient_id = $1', [patientId])).rowCount ?? 0;
  let first: string;

  it('is listed with its reason, shown to the admins of its organisation alone, and mailed without a word about whom', async () => {
    first = await poison();
    const work = await listed();
    expect(work).toContainEqual(
      expect.objectContaining({
        kind: 'event',
        name: 'escalation.evaluate-rules',
        event: 'help.requested',
        reason: 'EVENT_DATA_INVALID',
      }),
    );
    expect(JSON.stringify(work)).not.toContain(first);
    const { body } = await ada.send('GET', '/api/system');
    expect(body.failedWork).toBe(work.length);
    expect(await listed(elsewhere)).toEqual([]);
    expect((await elsewhere.send('GET', '/api/system')).body.failedWork).toBe(0);
    expect((await (await whole.staff('nora')).send('GET', '/api/failed-work')).status).toBe(403);
    expect(mailsTo('ada')).toBe(1);
    expect(mailbox.mails).toHaveLength(1);
    expect(mailbox.textTo(whole.clinic.email('ada'))).toContain('/system');
    expect(mailbox.textTo(whole.clinic.email('ada'))).not.toMatch(/Park|Jo\b|help|Riverside|escalation/i);
  });

  it('is mailed once in an hour, and once more at its end when there is more', async () => {
    await whole.world.forward(minutes(10));
    await poison();
    expect(mailsTo('ada')).toBe(1);
    await whole.world.forward(minutes(45));
    expect(mailsTo('ada')).toBe(1);
    await whole.world.forward(minutes(10));
    expect(mailsTo('ada')).toBe(2);
    await whole.world.forward(hours(3));
    expect(mailsTo('ada')).toBe(2);
  });

  it('is tried again by an admin: one piece, or all of a kind, each with its one effect', async () => {
    ada = await whole.staff('ada');
    elsewhere = await whole.staff('ada', await new SmallClinic(whole.world.app).found());
    const before = await listed();
    const { id, kind, name } = before.find((work) => work.name === 'escalation.evaluate-rules')!;
    const retry = (by: Caller, workId = id) => by.send('POST', `/api/failed-work/${workId}/retries`, { kind, name });
    expect((await retry(elsewhere)).body.code).toBe('FAILED_WORK.NOT_FOUND');
    expect((await retry(ada, '01a00000-0000-7000-8000-000000000000')).body.code).toBe('FAILED_WORK.NOT_FOUND');
    expect((await retry(await whole.staff('nora'))).status).toBe(403);
    // Nothing has changed: it fails as before, and says how often somebody tried.
    expect((await retry(ada)).status).toBe(204);
    await whole.world.settle();
    expect((await listed()).find((work) => work.id === id && work.name === name)).toMatchObject({ retries: 1 });
    await heal();
    expect((await retry(ada)).status).toBe(204);
    await whole.world.settle();
    expect((await listed()).some((work) => work.id === id && work.name === name)).toBe(false);
    expect((await retry(ada)).status).toBe(204);
    for (const other of new Set((await listed()).map((work) => work.name))) {
      const answer = await ada.send('POST', '/api/failed-work-retries', { kind: 'event', name: other });
      expect(answer.body.retried).toBeGreaterThan(0);
    }
    await whole.world.settle();
    expect(await listed()).toEqual([]);
    expect(await alertsOf(first)).toBe(1);
    const { rows } = await whole.world.admin.query(
      `select distinct actor from audit_entry where action in ('retryWork', 'retryAllWork') and outcome = 'allowed'`,
    );
    expect(rows).toEqual([{ actor: `staff:${whole.clinic.staffIds.ada}` }]);
  });

  it('does not tell of itself for ever when telling fails too', async () => {
    await whole.world.forward(hours(2));
    const patient = await cryForHelp();
    await whole.world.admin.query(`update domain_event set version = 0 where subject_id = $1`, [patient.id]);
    await whole.world.admin.query(`
      create function spoil() returns trigger language plpgsql as $$ begin new.version := 0; return new; end $$;
      create trigger spoil before insert on domain_event for each row when (new.type = 'work.failed') execute function spoil()`);
    const mails = mailbox.mails.length;
    const before = (await whole.world.events('work.failed')).length;
    await whole.world.settle();
    const all = await listed();
    const others = all.filter(({ name }) => name !== 'operations.tell-admins');
    expect(others.length).toBeGreaterThan(0);
    expect(all.length).toBeGreaterThan(others.length);
    expect(await whole.world.events('work.failed')).toHaveLength(before + others.length);
    expect(mailbox.mails).toHaveLength(mails);
  });
});
