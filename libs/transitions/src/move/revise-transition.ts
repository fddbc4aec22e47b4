import { routes, type TransitionView } from '#contracts';
import { type RequestOf, UseCase } from '#use-cases';
import { ChangeTransition } from '../change-transition.js';
import { assertReceiver } from './propose-transition.js';
import { revise } from './transition.aggregate.js';

@UseCase(routes.reviseTransition)
export class ReviseTransition {
  constructor(private readonly change: ChangeTransition) {}

  execute({ tx, params, version, body }: RequestOf<typeof routes.reviseTransition>): Promise<TransitionView> {
    return this.change.run(tx, { ...params, version }, async (before, here) => {
      const plannedFor = body.plannedFor === undefined ? undefined : new Date(body.plannedFor);
      const decision = revise(before, here.by, { ...body, plannedFor }, here);
      await this.change.assertMayOwn(tx, '/coordinatorId', body.coordinatorId);
      const { receiverId, receivingTeamId } = decision.transition;
      const team = await this.change.team(tx, receivingTeamId);
      // Somebody who was named before and has left the team is found at the hand-off.
      if (receiverId && (body.receiverId || body.receivingTeamId)) assertReceiver(receiverId, team.holders);
      return decision;
    });
  }
}
