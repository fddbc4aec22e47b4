import { type RouteAnswer, routes } from '#contracts';
import { UnitOfWork } from '#kernel';
import { type RequestOf, UseCase } from '#use-cases';
import { pairsOfLevels } from './default-templates.js';
import { TemplateViews } from './template-views.js';
import { asShipped, Templates } from './templates.repository.js';

@UseCase(routes.listTransitionTemplates)
export class ListTransitionTemplates {
  constructor(
    private readonly work: UnitOfWork,
    private readonly templates: Templates,
    private readonly views: TemplateViews,
  ) {}

  execute({
    scope,
  }: RequestOf<typeof routes.listTransitionTemplates>): Promise<RouteAnswer<typeof routes.listTransitionTemplates>> {
    return this.work.run(scope, async (tx) => {
      const changed = await this.templates.changed(tx);
      const all = pairsOfLevels.map(
        ({ from, to }) => changed.find((one) => one.from === from && one.to === to) ?? asShipped(from, to),
      );
      return { templates: await this.views.of(tx, all) };
    });
  }
}
