import { Injectable } from '@nestjs/common';
import { Log, type Transaction, UnitOfWork } from '#kernel';
import { type MessageChannel, NotTaken, providerOf, type SendingContext } from '../channels/channel.js';
import { ChannelSettings } from '../channels/channel-settings.js';
import { inTime } from '../channels/in-time.js';
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
    const provider = providerOf(channel, chosen.provider);
    if (!provider) throw new NotTaken('NO_PROVIDER', { permanent: true });
    const receipts = this.settings.receiptsUrl(channel.key, chosen.account);
    return inTime(channel.limits.patience, async (signal) => {
      const context: SendingContext = {
        ...{ organisationId, provider: chosen.provider, settings: chosen.settings, receiptsUrl: receipts },
        ...{ idempotencyKey: attempt.id, signal },
      };
      if (!withdraw) return provider.send(message, context);
      await provider.withdraw?.(message, context);
      return {};
    });
  }

  private in<T>({ organisationId }: Claimed, work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.work.run({ actor: { kind: 'system', organisationId } }, work);
  }
}

const nameOf = (error: unknown): string => (error as Error)?.name ?? 'unknown';
