import { authoriseTransition } from '#access';
import { routes, type TransitionView } from '#contracts';
import { DomainError } from '#kernel';
import { type RequestOf, UseCase } from '#use-cases';
import { TransitionRepository } from '../transition.repository.js';
import { TransitionViews } from '../transition-views.js';

@UseCase(routes.readTransition)
export class ReadTransition {
  constructor(
    private readonly transitions: TransitionRepository,
    private readonly views: TransitionViews,
  ) {}

  async execute({ tx, params }: RequestOf<typeof routes.readTransition>): Promise<TransitionView> {
    const access = await authoriseTransition(tx, params.transitionId);
    const transition = await this.transitions.find(tx, params.transitionId);
    if (!transition) throw new DomainError('TRANSITION.NOT_FOUND');
    return this.views.of(tx, transition, access);
  }
}
