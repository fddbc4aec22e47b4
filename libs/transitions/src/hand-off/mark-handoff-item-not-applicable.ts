import { routes, type TransitionView } from '#contracts';
import { type RequestOf, UseCase } from '#use-cases';
import { ChangeTransition } from '../change-transition.js';
import { markNotApplicable } from './handoff-item.js';

@UseCase(routes.markHandoffItemNotApplicable)
export class MarkHandoffItemNotApplicable {
  constructor(private readonly change: ChangeTransition) {}

  execute({ tx, params, body }: RequestOf<typeof routes.markHandoffItemNotApplicable>): Promise<TransitionView> {
    return this.change.run(tx, params, (before, here) =>
      markNotApplicable(before, params.itemId, here.by, body.reason, here),
    );
  }
}
