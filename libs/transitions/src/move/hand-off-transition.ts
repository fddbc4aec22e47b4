import { routes, type TransitionView } from '#contracts';
import { type RequestOf, UseCase } from '#use-cases';
import { ChangeTransition } from '../change-transition.js';
import { handOff } from './transition.aggregate.js';

@UseCase(routes.handOffTransition)
export class HandOffTransition {
  constructor(private readonly change: ChangeTransition) {}

  execute({ tx, params, version }: RequestOf<typeof routes.handOffTransition>): Promise<TransitionView> {
    return this.change.run(tx, { ...params, version }, async (before, here) =>
      handOff(before, here.by, await this.change.receiver(tx, before), here),
    );
  }
}
