import { routes, type TransitionView } from '#contracts';
import { type RequestOf, UseCase } from '#use-cases';
import { ChangeTransition } from '../change-transition.js';
import { chaseItem } from './handoff-item.js';

@UseCase(routes.chaseHandoffItem)
export class ChaseHandoffItem {
  constructor(private readonly change: ChangeTransition) {}

  execute({ tx, params }: RequestOf<typeof routes.chaseHandoffItem>): Promise<TransitionView> {
    return this.change.run(tx, params, (before, here) => chaseItem(before, params.itemId, here.by, here));
  }
}
