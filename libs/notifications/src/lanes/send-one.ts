import { Injectable } from '@nestjs/common';
import { Log, type Transaction, UnitOfWork } from '#kernel';
import { type MessageChannel, NotTaken, type SendingContext } from '../channels/channel.js';
import { ChannelSettings } from '../channels/channel-settings.js';
import { Channels } from '../channels/channels.js';
import { failAttempt, skipAttempt } from '../outgoing/fail-attempt.js';
import { Compose } from './compose.js';
import type { Claimed, Composed } from './composed.js';
import { Settle } from './settle.js';

/** One message to one address: composed, handed over, written down. In the middle it holds no transaction. */
@Injectable()
export class SendOne {
  constructor(
    private readonly work: UnitOfWork,
    private readonly composing: Compose,
    private readonly settle: Settle,
    private readonly channels: Channels,
    private readonly settings: ChannelSettings,
    private readonly log: Log,
  ) {}

  async run(channel: MessageChannel, claimed: Claimed): Promise<void> {
    const composed = await this.compose(channel, claimed);
    if (!composed) return;
    const { attempt } = composed;
    const outcome = await this.send(channel, claimed, composed).catch((error: unknown) => this.failure(channel, error));
    // Should writing it down fail, its lease ends, and it goes again under the same key.
    await this.in(claimed, (tx) => {
      if (outcome instanceof NotTaken) return this.settle.notTaken(tx, attempt, channel.key, outcome);
      const again = claimed.again && !channel.honoursKey;
      return this.settle.taken(tx, attempt, channel, { providerId: outcome.providerId, again });
    });
  }

  private failure({ key }: MessageChannel, error: unknown): NotTaken {
    if (error instanceof NotTaken) return error;
    this.log.warn('A message was not sent', { channel: key, error: nameOf(error) });
    return new NotTaken('PROVIDER_UNREACHABLE');
  }

  private async compose(channel: MessageChannel, claimed: Claimed): Promise<Composed | null> {
    return this.in(claimed, async (tx) => {
      const composed = await this.composing.of(tx, claimed.id, channel.key);
      if (!composed || 'message' in composed) return composed;
      const { skip } = composed;
      if (skip === 'NO_PROVIDER' || skip === 'ADDRESS_GONE') failAttempt(tx, claimed.id, skip);
      else skipAttempt(tx, claimed.id, skip);
      return null;
    });
  }

  private async send(
    channel: MessageChannel,
    { organisationId }: Claimed,
    composed: Composed,
  ): Promise<{ providerId?: string }> {
    const { message, chosen, withdraw, attempt } = composed;
    const provider = this.channels.provider(channel, chosen.provider);
    if (!provider) throw new NotTaken('NO_PROVIDER', { permanent: true });
    const ends = new AbortController();
    const timer = setTimeout(() => ends.abort(), channel.limits.patience);
    const receipts = this.settings.receiptsUrl(channel.key, chosen.account);
    const context: SendingContext = {
      ...{ organisationId, provider: chosen.provider, settings: chosen.settings, receiptsUrl: receipts },
      ...{ idempotencyKey: attempt.id, signal: ends.signal },
    };
    try {
      if (!withdraw) return await within(ends.signal, provider.send(message, context));
      await within(ends.signal, provider.withdraw?.(message, context) ?? Promise.resolve());
      return {};
    } finally {
      clearTimeout(timer);
      ends.abort();
    }
  }

  private in<T>({ organisationId }: Claimed, work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.work.run({ actor: { kind: 'system', organisationId } }, work);
  }
}

/** A channel that pays no heed to its signal fails in time all the same. */
function within<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(new NotTaken('PROVIDER_UNREACHABLE')), { once: true });
    work.then(resolve, reject);
  });
}

const nameOf = (error: unknown): string => (error as Error)?.name ?? 'unknown';
