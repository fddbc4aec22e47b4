import { Inject, Injectable } from '@nestjs/common';
import type {
  AttemptReason,
  AttemptState,
  MessageKindName,
  NotificationView,
  RecipientKind,
  Severity,
} from '#contracts';
import type { Transaction } from '#kernel';
import { ports, type StaffDirectory } from '#ports';

interface Row {
  id: string;
  kind: MessageKindName;
  data: { severity?: Severity };
  recipientKind: RecipientKind;
  recipientId: string;
  alertId: string | null;
  createdAt: Date;
}

interface AttemptRow {
  notificationId: string;
  channel: string | null;
  state: AttemptState;
  reason: AttemptReason;
  tries: number;
  dueAt: Date | null;
  changedAt: Date;
}

export const sentColumns = `n.id, n.kind, n.data, n.recipient_kind as "recipientKind", n.recipient_id as "recipientId",
  n.alert_id as "alertId", n.created_at as "createdAt"`;

/** What was sent, as it is shown: staff are named, patients and supporters are not. */
@Injectable()
export class SentViews {
  constructor(@Inject(ports.staffDirectory) private readonly staff: StaffDirectory) {}

  /** Two queries, however many. */
  async of(tx: Transaction, rows: readonly Row[]): Promise<NotificationView[]> {
    if (!rows.length) return [];
    const [attempts, people] = await Promise.all([
      tx.query<AttemptRow>(
        `select notification_id as "notificationId", channel, state, reason, tries, due_at as "dueAt", changed_at as "changedAt"
           from notification_attempt where notification_id = any($1) and withdraws is null order by notification_id, nth`,
        [rows.map(({ id }) => id)],
      ),
      this.staff.people(tx, [
        ...new Set(rows.flatMap((row) => (row.recipientKind === 'staff' ? row.recipientId : []))),
      ]),
    ]);
    return rows.map((row) => ({
      ...{ id: row.id, kind: row.kind, severity: row.data.severity ?? null, alertId: row.alertId },
      recipient: { kind: row.recipientKind, person: people.get(row.recipientId) ?? null },
      createdAt: row.createdAt.toISOString(),
      attempts: attempts
        .filter(({ notificationId }) => notificationId === row.id)
        .map(({ channel, state, reason, tries, dueAt, changedAt }) => ({
          ...{ channel, state, reason, tries, changedAt: changedAt.toISOString() },
          dueAt: state === 'waiting' || state === 'held' ? (dueAt?.toISOString() ?? null) : null,
        })),
    }));
  }

  /** Newest first. */
  find(tx: Transaction, where: string, values: readonly unknown[], limit: number): Promise<Row[]> {
    return tx.query<Row>(
      `select ${sentColumns} from notification n where n.organisation_id = $1 and ${where} order by n.id desc limit ${limit}`,
      [tx.organisationId, ...values],
    );
  }
}
