import type { MessageData, MessageKindName, RecipientKind } from '#contracts';
import type { OutgoingMessage } from '../channels/channel.js';
import type { ChosenProvider } from '../channels/channel-settings.js';

/** What a lane claimed: the leader of what goes to one address as one. */
export interface Claimed {
  readonly id: string;
  readonly organisationId: string;
  /** Whoever sent it last died before writing down how it went. */
  readonly again: boolean;
}

/** An attempt with what it is about. */
export interface AttemptRow {
  id: string;
  notificationId: string;
  nth: number;
  tries: number;
  rank: number;
  withdraws: string | null;
  contactPointId: string;
  address: string;
  pointClosed: boolean;
  pointVerified: boolean;
  codeExpiresAt: Date | null;
  kind: MessageKindName;
  data: MessageData;
  recipientKind: RecipientKind;
  recipientId: string;
  patientId: string | null;
  alertId: string | null;
  createdAt: Date;
  correlationId: string;
  /** How many go with it, itself included. */
  bundled: number;
}

export const attemptSql = `
select a.id, a.notification_id as "notificationId", a.nth, a.tries, a.rank, a.withdraws, p.id as "contactPointId", p.address,
       p.closed_at is not null as "pointClosed", p.verified_at is not null as "pointVerified",
       p.code_expires_at as "codeExpiresAt", n.kind, n.data, n.recipient_kind as "recipientKind",
       n.recipient_id as "recipientId", n.patient_id as "patientId", n.alert_id as "alertId", n.created_at as "createdAt",
       n.correlation_id as "correlationId",
       1 + (select count(*)::int from notification_attempt b where b.bundle_of = a.id and b.state = 'sending') as bundled
  from notification_attempt a
  join notification n on n.id = a.notification_id
  join contact_point p on p.id = a.contact_point_id
 where a.id = $1 and a.state = 'sending'`;

/** Ready to be handed to a provider. */
export interface Composed {
  readonly attempt: AttemptRow;
  readonly message: OutgoingMessage;
  readonly chosen: ChosenProvider;
  readonly withdraw: boolean;
}
