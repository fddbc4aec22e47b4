import { routes, type TransitionView } from '#contracts';
import { type RequestOf, UseCase } from '#use-cases';
import { ChangeTransition } from '../change-transition.js';
import { waiveItem } from './handoff-item.js';

@UseCase(routes.waiveHandoffItem)
export class WaiveHandoffItem {
  constructor(private readonly change: ChangeTransition) {}

  execute({ tx, params, body }: RequestOf<typeof routes.waiveHandoffItem>): Promise<TransitionView> {
    return this.change.run(tx, params, (before, here) => waiveItem(before, params.itemId, here.by, body.reason, here));
  }
}
