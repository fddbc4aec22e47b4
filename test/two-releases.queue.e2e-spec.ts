import { seconds } from '#testing';
import { Fleet } from './support/fleet.js';
import { NewerRelease, seen } from './support/newer-release.js';
import { whileRefusing } from './support/refusing.js';
import { until } from './support/until.js';

describe('two releases side by side, while an update is rolled out', () => {
  let fleet: Fleet;
  let newer: NewerRelease;

  beforeEach(() => {
    seen.events.length = 0;
    seen.deadlines.length = 0;
  });
  afterEach(async () => {
    await newer?.stop();
    await fleet?.stop();
  });

  const rows = async (sql: string): Promise<object[]> => (await fleet.admin.query(sql)).rows;
  const left = () => fleet.count('select count(*) from event_delivery');
  const givenUp = () =>
    fleet.count(`select (select count(*) from event_delivery where attempts > 0 or failed_at is not null)
                      + (select count(*) from deadline where attempts > 0 or failed_at is not null)
                      + (select count(*) from domain_event where type = 'work.failed')`);
  const alertsOf = (patientId: string) => fleet.count('select count(*) from alert where patient_id = $1', [patientId]);

  it('an old worker gives up nothing of what a new api appends, and a new worker does it, once', async () => {
    fleet = await Fleet.start(['api', 'worker']);
    const [asksForHelp] = await fleet.patientsAskedNow(1);
    const [bystander] = await fleet.patientsWithAStrongUrge(1);
    newer = await NewerRelease.start(fleet);
    await newer.act(fleet.clinic.organisationId, asksForHelp!.id);

    const waiting = `select last_error, subscriber as name, put_off from event_delivery where put_off > 1
      union all select last_error, kind, put_off from deadline where put_off > 1 order by 1, 2`;
    const unknown = [
      { last_error: 'DEADLINE_KIND_UNKNOWN', name: 'planted.alarm' },
      { last_error: 'EVENT_VERSION_UNKNOWN', name: 'escalation.evaluate-rules' },
      { last_error: 'SUBSCRIBER_UNKNOWN', name: 'planted.witness' },
      { last_error: 'SUBSCRIBER_UNKNOWN', name: 'planted.witness' },
    ];
    // Put off twice and more: the queue took each anew.
    await until('every piece to come again', async () => (await rows(waiting)).length === unknown.length, seconds(30));
    expect(await rows(waiting)).toMatchObject(unknown);
    const { worker } = fleet.processes;
    for (const { last_error } of unknown) {
      expect(await worker.counted('holdfast_unknown_work_total', `reason="${last_error}"`)).toBeGreaterThan(1);
    }
    expect(await worker.status('/health/ready')).toBe(200);

    await fleet.reportStrongUrge(bystander!);
    await until('what every release knows to be done meanwhile', async () => (await alertsOf(bystander!.id)) === 1);

    await fleet.admin.query(`update event_delivery set unknown_since = unknown_since - interval '3 minutes'`);
    await until('the finding', async () => {
      const { findings } = (await (await fetch(`${worker.url}/health/ready`)).json()) as {
        findings: { code: string }[];
      };
      return findings.some(({ code }) => code === 'RELEASE_TOO_OLD');
    });
    expect(await givenUp()).toBe(0);
    expect(seen).toEqual({ events: [], deadlines: [] });

    await newer.work();
    await until('all of it to be done', async () => (await left()) === 0 && seen.deadlines.length > 0, seconds(90));
    expect(seen.events.map(({ type }) => type).sort()).toEqual(['help.requested', 'planted.happened']);
    expect(seen.deadlines).toEqual([asksForHelp!.id]);
    expect(await alertsOf(asksForHelp!.id)).toBe(1);
    expect(await givenUp()).toBe(0);
  }, 180_000);

  it('a new worker does what an old api appends', async () => {
    fleet = await Fleet.start(['api']);
    const [help] = await fleet.patientsAskedNow(1);
    const [urge] = await fleet.patientsWithAStrongUrge(1);
    newer = await NewerRelease.start(fleet);
    await newer.work();
    await fleet.reportStrongUrge(urge!);
    // The alert cannot be written with the call for help: the queue is to bring the event, in its first version.
    await whileRefusing(fleet.admin, 'alert', async () => {
      expect((await fleet.phone(help!, 'POST', '/api/my/help', {})).status).toBe(204);
    });
    await until('both alerts', async () => (await alertsOf(urge!.id)) + (await alertsOf(help!.id)) === 2, seconds(30));
    await until('nothing to be left', async () => (await left()) === 0);
    expect(await rows(`select version from domain_event where type = 'help.requested'`)).toEqual([{ version: 1 }]);
    expect(await fleet.count('select count(*) from deadline where put_off > 0')).toBe(0);
    expect(await alertsOf(help!.id)).toBe(1);
  }, 180_000);
});
