import { type RouteAnswer, routes } from '#contracts';
import { type RequestOf, UseCase } from '#use-cases';
import { MyCurrentTransition } from './my-current-transition.js';
import { MyTransitionView } from './my-transition-view.js';

@UseCase(routes.readMyTransition)
export class ReadMyTransition {
  constructor(
    private readonly current: MyCurrentTransition,
    private readonly views: MyTransitionView,
  ) {}

  async execute({
    tx,
    patientId,
  }: RequestOf<typeof routes.readMyTransition>): Promise<RouteAnswer<typeof routes.readMyTransition>> {
    const transition = await this.current.of(tx, patientId);
    return { transition: transition && (await this.views.of(tx, transition)) };
  }
}
