import { setTimeout } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { ask, Clock, CONFIGURATION, type Configuration, Database, Ids, Log } from '#kernel';
import { hashOfSeal, macOfHead, noSeal } from './audit-entry.js';

/** Milliseconds between rounds: how long an entry may stand outside the chain. */
const every = 1_000;
const batch = 2_000;
const oneAtATime = 402_197_602;

interface Span {
  organisation_id: string;
  since: string;
  below: string;
}

/**
 * Chains entries a moment after they were written, so that no request waits for another. One worker at a time. All
 * organisations of a round are sealed in one transaction: where the last round ended is one position for all.
 */
@Injectable()
export class AuditSealer {
  private running: Promise<void> | null = null;
  private stopping = new AbortController();

  constructor(
    private readonly database: Database,
    private readonly ids: Ids,
    private readonly clock: Clock,
    private readonly log: Log,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  start(): void {
    this.stopping = new AbortController();
    this.running ??= this.loop();
  }

  /** Seals what is left. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
    this.running = null;
  }

  /** Seals until nothing is left that could be. */
  async settle(): Promise<void> {
    while ((await this.round()) > 0);
  }

  /** @returns how many entries it sealed; none while another worker is at it */
  async round(): Promise<number> {
    const [waiting] = await this.database.query<Span>('select * from audit_awaiting_seal($1) limit 1', [batch]);
    if (!waiting) return 0;
    const connection = await this.database.connect();
    try {
      await connection.client.query('begin');
      const sealed = await this.sealAll(connection.client);
      await connection.client.query('commit');
      await connection.release();
      return sealed;
    } catch (error) {
      await connection.release(true);
      throw error;
    }
  }

  private async sealAll(client: PoolClient): Promise<number> {
    const lock = await client.query<{ mine: boolean }>('select pg_try_advisory_xact_lock($1) as mine', [oneAtATime]);
    if (!lock.rows[0]?.mine) return 0;
    const spans = await ask<Span>(client, 'select * from audit_awaiting_seal($1)', [batch]);
    let sealed = 0;
    for (const span of spans) sealed += await this.seal(client, span);
    return sealed;
  }

  private async seal(client: PoolClient, { organisation_id: organisationId, since, below }: Span): Promise<number> {
    const [, entries, heads] = await Promise.all([
      ask(client, `select set_config('holdfast.organisation_id', $1, true)`, [organisationId]),
      ask<{ id: string; mac: Buffer }>(
        client,
        `select id, mac from audit_entry
            where organisation_id = $1 and tx >= $2::text::xid8 and tx < $3::text::xid8 order by id`,
        [organisationId, since, below],
      ),
      ask<{ number: number; hash: Buffer; entries: string }>(
        client,
        'select number, hash, entries from audit_head where organisation_id = $1',
        [organisationId],
      ),
    ]);
    const before = heads[0] ?? { number: 0, hash: noSeal, entries: '0' };
    const { id: keyId, key } = this.configuration.auditKeys.current;
    const number = before.number + 1;
    const hash = hashOfSeal(key, { organisationId, number, previous: before.hash, entries });
    const total = Number(before.entries) + entries.length;
    const head = { organisationId, number, hash, entries: total, sealedBelow: below };
    await Promise.all([
      ask(
        client,
        `insert into audit_seal (id, organisation_id, number, sealed_at, entry_ids, hash, key_id)
           values ($1, $2, $3, $4, $5, $6, $7)`,
        [this.ids.next(), organisationId, number, this.clock.now(), entries.map(({ id }) => id), hash, keyId],
      ),
      ask(
        client,
        `insert into audit_head (organisation_id, number, hash, entries, sealed_below, key_id, mac)
           values ($1, $2, $3, $4, $5::text::xid8, $6, $7)
           on conflict (organisation_id) do update set number = excluded.number, hash = excluded.hash,
             entries = excluded.entries, sealed_below = excluded.sealed_below, key_id = excluded.key_id, mac = excluded.mac`,
        [organisationId, number, hash, total, below, keyId, macOfHead(key, head)],
      ),
    ]);
    return entries.length;
  }

  private async loop(): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      let more = false;
      try {
        more = (await this.round()) >= batch;
      } catch (error) {
        this.log.warn('The audit could not be sealed; it comes again', { error: (error as Error).name });
      }
      if (!more) await setTimeout(every, undefined, { signal }).catch(() => {});
    }
    await this.settle().catch(() => {});
  }
}
