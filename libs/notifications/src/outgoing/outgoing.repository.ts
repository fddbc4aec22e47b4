import { Injectable } from '@nestjs/common';
import type { RecipientKind } from '#contracts';
import type { Transaction } from '#kernel';
import type { NewNotification } from '#ports';
import type { PlannedAttempt } from './plan.js';

/** One message to one person, with the ways that it is to come by. */
export interface PlannedNotification {
  readonly message: NewNotification;
  readonly to: RecipientKind;
  readonly attempts: readonly PlannedAttempt[];
}

/** People ask for these themselves: they never go together with others. */
const alone = ['code', 'test'];

@Injectable()
export class Outgoing {
  /** What was told already, by its key, is left out. Two statements, however many. */
  async add(tx: Transaction, planned: readonly PlannedNotification[]): Promise<void> {
    if (!planned.length) return;
    const byKey = new Map(planned.map((one) => [one.message.key, one]));
    const rows = [...byKey.values()].map(({ message, to, attempts }) => ({
      ...{
        id: tx.newId(),
        kind: message.kind,
        data: message.data,
        recipient_id: message.recipientId,
        rank: message.rank,
      },
      recipient_kind: to,
      ...{ key: message.key, patient_id: message.patientId, alert_id: message.alertId },
      ended_at: attempts.some(({ state }) => state !== 'skipped') ? null : tx.now,
    }));
    const added = await tx.query<{ id: string; key: string }>(
      `insert into notification (id, organisation_id, kind, data, recipient_kind, recipient_id, patient_id, alert_id, rank, key,
                                 correlation_id, created_at, ended_at)
       select id, $2, kind, data, recipient_kind, recipient_id, patient_id, alert_id, rank, key, $3, $4, ended_at
         from jsonb_to_recordset($1::jsonb) as given (id uuid, kind text, data jsonb, recipient_kind text, recipient_id uuid,
              patient_id uuid, alert_id uuid, rank smallint, key text, ended_at timestamptz)
       on conflict (organisation_id, key) do nothing returning id, key`,
      [JSON.stringify(rows), tx.organisationId, tx.correlationId, tx.now],
    );
    const attempts = added.flatMap(({ id, key }) => attemptRows(tx, id, byKey.get(key)!));
    if (attempts.length) addAttempts(tx, attempts);
  }
}

interface AttemptRow {
  id: string;
  notification_id: string;
  nth: number;
  contact_point_id: string | null;
  channel: string | null;
  rank: number;
  alone: boolean;
  withdraws?: string;
  state: string;
  reason: string;
  due_at: Date | null;
}

function attemptRows(
  tx: Transaction,
  notificationId: string,
  { message, attempts }: PlannedNotification,
): AttemptRow[] {
  return attempts.map(({ way, state, reason, dueAt }, nth) => ({
    ...{ id: tx.newId(), notification_id: notificationId, nth, state, reason, due_at: dueAt, rank: message.rank },
    ...{
      contact_point_id: way?.contactPointId ?? null,
      channel: way?.channel ?? null,
      alone: alone.includes(message.kind),
    },
  }));
}

export function addAttempts(tx: Transaction, rows: readonly AttemptRow[]): void {
  tx.execute(
    `insert into notification_attempt (id, organisation_id, notification_id, nth, contact_point_id, channel, rank, alone,
                                       withdraws, state, reason, due_at, first_due_at, changed_at)
     select id, $2, notification_id, nth, contact_point_id, channel, rank, alone, withdraws, state, reason, due_at, due_at, $3
       from jsonb_to_recordset($1::jsonb) as given (id uuid, notification_id uuid, nth smallint, contact_point_id uuid,
            channel text, rank smallint, alone boolean, withdraws uuid, state text, reason text, due_at timestamptz)`,
    [JSON.stringify(rows), tx.organisationId, tx.now],
  );
}
