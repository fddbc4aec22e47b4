import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { Test } from '@nestjs/testing';
import pg from 'pg';
import { SteeredClock, TimeLapse } from '#backbone';
import type { CheckInAnswers, MyCheckIns } from '#contracts';
import { freePort } from '#installation';
import { type Configuration, parseConfiguration } from '#kernel';
import { minutes, type TestDatabase, testDatabase } from '#testing';
import { migrationsOfContexts } from '../../apps/composition/contexts.js';
import { type Part, ProcessModule } from '../../apps/composition/process.module.js';
import { freshBuild, root } from './build.js';
import { LiveClient } from './live-client.js';
import { NodeProcess } from './node-process.js';
import { PostgresQueueStore, type QueueStore, RedisQueueStore } from './queue-store.js';
import { RedisServer } from './redis-server.js';
import { type ClinicPatient, password, SmallClinic } from './small-clinic.js';

/** api, realtime and worker as real processes on a database, and a Redis where it is asked for, of their own. */
export class Fleet {
  readonly processes = {} as Record<Part, NodeProcess>;
  clinic!: SmallClinic;
  private readonly started: NodeProcess[] = [];
  private readonly witnesses: LiveClient[] = [];
  private constructor(
    readonly database: TestDatabase,
    /** Sees every organisation. */
    readonly admin: pg.Client,
    readonly queue: QueueStore,
    private readonly redis: RedisServer | null,
    readonly environment: Record<string, string>,
  ) {}

  /** What its processes are told. */
  get settings(): Record<string, string> {
    return this.environment;
  }

  static async start(
    parts: readonly Part[] = ['api', 'realtime', 'worker'],
    settings: Record<string, string> = {},
  ): Promise<Fleet> {
    const [database, redis] = await Promise.all([
      testDatabase(migrationsOfContexts),
      process.env.REDIS_URL ? RedisServer.start() : null,
      freshBuild(),
    ]);
    const admin = new pg.Client({ connectionString: database.superuserUrl });
    admin.on('error', () => {});
    await admin.connect();
    const queue = redis ? new RedisQueueStore(redis.url) : await PostgresQueueStore.open(database.superuserUrl);
    const fleet = new Fleet(database, admin, queue, redis, {
      NODE_ENV: 'test',
      DATABASE_URL: database.databaseUrl,
      DATABASE_AUTH_URL: database.databaseAuthUrl,
      DATABASE_POOL: '10',
      AUTH_SECRET: randomUUID(),
      LOG_LEVEL: 'error',
      ...(redis && { REDIS_URL: redis.url }),
      ...settings,
    });
    try {
      await fleet.before(minutes(10), async (clinic) => {
        fleet.clinic = await clinic.found();
      });
      await Promise.all(parts.map((part) => fleet.launch(part)));
    } catch (error) {
      await fleet.stop();
      throw error;
    }
    return fleet;
  }

  /** Starts a part, or starts it anew. */
  async launch(part: Part, settings: Record<string, string> = {}): Promise<NodeProcess> {
    const script = path.join(root, 'dist/apps', part, 'src/main.js');
    const started = new NodeProcess(script, await freePort(), { ...this.environment, ...settings });
    this.processes[part] = started;
    this.started.push(started);
    await started.untilReady(part === 'worker' ? '/health/ready' : '/health/live');
    return started;
  }

  /** Lives through the time from a moment ago until now, before the processes see it. */
  async before(milliseconds: number, live: (clinic: SmallClinic, began: Date) => Promise<void>): Promise<void> {
    const configuration: Configuration = parseConfiguration(this.environment);
    const began = new Date(Date.now() - milliseconds);
    const clock = new SteeredClock(began);
    const life = ProcessModule.with({ configuration, parts: [], alone: true, clock, wakes: 'nobody' });
    const app = await Test.createTestingModule({ imports: [life] }).compile();
    await app.init();
    try {
      await live(this.clinic?.in(app) ?? new SmallClinic(app), began);
      await app.get(TimeLapse, { strict: false }).until(new Date());
    } finally {
      await app.close();
    }
  }

  /** Patients whose check-in is open now, for an hour. */
  async patientsAskedNow(count: number): Promise<ClinicPatient[]> {
    const patients: ClinicPatient[] = [];
    await this.before(minutes(5), async (clinic, began) => {
      for (let n = 0; n < count; n++) {
        const patient = await clinic.patient();
        await clinic.askOnce(patient.id, new Date(+began + minutes(1)), 3_600);
        patients.push(patient);
      }
    });
    return patients;
  }

  /** A patient's phone. */
  async phone(
    { token }: ClinicPatient,
    method: string,
    url: string,
    body?: object,
    headers: Record<string, string> = {},
  ): Promise<Response> {
    return fetch(`${this.processes.api.url}${url}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...headers },
      body: body && JSON.stringify(body),
    });
  }

  /** The same, and this morning each had a strong urge. */
  async patientsWithAStrongUrge(count: number): Promise<ClinicPatient[]> {
    const patients = await this.patientsAskedNow(count);
    await this.admin.query(
      `insert into check_in (id, organisation_id, patient_id, schedule_id, opens_at, closes_at, grace_ends_at, state,
                             answers, answered_at)
       select uuidv7(interval '-4 hours'), organisation_id, patient_id, schedule_id, opens_at - interval '4 hours',
              closes_at - interval '4 hours', closes_at - interval '4 hours', 'answered', '{"strongestUrge": 9}',
              now() - interval '3 hours'
         from check_in where patient_id = any($1)`,
      [patients.map(({ id }) => id)],
    );
    return patients;
  }

  /** Resolves with the status of the answer. The rules are asked within it. */
  sayNotSafe(patient: ClinicPatient): Promise<number> {
    return this.answer(patient, { feelsSafe: 'no' });
  }

  /** Resolves with the status of the answer. The rules are asked by way of the queue. */
  reportStrongUrge(patient: ClinicPatient): Promise<number> {
    return this.answer(patient, { strongestUrge: 8 });
  }

  private async answer(patient: ClinicPatient, answers: CheckInAnswers): Promise<number> {
    const mine = (await (await this.phone(patient, 'GET', '/api/my/check-ins')).json()) as MyCheckIns;
    const body = { answers, finished: true };
    const answer = await this.phone(patient, 'POST', `/api/check-ins/${mine.current?.id}/answers`, body);
    return answer.status;
  }

  async signIn(name: Parameters<SmallClinic['email']>[0]): Promise<string> {
    const answer = await fetch(`${this.processes.api.url}/api/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: this.clinic.email(name), password }),
    });
    if (answer.status !== 200) throw new Error(await answer.text());
    return answer.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ');
  }

  async liveClient(name: Parameters<SmallClinic['email']>[0] = 'nora'): Promise<LiveClient> {
    const { realtime } = this.processes;
    const witness = await new LiveClient(() => this.processes.api.url, realtime.url, await this.signIn(name)).connect();
    this.witnesses.push(witness);
    return witness;
  }

  async count(sql: string, values: unknown[] = []): Promise<number> {
    const { rows } = await this.admin.query(sql, values);
    return Number(Object.values(rows[0] ?? { none: 0 })[0]);
  }

  async stop(): Promise<void> {
    for (const witness of this.witnesses) witness.close();
    for (const each of this.started) if (each.isRunning) each.signal('SIGCONT');
    await Promise.all(this.started.map((each) => each.kill()));
    await this.queue.close();
    await this.admin.end();
    await this.redis?.stop();
    await this.database.drop();
  }
}
