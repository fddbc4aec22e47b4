import { Inject } from '@nestjs/common';
import { routes } from '#contracts';
import { CONFIGURATION, type Configuration, Database, DomainError, Metrics, UnitOfWork } from '#kernel';
import { type RequestOf, UseCase } from '#use-cases';
import { providerOf, type RawReceipt, type Receipt } from '../channels/channel.js';
import { ChannelSettings } from '../channels/channel-settings.js';
import { Channels } from '../channels/channels.js';
import { ApplyReceipt } from './apply-receipt.js';

/**
 * What a provider says became of a message. Only what it signed counts; what comes twice, late, in another order or about a
 * message that is not ours is thanked for and counted, or the provider would send it for ever.
 */
@UseCase(routes.takeReceipt)
export class TakeReceipt {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
    private readonly channels: Channels,
    private readonly settings: ChannelSettings,
    private readonly applying: ApplyReceipt,
    private readonly metrics: Metrics,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  async execute({ params, signed }: RequestOf<typeof routes.takeReceipt>): Promise<void> {
    const { channel, account } = params;
    const [found] = await this.database.query<{ of: string | null }>('select organisation_of_account($1) as of', [
      account,
    ]);
    if (!found?.of) throw new DomainError('CHANNEL.UNKNOWN');
    const scope = { actor: { kind: 'system', organisationId: found.of } } as const;
    // The address as the provider knows it: it may be part of what was signed.
    const url = new URL(this.configuration.publicUrl).origin + signed.url;
    const receipts = await this.read(scope, channel, account, {
      ...{ ...signed, url, body: Buffer.from(signed.body) },
    });
    await this.work.run(scope, async (tx) => {
      for (const receipt of receipts) {
        const outcome = await this.applying.apply(tx, channel, receipt);
        tx.afterCommit(() => this.metrics.receipts.inc({ channel, outcome }));
      }
      tx.execute(
        `insert into channel_circuit (organisation_id, channel, last_receipt_at) values ($1, $2, $3)
         on conflict (organisation_id, channel) do update set last_receipt_at = excluded.last_receipt_at`,
        [tx.organisationId, channel, tx.now],
      );
    });
  }

  /** Outside of any transaction: a mail takes its time to be taken apart. */
  private async read(
    scope: { actor: { kind: 'system'; organisationId: string } },
    key: string,
    account: string,
    raw: RawReceipt,
  ): Promise<Receipt[]> {
    const channel = this.channels.get(key);
    const chosen = await this.work.run(scope, (tx) => this.settings.of(tx, key));
    const provider = providerOf(channel, chosen?.provider);
    if (chosen?.account !== account || !provider?.receipts) throw new DomainError('CHANNEL.UNKNOWN');
    try {
      return await provider.receipts(raw, chosen.settings);
    } catch (error) {
      const isForged = error instanceof DomainError && error.code === 'RECEIPT.NOT_SIGNED';
      this.metrics.receipts.inc({ channel: key, outcome: isForged ? 'forged' : 'not-understood' });
      throw error;
    }
  }
}
