import { routes, type TransitionTemplate } from '#contracts';
import { DomainError, staffIdOf, UnitOfWork } from '#kernel';
import { type RequestOf, UseCase } from '#use-cases';
import { templateFaults } from './template-faults.js';
import { TemplateViews } from './template-views.js';
import { Templates } from './templates.repository.js';

@UseCase(routes.reviseTransitionTemplate)
export class ReviseTransitionTemplate {
  constructor(
    private readonly work: UnitOfWork,
    private readonly templates: Templates,
    private readonly views: TemplateViews,
  ) {}

  execute({
    scope,
    version,
    params: { from, to },
    body: { items, why },
  }: RequestOf<typeof routes.reviseTransitionTemplate>): Promise<TransitionTemplate> {
    return this.work.run(scope, async (tx) => {
      const before = await this.templates.templateOf(tx, from, to);
      if (before.version !== version) throw new DomainError('REQUEST.STALE');
      const faults = templateFaults(items);
      if (faults.length) throw new DomainError('TRANSITION_TEMPLATE.INVALID', undefined, faults);
      const changed = { staffId: staffIdOf(tx.actor), at: tx.now, why };
      const after = { from, to, version: version + 1, items, changed };
      await this.templates.save(tx, after);
      return (await this.views.of(tx, [after]))[0]!;
    });
  }
}
