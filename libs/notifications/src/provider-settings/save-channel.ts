import { type ChannelHealth, routes } from '#contracts';
import { DomainError, UnitOfWork } from '#kernel';
import { type RequestOf, UseCase } from '#use-cases';
import { ChannelSettings, nobody } from '../channels/channel-settings.js';
import { Channels } from '../channels/channels.js';
import { Lanes } from '../lanes/lanes.js';
import { ChannelHealthView } from './channel-health.js';
import { providerNamed, settingsAfter } from './given-settings.js';
import { tryAgainAtOnce } from './try-again.js';

/** Settings are checked outside of any transaction: names are looked up for it. */
@UseCase(routes.saveChannel)
export class SaveChannel {
  constructor(
    private readonly work: UnitOfWork,
    private readonly channels: Channels,
    private readonly settings: ChannelSettings,
    private readonly health: ChannelHealthView,
    private readonly lanes: Lanes,
  ) {}

  async execute({ params, body, version, scope }: RequestOf<typeof routes.saveChannel>): Promise<ChannelHealth> {
    const channel = this.channels.get(params.channel);
    const { actor, correlationId } = scope;
    const row = await this.work.run({ actor, correlationId }, (tx) => this.settings.row(tx, channel));
    if (row.version !== version) throw new DomainError('REQUEST.STALE');
    const provider = body.provider === null ? null : providerNamed(channel, body.provider);
    const settings = settingsAfter(channel, row, provider, body.settings);
    await provider?.check(settings);
    return this.work.run(scope, async (tx) => {
      const saved = await this.settings.save(tx, row, provider?.key ?? nobody, settings);
      if (!saved) throw new DomainError('REQUEST.STALE');
      // What failed until now may do with other keys.
      tryAgainAtOnce(tx, channel.key);
      tx.afterCommit(() => this.lanes.wake([channel.key]));
      return (await this.health.of(tx, [channel]))[0]!;
    });
  }
}
