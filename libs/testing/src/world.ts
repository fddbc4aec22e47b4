import { randomUUID } from 'node:crypto';
import type { DynamicModule, Provider, Type } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import pg from 'pg';
import { BackboneModule, TimeLapse } from '#backbone';
import type { DomainEvent } from '#contracts';
import { fastify, HttpModule, prepareHttp, serveHealth } from '#http';
import {
  type Configuration,
  type Entities,
  Log,
  type Migration,
  NestLog,
  parseConfiguration,
  UnitOfWork,
} from '#kernel';
import { UseCasesModule } from '#use-cases';
import { FakeClock } from './fake-clock.js';
import { testDatabase } from './test-cluster.js';

export interface WorldOptions {
  modules?: (Type | DynamicModule)[];
  providers?: Provider[];
  entities?: Entities;
  migrations?: readonly Migration[];
  clock?: FakeClock;
  /** Settings besides the database’s. */
  environment?: Record<string, string>;
  /** Before the product begins: for what must be there by then, such as sockets. */
  prepare?(app: NestFastifyApplication): Promise<void> | void;
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
  settle(): Promise<void> {
    return this.app.get(TimeLapse).settle();
  }

  /** Lets time pass, stopping wherever something falls due on the way. */
  forward(milliseconds: number): Promise<void> {
    return this.app.get(TimeLapse).until(new Date(+this.clock.now() + milliseconds));
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
      DATABASE_OWNER_URL: database.databaseOwnerUrl,
      DATABASE_POOL: '6',
      REDIS_URL: process.env.REDIS_URL,
      AUTH_SECRET: randomUUID(),
      LOG_LEVEL: process.env.LOG_LEVEL ?? 'silent',
      ...options.environment,
    }),
  };
  const module = await Test.createTestingModule({
    imports: [
      BackboneModule.with({ configuration, entities: options.entities ?? [], alone: true, clock }),
      HttpModule,
      CqrsModule.forRoot(),
      UseCasesModule,
      ...(options.modules ?? []),
    ],
    providers: options.providers ?? [],
  }).compile();
  const app = module.createNestApplication<NestFastifyApplication>(fastify(configuration), {
    logger: new NestLog(Log.at(configuration.logLevel)),
  });
  await prepareHttp(app, configuration);
  serveHealth(app, { sweeps: false });
  await options.prepare?.(app);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  const admin = new pg.Client({ connectionString: database.superuserUrl });
  admin.on('error', () => {});
  await admin.connect();
  return new World(app, clock, configuration, admin, database.drop);
}
