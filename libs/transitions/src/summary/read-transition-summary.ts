import type { StreamableFile } from '@nestjs/common';
import { authoriseTransition } from '#access';
import { routes } from '#contracts';
import { DomainError, staffIdOf } from '#kernel';
import { type RequestOf, UseCase } from '#use-cases';
import { TransitionRepository } from '../transition.repository.js';
import { SummaryReader } from './summary-reader.js';

/** Made when it is asked for, of what is open to whoever asks; kept nowhere and never mailed. */
@UseCase(routes.readTransitionSummary)
export class ReadTransitionSummary {
  constructor(
    private readonly transitions: TransitionRepository,
    private readonly summaries: SummaryReader,
  ) {}

  async execute({ tx, params }: RequestOf<typeof routes.readTransitionSummary>): Promise<StreamableFile> {
    const access = await authoriseTransition(tx, params.transitionId);
    const transition = await this.transitions.find(tx, params.transitionId);
    if (!transition) throw new DomainError('TRANSITION.NOT_FOUND');
    return this.summaries.fileOf(tx, transition, { reader: 'receiver', staffId: staffIdOf(tx.actor), access });
  }
}
