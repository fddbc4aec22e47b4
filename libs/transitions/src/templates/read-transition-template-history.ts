import { type RouteAnswer, routes } from '#contracts';
import { UnitOfWork } from '#kernel';
import { type RequestOf, UseCase } from '#use-cases';
import { TemplateViews } from './template-views.js';
import { Templates } from './templates.repository.js';

type Route = typeof routes.readTransitionTemplateHistory;

@UseCase(routes.readTransitionTemplateHistory)
export class ReadTransitionTemplateHistory {
  constructor(
    private readonly work: UnitOfWork,
    private readonly templates: Templates,
    private readonly views: TemplateViews,
  ) {}

  execute({ scope, params: { from, to } }: RequestOf<Route>): Promise<RouteAnswer<Route>> {
    return this.work.run(scope, async (tx) => ({
      versions: await this.views.of(tx, await this.templates.versions(tx, from, to)),
    }));
  }
}
