import { type BackendFactory, createPostgresBackend, createRedisBackend, type QueueOptions } from 'bullmq';
import { Redis, type RedisOptions } from 'ioredis';
import type { Configuration } from '#kernel';
import { OutlivingClient } from './outliving-client.js';

/** Where BullMQ keeps its jobs. Nothing else in the product knows which it is. */
export interface QueueBackend {
  name: 'postgres' | 'redis';
  factory: BackendFactory;
  options(use: 'send' | 'work'): QueueOptions;
  /** How long a finished job is kept. On Postgres jobs are kept and tidied by schedule: deleting at each
   * completion contends. A failed job goes at once, because its row in Postgres is what remembers it. */
  retention: { removeOnComplete: boolean; removeOnFail: boolean };
  /** Up to how many jobs go one by one: on Postgres a batch makes temporary tables, which cost more than a few jobs. */
  oneByOne: number;
}

/** Injection token of the `QueueBackend`. */
export const QUEUE_BACKEND = Symbol('QueueBackend');

export function chooseQueueBackend({ redisUrl, databaseUrl }: Configuration): QueueBackend {
  return redisUrl ? onRedis(redisUrl) : onPostgres(databaseUrl);
}

function onRedis(url: string): QueueBackend {
  const { hostname, port, username, password, pathname, protocol } = new URL(url);
  const connection = {
    host: hostname,
    port: Number(port || 6379),
    username: username || undefined,
    password: password ? decodeURIComponent(password) : undefined,
    db: Number(pathname.slice(1) || 0),
    tls: protocol === 'rediss:' ? {} : undefined,
    connectTimeout: 3_000,
    retryStrategy: (attempt: number) => Math.min(attempt * 100, 1_000),
  };
  return {
    name: 'redis',
    factory: createRedisBackend as BackendFactory,
    options: (use) => ({
      // A sender fails fast and leaves the rest to the sweep; a worker waits for Redis to come back.
      connection:
        use === 'send'
          ? { ...connection, maxRetriesPerRequest: 1, enableOfflineQueue: false }
          : { ...connection, maxRetriesPerRequest: null },
      streams: { events: { maxLen: 100 } },
    }),
    retention: { removeOnComplete: true, removeOnFail: true },
    oneByOne: 1,
  };
}

function onPostgres(connectionString: string): QueueBackend {
  return {
    name: 'postgres',
    factory: createPostgresBackend as unknown as BackendFactory,
    options: (use) => ({
      connection: {
        connectionString,
        // BullMQ hears the errors of connections that rest, not of those on loan.
        Client: OutlivingClient,
        schema: 'bullmq',
        skipMigrations: true,
        max: use === 'send' ? 4 : 8,
        connectionTimeoutMillis: 3_000,
        // A wake-up that a crash of the server takes along is sent again; waiting for the disk would delay each one.
        options: '-c synchronous_commit=off',
        application_name: `holdfast-queue-${use}`,
      } as never,
    }),
    retention: { removeOnComplete: false, removeOnFail: true },
    oneByOne: 8,
  };
}

/** A plain Redis client for what is not a queue. */
export const connectRedis = (url: string, options: RedisOptions = {}): Redis =>
  new Redis(url, {
    maxRetriesPerRequest: null,
    connectTimeout: 3_000,
    retryStrategy: (n) => Math.min(n * 100, 1_000),
    ...options,
  });
