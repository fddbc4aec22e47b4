import type { Redis } from 'ioredis';
import type { LiveHint } from '#contracts';
import type { Log } from '../logging/log.js';
import { connectRedis } from '../queue/queue-backend.js';
import { BatchedHints } from './live-hints.js';

const channel = 'holdfast:live';
const ignore = (): void => {};

/** Redis publish and subscribe. */
export class RedisHints extends BatchedHints {
  private readonly sending: Redis;
  private readonly listening: Redis;

  constructor(url: string, log: Log) {
    super();
    this.sending = connectRedis(url);
    this.listening = connectRedis(url);
    for (const client of [this.sending, this.listening]) {
      client.on('error', (error) => log.warn('Live hints: Redis is not reachable', { error: error.name }));
    }
    this.listening.on('message', (_channel, text) => this.heard(text));
  }

  override async open(): Promise<void> {
    await this.listening.subscribe(channel);
    // It subscribes anew by itself; asked once more, it says when it has.
    this.listening.on('ready', () => void this.listening.subscribe(channel).then(() => this.missedSome(), ignore));
  }

  override async close(): Promise<void> {
    this.sending.disconnect();
    this.listening.disconnect();
  }

  protected async broadcast(hints: LiveHint[]): Promise<void> {
    await this.sending.publish(channel, JSON.stringify(hints));
  }
}
