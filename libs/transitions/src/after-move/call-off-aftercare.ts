import { routes, type TransitionView } from '#contracts';
import { type RequestOf, UseCase } from '#use-cases';
import { ChangeTransition } from '../change-transition.js';
import { callOffAftercare } from './follow-up.js';

@UseCase(routes.callOffAftercare)
export class CallOffAftercare {
  constructor(private readonly change: ChangeTransition) {}

  execute({ tx, params, body }: RequestOf<typeof routes.callOffAftercare>): Promise<TransitionView> {
    return this.change.run(tx, params, (before, here) =>
      callOffAftercare(before, params.followUpId, body.reason, here),
    );
  }
}
