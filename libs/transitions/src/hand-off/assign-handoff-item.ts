import { routes, type TransitionView } from '#contracts';
import { type RequestOf, UseCase } from '#use-cases';
import { ChangeTransition } from '../change-transition.js';
import { assignItem } from './handoff-item.js';

@UseCase(routes.assignHandoffItem)
export class AssignHandoffItem {
  constructor(private readonly change: ChangeTransition) {}

  execute({ tx, params, body }: RequestOf<typeof routes.assignHandoffItem>): Promise<TransitionView> {
    return this.change.run(tx, params, async (before, here) => {
      const dueAt = body.dueAt === undefined ? undefined : new Date(body.dueAt);
      const decision = assignItem(before, params.itemId, { ownerId: body.ownerId, dueAt }, here);
      await this.change.assertMayOwn(tx, '/ownerId', body.ownerId);
      return decision;
    });
  }
}
