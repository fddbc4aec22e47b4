import { routes, type TransitionView } from '#contracts';
import { type RequestOf, UseCase } from '#use-cases';
import { ChangeTransition } from '../change-transition.js';
import { recordContact } from './follow-up.js';

@UseCase(routes.recordContact)
export class RecordContact {
  constructor(private readonly change: ChangeTransition) {}

  execute({ tx, params, body }: RequestOf<typeof routes.recordContact>): Promise<TransitionView> {
    return this.change.run(tx, params, (before, here) =>
      recordContact(before, params.followUpId, here.by, { ...body, at: new Date(body.at) }, here),
    );
  }
}
