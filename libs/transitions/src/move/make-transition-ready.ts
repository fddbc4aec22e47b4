import { routes, type TransitionView } from '#contracts';
import { type RequestOf, UseCase } from '#use-cases';
import { ChangeTransition } from '../change-transition.js';
import { makeReady } from './transition.aggregate.js';

@UseCase(routes.makeTransitionReady)
export class MakeTransitionReady {
  constructor(private readonly change: ChangeTransition) {}

  execute({ tx, params, version }: RequestOf<typeof routes.makeTransitionReady>): Promise<TransitionView> {
    return this.change.run(tx, { ...params, version }, (before, here) => makeReady(before, here.by, here));
  }
}
