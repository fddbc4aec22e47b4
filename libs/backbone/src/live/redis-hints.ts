import type { Redis } from 'ioredis';
import type { LiveHint } from '#contracts';
import type { Log } from '#kernel';
import { connectRedis } from '../queue/queue-backend.js';
import { BatchedHints } from './batched-hints.js';

const channel = 'holdfast:live';
const ignore = (): void => {};

/** Redis publish and subscribe. */
export class RedisHints extends BatchedHints {
  private readonly sending: Redis;
  private readonly listening: Redis;

  constructor(url: string, log: Log) {
    super();
    this.sending = connectRedis(url);
    this.listening = connectRedis(url, { autoResubscribe: false });
    for (const client of [this.sending, this.listening]) {
      client.on('error', (error) => log.warn('Live hints: Redis is not reachable', { error: error.name }));
    }
    this.listening.on('message', (_channel, text) => this.heard(text));
  }

  /** Does not wait for Redis: who hears nothing yet is told by the heartbeat. */
  override async open(): Promise<void> {
    this.listening.on('ready', () => this.listen());
    if (this.listening.status === 'ready') this.listen();
  }

  override async close(): Promise<void> {
    this.sending.disconnect();
    this.listening.disconnect();
  }

  protected async broadcast(hints: LiveHint[]): Promise<void> {
    await this.sending.publish(channel, JSON.stringify(hints));
  }

  /** With each connection anew: a subscription under way when one is lost may never be answered. */
  private listen(): void {
    void this.listening.subscribe(channel).then(() => this.missedSome(), ignore);
  }
}
