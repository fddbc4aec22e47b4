import { randomUUID } from 'node:crypto';
import type { DynamicModule, Provider, Type } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import pg from 'pg';
import type { DomainEvent } from '#contracts';
import {
  type Configuration,
  Database,
  DeadlineProcessor,
  type Entities,
  EventProcessor,
  fastify,
  Log,
  type Migration,
  NestLog,
  PlatformModule,
  parseConfiguration,
  prepareHttp,
  serveHealth,
  UnitOfWork,
} from '#platform';
import { FakeClock } from './fake-clock.js';
import { testDatabase } from './test-cluster.js';

export interface WorldOptions {
  modules?: (Type | DynamicModule)[];
  providers?: Provider[];
  entities?: Entities;
  migrations?: readonly Migration[];
  clock?: FakeClock;
}

/** A product, or one context of it, on a real Postgres with a clock that stands still. */
export class World {
  constructor(
    readonly app: NestFastifyApplication,
    readonly clock: FakeClock,
    readonly configuration: Configuration,
    /** Sees every organisation: for looking at what really stands in the tables. */
    readonly admin: pg.Client,
    private readonly drop: () => Promise<void>,
  ) {}

  get work(): UnitOfWork {
    return this.app.get(UnitOfWork);
  }

  /** Handles everything that is due by now, and what follows from it, without any queue. */
  async settle(): Promise<void> {
    const database = this.app.get(Database);
    const soon = new Date(+this.clock.now() + 3_000);
    for (let round = 0; round < 1_000; round++) {
      const events = await database.query<Record<string, unknown>>(
        `select event_id as "eventId", subscriber, organisation_id as "organisationId", subject_id as "subjectId",
                correlation_id as "correlationId" from claim_due_deliveries($1, 500)`,
        [soon],
      );
      for (const job of events) await this.app.get(EventProcessor).process(job);
      const deadlines = await database.query<Record<string, unknown>>(
        `select id as "deadlineId", organisation_id as "organisationId", patient_id as "patientId",
                correlation_id as "correlationId" from claim_due_deadlines($1, 500)`,
        [this.clock.now()],
      );
      for (const job of deadlines) await this.app.get(DeadlineProcessor).process(job);
      if (!events.length && !deadlines.length) return;
    }
    throw new Error('It never settles.');
  }

  /** Lets time pass, stopping wherever something falls due on the way. */
  async forward(milliseconds: number): Promise<void> {
    const until = new Date(+this.clock.now() + milliseconds);
    await this.settle();
    for (;;) {
      const { rows } = await this.admin.query<{ at: Date | null }>(
        `select min(wake_after) as at from deadline
          where fired_at is null and cancelled_at is null and failed_at is null and wake_after <= $1`,
        [until],
      );
      const at = rows[0]?.at;
      if (!at) break;
      if (+at > +this.clock.now()) this.clock.set(at);
      await this.settle();
    }
    this.clock.set(until);
    await this.settle();
  }

  async events(type?: string): Promise<DomainEvent[]> {
    const { rows } = await this.admin.query(
      'select * from domain_event where $1::text is null or type = $1 order by id',
      [type ?? null],
    );
    return rows as DomainEvent[];
  }

  async stop(): Promise<void> {
    await this.app.close();
    await this.admin.end();
    await this.drop();
  }
}

/** Starts a world. Stop it after the tests: the database is dropped then. */
export async function startWorld(options: WorldOptions = {}): Promise<World> {
  const database = await testDatabase(options.migrations ?? []);
  const clock = options.clock ?? new FakeClock();
  const configuration: Configuration = {
    ...parseConfiguration({
      NODE_ENV: 'test',
      DATABASE_URL: database.databaseUrl,
      DATABASE_AUTH_URL: database.databaseAuthUrl,
      DATABASE_POOL: '6',
      REDIS_URL: process.env.REDIS_URL,
      AUTH_SECRET: randomUUID(),
      LOG_LEVEL: process.env.LOG_LEVEL ?? 'silent',
    }),
  };
  const module = await Test.createTestingModule({
    imports: [
      PlatformModule.with({ configuration, entities: options.entities ?? [], alone: true, clock }),
      CqrsModule.forRoot(),
      ...(options.modules ?? []),
    ],
    providers: options.providers ?? [],
  }).compile();
  const app = module.createNestApplication<NestFastifyApplication>(fastify(), {
    logger: new NestLog(Log.at(configuration.logLevel)),
  });
  await prepareHttp(app, configuration);
  serveHealth(app, { sweeps: false });
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  const admin = new pg.Client({ connectionString: database.superuserUrl });
  admin.on('error', () => {});
  await admin.connect();
  return new World(app, clock, configuration, admin, database.drop);
}
