import { Inject, Injectable } from '@nestjs/common';
import { CONFIGURATION, type Configuration, Log, type Transaction, UnitOfWork } from '#kernel';
import { type MessageChannel, NotTaken, type SendingContext } from '../channels/channel.js';
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
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
    private readonly log: Log,
  ) {}

  async run(channel: MessageChannel, claimed: Claimed): Promise<void> {
    const composed = await this.compose(channel, claimed);
    if (!composed) return;
    const { attempt } = composed;
    try {
      const { providerId } = await this.send(channel, claimed, composed);
      const again = claimed.again && !channel.honoursKey;
      await this.in(claimed, (tx) => this.settle.taken(tx, attempt, channel.key, { providerId, again }));
    } catch (error) {
      const failure = error instanceof NotTaken ? error : new NotTaken('PROVIDER_UNREACHABLE');
      if (!(error instanceof NotTaken))
        this.log.warn('A message was not sent', { channel: channel.key, error: nameOf(error) });
      await this.in(claimed, (tx) => this.settle.notTaken(tx, attempt, channel.key, failure));
    }
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
    const { account } = chosen;
    const receipts = account && `${this.configuration.publicUrl}/api/channels/${channel.key}/receipts/${account}`;
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
