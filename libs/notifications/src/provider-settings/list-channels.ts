import { type ChannelHealth, routes } from '#contracts';
import { UnitOfWork } from '#kernel';
import { type RequestOf, UseCase } from '#use-cases';
import { Channels } from '../channels/channels.js';
import { ChannelHealthView } from './channel-health.js';

@UseCase(routes.listChannels)
export class ListChannels {
  constructor(
    private readonly work: UnitOfWork,
    private readonly channels: Channels,
    private readonly health: ChannelHealthView,
  ) {}

  async execute({ scope }: RequestOf<typeof routes.listChannels>): Promise<{ channels: ChannelHealth[] }> {
    const channels = await this.work.run(scope, (tx) => this.health.of(tx, this.channels.all()));
    return { channels };
  }
}
