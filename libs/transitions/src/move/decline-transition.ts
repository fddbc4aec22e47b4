import { routes, type TransitionView } from '#contracts';
import { type RequestOf, UseCase } from '#use-cases';
import { ChangeTransition } from '../change-transition.js';
import { decline } from './transition.aggregate.js';

@UseCase(routes.declineTransition)
export class DeclineTransition {
  constructor(private readonly change: ChangeTransition) {}

  execute({ tx, params, version, body }: RequestOf<typeof routes.declineTransition>): Promise<TransitionView> {
    return this.change.run(tx, { ...params, version }, (before, here) => decline(before, here.by, body.reason, here));
  }
}
