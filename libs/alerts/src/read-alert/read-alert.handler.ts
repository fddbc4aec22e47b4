import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import type { AlertDetail } from '#contracts';
import { DomainError, UnitOfWork } from '#platform';
import { type AlertRow, toAlert } from '../alert.row.js';
import { AlertViews } from '../alert-views.js';
import { CircumstancesNow } from '../circumstances-now.js';
import { assertMaySeeAlert } from '../who-may-see.js';
import { AroundAlert } from './around-alert.js';
import { chainView } from './chain-view.js';
import { ReadAlert } from './read-alert.query.js';

@QueryHandler(ReadAlert)
export class ReadAlertHandler implements IQueryHandler<ReadAlert, AlertDetail> {
  constructor(
    private readonly work: UnitOfWork,
    private readonly views: AlertViews,
    private readonly circumstances: CircumstancesNow,
    private readonly around: AroundAlert,
  ) {}

  execute({ scope, alertId }: ReadAlert): Promise<AlertDetail> {
    return this.work.run(scope, async (tx) => {
      await assertMaySeeAlert(tx, alertId);
      const row = await tx.one<AlertRow>('select * from alert where id = $1', [alertId]);
      if (!row) throw new DomainError('ALERT.NOT_FOUND');
      const alert = toAlert(row);
      const [views, circumstances, around] = await Promise.all([
        this.views.of(tx, [alert]),
        this.circumstances.of(tx, alert.careTeamId),
        this.around.look(tx, alert),
      ]);
      return {
        ...views[0]!,
        ...around,
        why: alert.rule.why,
        chain: chainView(alert, circumstances.holders),
        resolutionNote: alert.resolved?.note ?? null,
      };
    });
  }
}
