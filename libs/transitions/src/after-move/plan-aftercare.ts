import { routes, type TransitionView } from '#contracts';
import { type RequestOf, UseCase } from '#use-cases';
import { ChangeTransition } from '../change-transition.js';
import { roleOf } from '../move/propose.js';
import { planAftercare } from './follow-up.js';

@UseCase(routes.planAftercare)
export class PlanAftercare {
  constructor(private readonly change: ChangeTransition) {}

  execute({ tx, params, body }: RequestOf<typeof routes.planAftercare>): Promise<TransitionView> {
    return this.change.run(tx, params, async (before, here) => {
      await this.change.assertMayOwn(tx, '/ownerId', body.ownerId);
      const team = await this.change.team(tx, before.receivingTeamId);
      const ownerRole = roleOf(body.ownerId, team.holders);
      const { kind, ownerId } = body;
      return planAftercare(before, { id: here.newId(), kind, ownerId, ownerRole, dueAt: new Date(body.dueAt) }, here);
    });
  }
}
