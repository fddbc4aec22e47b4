import { routes, type TransitionView } from '#contracts';
import { type RequestOf, UseCase } from '#use-cases';
import { ChangeTransition } from '../change-transition.js';
import { close } from './transition.aggregate.js';

@UseCase(routes.closeTransition)
export class CloseTransition {
  constructor(private readonly change: ChangeTransition) {}

  execute({ tx, params, version }: RequestOf<typeof routes.closeTransition>): Promise<TransitionView> {
    return this.change.run(tx, { ...params, version }, (before, here) => close(before, here.by, here));
  }
}
