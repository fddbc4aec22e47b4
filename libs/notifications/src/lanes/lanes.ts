import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type BackgroundWork, backgroundWork, Clock, Contributes, Database, Lane, Log, Metrics } from '#kernel';
import type { MessageChannel } from '../channels/channel.js';
import { Channels } from '../channels/channels.js';
import type { Claimed } from './composed.js';
import { SendOne } from './send-one.js';

/** Milliseconds beyond its patience for which an attempt keeps others off: time to write down how it ended. */
const grace = 10_000;

/** A lane for each channel, so that a provider that hangs holds up no other. */
@Injectable()
@Contributes(backgroundWork)
export class Lanes implements BackgroundWork, OnModuleInit {
  private lanes = new Map<string, Lane<Claimed>>();

  constructor(
    private readonly channels: Channels,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sendOne: SendOne,
    private readonly log: Log,
    private readonly metrics: Metrics,
  ) {}

  onModuleInit(): void {
    this.lanes = new Map(this.channels.all().map((channel) => [channel.key, this.laneOf(channel)]));
  }

  start(): void {
    for (const lane of this.lanes.values()) lane.start();
  }

  async stop(): Promise<void> {
    await Promise.all([...this.lanes.values()].map((lane) => lane.stop()));
  }

  /** Something is due by these channels. Only ever a hint. */
  wake(channels: Iterable<string | undefined>): void {
    for (const key of channels) if (key) this.lanes.get(key)?.wake();
  }

  async settle(): Promise<number> {
    let done = 0;
    for (const lane of this.lanes.values()) done += await lane.settle();
    return done;
  }

  async nextDue(): Promise<Date | null> {
    const times = await Promise.all([...this.lanes.values()].map((lane) => lane.nextDue()));
    const due = times.filter((at) => at !== null);
    return due.length ? new Date(Math.min(...due.map(Number))) : null;
  }

  private laneOf(channel: MessageChannel): Lane<Claimed> {
    const { key, limits } = channel;
    return new Lane<Claimed>({
      atOnce: limits.atOnce,
      now: () => this.clock.now(),
      claim: (most) => this.claim(channel, most),
      handle: (claimed) => this.sendOne.run(channel, claimed),
      nextDue: async () => {
        const [row] = await this.database.query<{ at: Date | null }>('select next_attempt($1) as at', [key]);
        return row?.at ?? null;
      },
      failed: (error) => {
        this.metrics.workFailed.inc({ what: 'sending', reason: 'round' });
        this.log.error('A lane failed; its next round follows', error, { channel: key });
      },
    });
  }

  private claim({ key, limits }: MessageChannel, most: number): Promise<Claimed[]> {
    const now = this.clock.now();
    const until = new Date(+now + limits.patience + grace);
    return this.database.query<Claimed>(
      `select id, organisation_id as "organisationId", again
         from claim_attempts($1, $2, $3, $4 * interval '1 millisecond', $5 * interval '1 millisecond', $6)`,
      [key, now, until, limits.gap, limits.urgentGap, most],
    );
  }
}
