import { Injectable } from '@nestjs/common';
import type { Finding } from '#contracts';
import { Clock, Database } from '#kernel';
import { LagMeter } from '../events/lag-meter.js';
import { Heartbeat } from './heartbeat.js';
import type { Look } from './watch.js';

/** What a worker makes of a look. */
@Injectable()
export class WorkerReport {
  constructor(
    readonly clock: Clock,
    private readonly database: Database,
    private readonly lag: LagMeter,
    private readonly heartbeat: Heartbeat,
  ) {}

  async of(worker: string, started: Date, { findings, state, at }: Look): Promise<void> {
    const others = await this.write(worker, started, findings, state?.oldest_event ?? null, at);
    // Another worker may see what this one cannot, such as its own clock.
    await this.heartbeat.beat(findings.length === 0 && others === 0);
  }

  /** @returns how many other workers have something to tell; null when it could not be written */
  private async write(
    worker: string,
    started: Date,
    findings: readonly Finding[],
    oldest: Date | null,
    at: Date,
  ): Promise<number | null> {
    const { handled, longest } = this.lag.take();
    const waited = oldest ? Math.max(0, +at - +oldest) : 0;
    try {
      const [row] = await this.database.query<{ others: string }>(
        'select report_worker($1, $2, $3, $4, $5, $6) as others',
        [worker, started, at, JSON.stringify(findings), Math.min(Math.max(longest, waited), 2_000_000_000), handled],
      );
      return Number(row?.others);
    } catch {
      return null;
    }
  }
}
