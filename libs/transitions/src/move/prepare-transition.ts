import { routes, type TransitionView } from '#contracts';
import { type RequestOf, UseCase } from '#use-cases';
import { ChangeTransition } from '../change-transition.js';
import { prepare } from './transition.aggregate.js';

@UseCase(routes.prepareTransition)
export class PrepareTransition {
  constructor(private readonly change: ChangeTransition) {}

  execute({ tx, params, version }: RequestOf<typeof routes.prepareTransition>): Promise<TransitionView> {
    return this.change.run(tx, { ...params, version }, (before, here) => prepare(before, here.by, here));
  }
}
