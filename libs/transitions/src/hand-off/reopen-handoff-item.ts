import { routes, type TransitionView } from '#contracts';
import { type RequestOf, UseCase } from '#use-cases';
import { ChangeTransition } from '../change-transition.js';
import { found, reopenItem } from './handoff-item.js';
import { addMessage } from './handoff-messages.js';

/** Why it was opened again is said where its owner reads it: in its thread. */
@UseCase(routes.reopenHandoffItem)
export class ReopenHandoffItem {
  constructor(private readonly change: ChangeTransition) {}

  execute({ tx, params, body }: RequestOf<typeof routes.reopenHandoffItem>): Promise<TransitionView> {
    return this.change.run(tx, params, (before, here) => {
      const decision = reopenItem(before, params.itemId, here);
      addMessage(tx, before, found(before, params.itemId), here.by.staffId, body.reason);
      return decision;
    });
  }
}
