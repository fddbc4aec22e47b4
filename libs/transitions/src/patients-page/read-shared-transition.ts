import { isVisible } from '#access';
import { type RouteAnswer, routes, SharedTransition } from '#contracts';
import { type RequestOf, UseCase } from '#use-cases';
import { MyCurrentTransition } from './my-current-transition.js';
import { MyTransitionView } from './my-transition-view.js';

type Answer = RouteAnswer<typeof routes.readSharedTransition>;

/** When and where to, for supporters to whom the patient opened what to do when things get hard; nothing that anybody wrote. */
@UseCase(routes.readSharedTransition)
export class ReadSharedTransition {
  constructor(
    private readonly current: MyCurrentTransition,
    private readonly views: MyTransitionView,
  ) {}

  async execute({ tx, patientId, access }: RequestOf<typeof routes.readSharedTransition>): Promise<Answer> {
    if (!isVisible(access, 'safety-plan')) return { transition: null };
    const transition = await this.current.of(tx, patientId);
    return { transition: transition && SharedTransition.parse(await this.views.of(tx, transition)) };
  }
}
