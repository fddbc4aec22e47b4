import { type HandoffEvidence, routes, type TransitionView } from '#contracts';
import { type RequestOf, UseCase } from '#use-cases';
import { ChangeTransition } from '../change-transition.js';
import { doItem } from './handoff-item.js';

@UseCase(routes.doHandoffItem)
export class DoHandoffItem {
  constructor(private readonly change: ChangeTransition) {}

  execute({ tx, params, body }: RequestOf<typeof routes.doHandoffItem>): Promise<TransitionView> {
    return this.change.run(tx, params, async (before, here) => {
      const decision = doItem(before, params.itemId, here.by, body.evidence, here);
      await this.change.assertMayOwn(tx, '/evidence/ownerId', namedBy(body.evidence));
      return decision;
    });
  }
}

/** Whoever is to take over vitals or labs has to be there. */
const namedBy = (evidence: HandoffEvidence): string | null => ('ownerId' in evidence ? evidence.ownerId : null);
