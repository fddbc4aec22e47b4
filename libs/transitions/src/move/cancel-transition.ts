import { routes, type TransitionView } from '#contracts';
import { type RequestOf, UseCase } from '#use-cases';
import { ChangeTransition } from '../change-transition.js';
import { cancel } from './transition.aggregate.js';

@UseCase(routes.cancelTransition)
export class CancelTransition {
  constructor(private readonly change: ChangeTransition) {}

  execute({ tx, params, version, body }: RequestOf<typeof routes.cancelTransition>): Promise<TransitionView> {
    return this.change.run(tx, { ...params, version }, (before, here) => cancel(before, here.by, body.reason, here));
  }
}
