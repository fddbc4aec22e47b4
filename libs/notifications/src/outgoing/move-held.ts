import type { StaffPreferences } from '#contracts';
import type { Transaction } from '#kernel';
import { nextAt } from '../preferences/times.js';
import { heldDeadline } from './tell-people.js';

/** Another time for the digest holds for what is held already. */
export async function moveHeld(
  tx: Transaction,
  staffId: string,
  { digestAt, timeZone }: StaffPreferences,
): Promise<void> {
  const dueAt = nextAt(tx.now, digestAt, timeZone);
  const moved = await tx.query(
    `update notification_attempt a set due_at = $2 from notification n
      where n.recipient_id = $1 and n.ended_at is null and a.notification_id = n.id and a.state = 'held' returning a.id`,
    [staffId, dueAt],
  );
  if (moved.length) tx.schedule({ kind: heldDeadline, subjectId: staffId, serialiseBy: staffId, dueAt });
}
