import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { Queue } from 'bullmq';
import { chooseQueueBackend } from '#backbone';
import { type Finding, queues } from '#contracts';
import { parseConfiguration } from '#kernel';
import { minutes, seconds } from '#testing';
import { root } from './support/build.js';
import { Fleet } from './support/fleet.js';
import { Held } from './support/held.js';
import type { ClinicPatient } from './support/small-clinic.js';
import { until } from './support/until.js';

/** Whoever waits for the heartbeat. */
class Listener {
  readonly beats: number[] = [];
  private readonly server: Server = createServer((request, response) => {
    request.resume();
    this.beats.push(Date.now());
    response.end('OK');
  });

  async open(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/ping`;
  }

  since(moment: number): number {
    return this.beats.filter((at) => at > moment).length;
  }

  close(): void {
    this.server.closeAllConnections();
    this.server.close();
  }
}

describe('the watchdog', () => {
  const listener = new Listener();
  let fleet: Fleet;
  let held: Held | null = null;

  beforeAll(async () => {
    fleet = await Fleet.start(['api', 'worker'], {
      HEARTBEAT_URL: await listener.open(),
      HEARTBEAT_EVERY: '1',
      // Lets a test set the clock of a process as somebody sets the clock of a machine.
      NODE_OPTIONS: `--import ${path.join(root, 'test/support/clock-that-jumps.mjs')}`,
    });
  }, 240_000);
  afterEach(() => held?.release());
  afterAll(async () => {
    await fleet?.stop();
    listener.close();
  });

  const ready = async (part: 'api' | 'worker'): Promise<{ status: number; findings: Finding[] }> => {
    const answer = await fetch(`${fleet.processes[part].url}/health/ready`);
    const { findings } = (await answer.json()) as { findings: Finding[] };
    return { status: answer.status, findings };
  };
  const codes = async (part: 'api' | 'worker'): Promise<string[]> =>
    (await ready(part)).findings.map(({ code }) => code);
  const all = (found: readonly string[], wanted: readonly string[]): boolean =>
    wanted.every((code) => found.includes(code));
  const untilWell = async () => {
    await until('green again', async () => (await ready('worker')).status === 200, seconds(30));
    const since = Date.now();
    await until('heartbeats again', () => listener.since(since) > 0, seconds(15));
  };

  it('is green and sends heartbeats while all is well', async () => {
    expect(await ready('worker')).toEqual({ status: 200, findings: [] });
    expect(await ready('api')).toEqual({ status: 200, findings: [] });
    await until('heartbeats', () => listener.beats.length > 1);
    const { worker } = fleet.processes;
    expect(await worker.counted('holdfast_heartbeats_total', 'outcome="sent"')).toBeGreaterThan(0);
  });

  it('shows every metric that the dashboard and the alerts use', async () => {
    const files = ['docker/grafana/dashboards/holdfast.json', 'docker/prometheus/alerts.yml'];
    const text = files.map((file) => readFileSync(path.join(root, file), 'utf8')).join('\n');
    const used = [...text.matchAll(/\b(?:holdfast|process|nodejs)_\w+/g)].map(([name]) => name);
    expect(new Set(used).size).toBeGreaterThan(15);
    const shown = await (await fetch(`${fleet.processes.worker.url}/metrics`)).text();
    const there = new Set([...shown.matchAll(/^# TYPE (\S+)/gm)].map(([, name]) => name!));
    const missing = used.filter((name) => !there.has(name.replace(/_(bucket|count|sum)$/, '')) && !there.has(name));
    expect(missing).toEqual([]);
  });

  it('within 30 seconds says that a queue stalls, events wait, and deadlines are overdue; nobody hears a heartbeat', async () => {
    const patients: ClinicPatient[] = await fleet.patientsAskedNow(2);
    let due = 0;
    let lateId = '';
    await fleet.before(minutes(2), async (clinic) => {
      due = Date.now() + seconds(4);
      lateId = (await clinic.patient()).id;
      await clinic.askOnce(lateId, new Date(due - seconds(20)), 20);
    });
    // Nobody can claim the deadline of this window.
    const ofLate = 'select 1 from deadline where patient_id = $1 and fired_at is null for update';
    held = await Held.by(fleet.database.superuserUrl, ofLate, [lateId]);
    const events = ownQueue(fleet);
    await events.pause();
    const since = Date.now();
    await fleet.reportStrongUrge(patients[0]!);
    const wanted = ['QUEUE_STALLED', 'EVENTS_NOT_HANDLED', 'DEADLINES_OVERDUE'];
    let seen: string[] = [];
    const allSeen = async () => {
      seen = await codes('worker');
      return all(seen, wanted);
    };
    await until('red', allSeen, seconds(34)).catch(() => expect(seen).toEqual(wanted));
    expect(Date.now() - Math.max(since, due)).toBeLessThan(seconds(30));
    await until('red in the api too', async () => all(await codes('api'), wanted), seconds(3));
    const { status, findings } = await ready('api');
    expect(status).toBe(503);
    expect(findings.find(({ code }) => code === 'QUEUE_STALLED')?.count).toBeGreaterThan(0);
    for (const { says, since: began } of findings) {
      expect(says).toMatch(/\.$/);
      expect(Date.parse(began)).toBeLessThan(Date.now());
    }
    await until('a round of the watchdog', async () => {
      const text = await (await fetch(`${fleet.processes.worker.url}/metrics`)).text();
      return /holdfast_watch_findings\{code="DEADLINES_OVERDUE"\} 1/.test(text);
    });
    const silentFrom = Date.now() + 500;
    const admin = await fleet.signIn('ada');
    const system = await fetch(`${fleet.processes.api.url}/api/system`, { headers: { cookie: admin } });
    const view = (await system.json()) as { findings: Finding[]; workers: object[] };
    expect(
      all(
        view.findings.map(({ code }) => code),
        wanted,
      ),
    ).toBe(true);
    expect(view.workers).toHaveLength(1);
    const board = await fetch(`${fleet.processes.api.url}/api/queue-board/api/queues`, { headers: { cookie: admin } });
    const { queues: shown } = (await board.json()) as { queues: { name: string; isPaused: boolean }[] };
    expect(shown.map(({ name, isPaused }) => `${name} ${isPaused}`).sort()).toEqual([
      'holdfast-deadlines false',
      'holdfast-events true',
    ]);
    await until('three seconds', () => Date.now() > silentFrom + seconds(3));
    expect(listener.since(silentFrom)).toBe(0);
    await held.release();
    await events.resume();
    await events.close();
    await untilWell();
    expect(await codes('api')).toEqual([]);
  }, 240_000);

  it('says that events are not sent when no worker does its rounds', async () => {
    const [patient] = await fleet.patientsAskedNow(1);
    const { worker, api } = fleet.processes;
    worker.signal('SIGSTOP');
    await fleet.queue.wipe();
    await fleet.reportStrongUrge(patient!);
    await until('red', async () => (await codes('api')).includes('EVENTS_NOT_SENT'), seconds(30));
    expect(await api.status('/health/live')).toBe(200);
    worker.signal('SIGCONT');
    await untilWell();
  }, 240_000);

  it('says that the clock jumped and is apart from the database’s, and is well when it is set right', async () => {
    const { worker } = fleet.processes;
    worker.signal('SIGUSR2');
    const wanted = ['CLOCK_JUMPED', 'CLOCK_APART'];
    let seen: string[] = [];
    const allSeen = async () => {
      seen = await codes('worker');
      return all(seen, wanted);
    };
    await until('red', allSeen, seconds(30)).catch(() => expect(seen).toEqual(wanted));
    const silentFrom = Date.now() + seconds(1);
    await until('two seconds', () => Date.now() > silentFrom + seconds(2));
    expect(listener.since(silentFrom)).toBe(0);
    worker.signal('SIGHUP');
    await untilWell();
  }, 240_000);
});

/** The same queue that the fleet works on, from outside. */
function ownQueue(fleet: Fleet): Queue {
  const backend = chooseQueueBackend(parseConfiguration(fleet.settings));
  return new Queue(queues.events, backend.options('send'), backend.factory as never);
}
