import { authoriseAlert } from '#access';
import { type NotificationView, routes } from '#contracts';
import { type RequestOf, UseCase } from '#use-cases';
import { SentViews } from './sent-views.js';

/** More than this is a chain that went round for days. */
const most = 500;

@UseCase(routes.listAlertNotifications)
export class ListAlertNotifications {
  constructor(private readonly sent: SentViews) {}

  async execute({
    tx,
    params,
  }: RequestOf<typeof routes.listAlertNotifications>): Promise<{ notifications: NotificationView[] }> {
    await authoriseAlert(tx, params.alertId);
    tx.audit.concerns(tx.accessBases.at(-1)!.patientId);
    const rows = await this.sent.find(tx, 'n.alert_id = $2', [params.alertId], most);
    return { notifications: await this.sent.of(tx, rows.reverse()) };
  }
}
