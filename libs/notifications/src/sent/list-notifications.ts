import { type NotificationView, routes } from '#contracts';
import { UnitOfWork } from '#kernel';
import { type RequestOf, UseCase } from '#use-cases';
import { SentViews } from './sent-views.js';

@UseCase(routes.listNotifications)
export class ListNotifications {
  constructor(
    private readonly work: UnitOfWork,
    private readonly sent: SentViews,
  ) {}

  execute({ query, scope }: RequestOf<typeof routes.listNotifications>): Promise<{
    notifications: NotificationView[];
    next: string | null;
  }> {
    const { alertId = null, staffId = null, channel = null, state = null, before = null, limit } = query;
    return this.work.run(scope, async (tx) => {
      const rows = await this.sent.find(
        tx,
        `($2::uuid is null or n.alert_id = $2) and ($3::uuid is null or n.recipient_id = $3) and ($4::uuid is null or n.id < $4)
         and (($5::text is null and $6::text is null) or exists (
           select from notification_attempt a where a.notification_id = n.id and a.withdraws is null
              and ($5::text is null or a.channel = $5) and ($6::text is null or a.state = $6)))`,
        [alertId, staffId, before, channel, state],
        limit + 1,
      );
      const page = rows.slice(0, limit);
      return {
        notifications: await this.sent.of(tx, page),
        next: rows.length > limit ? page.at(-1)!.id : null,
      };
    });
  }
}
