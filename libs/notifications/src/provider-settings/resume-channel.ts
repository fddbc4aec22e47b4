import { routes } from '#contracts';
import { UnitOfWork } from '#kernel';
import { type RequestOf, UseCase } from '#use-cases';
import { Channels } from '../channels/channels.js';
import { Lanes } from '../lanes/lanes.js';
import { tryAgainAtOnce } from './try-again.js';

@UseCase(routes.resumeChannel)
export class ResumeChannel {
  constructor(
    private readonly work: UnitOfWork,
    private readonly channels: Channels,
    private readonly lanes: Lanes,
  ) {}

  async execute({ params, scope }: RequestOf<typeof routes.resumeChannel>): Promise<void> {
    const { key } = this.channels.get(params.channel);
    await this.work.run(scope, async (tx) => {
      tryAgainAtOnce(tx, key);
      tx.afterCommit(() => this.lanes.wake([key]));
    });
  }
}
