import { Inject, Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { DataSource, type EntityManager, type MixedList, type QueryRunner } from 'typeorm';
import { CONFIGURATION, type Configuration } from '../configuration.js';
import { DomainError } from '../domain-error.js';
import type { Place } from '../encryption/field-cipher.js';
import type { KeyRing } from '../encryption/key-ring.js';
import { Log } from '../logging/log.js';
import { Metrics } from '../metrics.js';
import { ask } from './ask.js';
import { CoalescingSocket } from './coalescing-socket.js';

/** Injection token of the TypeORM entities that the contexts bring. */
export const ENTITIES = Symbol('Entities');

// biome-ignore lint/complexity/noBannedTypes: TypeORM's own type of an entity class
export type Entities = MixedList<Function>;

/** One connection on loan from the pool; the TypeORM manager and the raw client are the same connection. */
export interface Connection {
  client: PoolClient;
  manager: EntityManager;
  /** For what is encrypted in its column. */
  keys: KeyRing;
  /** Hears of what cannot be decrypted. */
  damaged(place: Place): void;
  /** `broken` closes the connection instead of returning it. */
  release(broken?: boolean): Promise<void>;
}

/**
 * The pool of the application role: it owns nothing, and row-level security shows it nothing until a unit of
 * work has named an organisation. Statements are sent ahead of their answers (pipelining), so a transaction of
 * several statements costs few round trips.
 */
@Injectable()
export class Database {
  private readonly source: DataSource;
  private opening: Promise<unknown> | null = null;

  constructor(
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
    @Inject(ENTITIES) entities: Entities,
    private readonly log: Log,
    private readonly metrics: Metrics,
  ) {
    this.source = new DataSource({
      type: 'postgres',
      url: configuration.databaseUrl,
      entities,
      poolErrorHandler: (error: Error) => log.warn('A pooled database connection was lost', { error: error.name }),
      extra: {
        max: configuration.databasePool,
        // A new connection would have to plan every statement anew.
        idleTimeoutMillis: 0,
        pipeline: true,
        stream: () => new CoalescingSocket(),
        connectionTimeoutMillis: 3_000,
        statement_timeout: 8_000,
        idle_in_transaction_session_timeout: 15_000,
        keepAlive: true,
        application_name: 'holdfast',
        // Every statement is prepared: planned once, pruned to its partitions each time it runs. A plan made while a
        // table was empty must not read all of it later on: an index is there for each.
        options: '-c plan_cache_mode=force_generic_plan -c enable_seqscan=off',
      },
    });
  }

  /** @throws DomainError SERVICE.UNAVAILABLE when no connection can be had within three seconds. */
  async connect(): Promise<Connection> {
    let runner: QueryRunner;
    let client: PoolClient;
    try {
      await this.open();
      runner = this.source.createQueryRunner();
      client = await runner.connect();
      outliveItsEnd(client);
    } catch (error) {
      throw unreachable(error) ? new DomainError('SERVICE.UNAVAILABLE') : error;
    }
    return {
      client,
      manager: runner.manager,
      keys: this.configuration.encryptionKeys,
      damaged: this.damaged,
      release: async (broken = false) => {
        if (broken) client.release(true);
        else await runner.release();
      },
    };
  }

  private readonly damaged = ({ field, id }: Place): void => {
    this.metrics.damagedWords.inc({ field });
    this.log.error('A stored value cannot be decrypted', undefined, { field, id });
  };

  /** One statement on its own, outside any organisation: for the few functions that may look across them. */
  async query<Row>(sql: string, values: unknown[] = []): Promise<Row[]> {
    const connection = await this.connect();
    try {
      const rows = await ask<Row>(connection.client, sql, values);
      await connection.release();
      return rows;
    } catch (error) {
      await connection.release(unreachable(error));
      throw unreachable(error) ? new DomainError('SERVICE.UNAVAILABLE') : error;
    }
  }

  /** @throws DomainError SERVICE.UNAVAILABLE when the database cannot be reached. */
  async open(): Promise<void> {
    if (this.source.isInitialized) return;
    this.opening ??= this.source.initialize().finally(() => {
      this.opening = null;
    });
    try {
      await this.opening;
    } catch (error) {
      throw unreachable(error) ? new DomainError('SERVICE.UNAVAILABLE') : error;
    }
  }

  async close(): Promise<void> {
    if (this.source.isInitialized) await this.source.destroy();
  }
}

const outliving = new WeakSet<PoolClient>();

/** A connection that ends between two statements says so by an event; unheard, it would end the process. */
function outliveItsEnd(client: PoolClient): void {
  if (outliving.has(client)) return;
  outliving.add(client);
  client.on('error', () => {});
}

const lostConnection =
  /ECONN|ETIMEDOUT|ENOENT|ENOTFOUND|EAI_AGAIN|EPIPE|terminat|timeout exceeded|not queryable|Client was closed/i;

/** Whether the database, rather than the statement, is at fault. */
export function unreachable(error: unknown): boolean {
  const { code = '', message = '' } = (error ?? {}) as { code?: string; message?: string };
  return (
    /^(08|57P0|53300|25P03)/.test(code) || lostConnection.test(code) || (code === '' && lostConnection.test(message))
  );
}
