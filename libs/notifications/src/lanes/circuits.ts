import { Injectable } from '@nestjs/common';
import type { Transaction } from '#kernel';

/** Failures in a row after which a provider is left alone for a while. */
const failuresUntilOpen = 5;
const shortest = 15;
const longest = 300;

interface Row {
  failures: number;
  openUntil: Date | null;
}

/** Leaves a provider alone that fails: its work waits and is counted, and what waits for it goes by the next way. */
@Injectable()
export class Circuits {
  async works(tx: Transaction, channel: string): Promise<void> {
    tx.execute(
      `update channel_circuit set failures = 0, open_until = null, reason = null
        where channel = $1 and organisation_id = $2 and failures > 0`,
      [channel, tx.organisationId],
    );
  }

  /** @param retryAfter seconds that the provider asked for: it is left alone for so long at once */
  async failed(tx: Transaction, channel: string, reason: string, retryAfter = 0): Promise<void> {
    const row = await tx.one<Row>(
      `insert into channel_circuit as c (organisation_id, channel, failures, reason) values ($1, $2, 1, $3)
       on conflict (organisation_id, channel) do update set failures = c.failures + 1, reason = excluded.reason
       returning failures, open_until as "openUntil"`,
      [tx.organisationId, channel, reason],
    );
    const over = row!.failures - failuresUntilOpen;
    if (over < 0 && !retryAfter) return;
    const seconds = Math.max(retryAfter, over < 0 ? 0 : Math.min(longest, shortest * 2 ** over));
    const until = new Date(+tx.now + seconds * 1_000);
    tx.execute('update channel_circuit set open_until = $3 where organisation_id = $1 and channel = $2', [
      ...[tx.organisationId, channel, until],
    ]);
    if (over === 0) tx.append({ type: 'channel.broke', data: { subjectId: tx.organisationId, channel } });
    if (over >= 0) this.goAround(tx, channel);
  }

  /** Nobody waits for a provider that fails while another way is open. */
  private goAround(tx: Transaction, channel: string): void {
    tx.execute(
      `update notification_attempt a set due_at = $2
         from (select distinct on (w.notification_id) w.id from notification_attempt w
                where w.state = 'waiting' and w.reason = 'NEXT_WAY' and w.due_at > $2 and w.channel <> $1
                  and exists (select from notification_attempt s where s.notification_id = w.notification_id
                                 and s.channel = $1 and s.state = 'waiting' and s.nth < w.nth and s.due_at <= $2)
                order by w.notification_id, w.nth) next
        where a.id = next.id`,
      [channel, tx.now],
    );
  }
}
