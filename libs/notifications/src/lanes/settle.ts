import { Injectable } from '@nestjs/common';
import type { Transaction } from '#kernel';
import type { MessageChannel, NotTaken } from '../channels/channel.js';
import { CloseContactPoint } from '../contact-points/close-contact-point.js';
import { failAttempt, tryAgainLater } from '../outgoing/fail-attempt.js';
import { takeBack } from '../outgoing/stop-telling.js';
import { Circuits } from './circuits.js';
import type { AttemptRow } from './composed.js';

/** Seconds until it is tried again, by how often it was: for about an hour, then it has failed. */
const waits = [2, 5, 15, 60, 300, 900, 1_800];

/** Writes down how an attempt went. */
@Injectable()
export class Settle {
  constructor(
    private readonly circuits: Circuits,
    private readonly closing: CloseContactPoint,
  ) {}

  async taken(
    tx: Transaction,
    attempt: AttemptRow,
    { key, takesBack }: MessageChannel,
    how: { providerId?: string; again: boolean },
  ): Promise<void> {
    const reason = how.again ? 'TAKEN_AFTER_CRASH' : 'TAKEN_BY_PROVIDER';
    const rows = await tx.query<{ id: string; over: boolean }>(
      `update notification_attempt a
          set state = 'accepted', reason = case when a.id = $1 then $3 else 'BUNDLED' end, provider_id = $4, taken_at = $2,
              due_at = null, changed_at = $2
         from notification n
        where n.id = a.notification_id and (a.id = $1 or a.bundle_of = $1) and a.state = 'sending'
       returning a.id, n.ended_at is not null as over`,
      [attempt.id, tx.now, reason, how.providerId ?? null],
    );
    tx.execute('update contact_point set last_sent_at = $2 where id = $1', [attempt.contactPointId, tx.now]);
    await this.circuits.works(tx, key);
    // Somebody answered while it was under way.
    if (takesBack && rows.some(({ over }) => over)) takeBack(tx, { attemptIds: rows.map(({ id }) => id) }, [key]);
  }

  async notTaken(tx: Transaction, attempt: AttemptRow, channel: string, { reason, how }: NotTaken): Promise<void> {
    if (how.closes) await this.closing.closeById(tx, attempt.contactPointId, how.closes);
    const wait = waits[attempt.tries - 1];
    if (how.closes || how.permanent || wait === undefined) failAttempt(tx, attempt.id, reason);
    else tryAgainLater(tx, attempt.id, new Date(+tx.now + Math.max(wait, how.retryAfter ?? 0) * 1_000));
    // What is the address's fault says nothing of the provider.
    if (!how.closes && reason !== 'ADDRESS_REFUSED') await this.circuits.failed(tx, channel, reason, how.retryAfter);
  }
}
