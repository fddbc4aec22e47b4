import { Injectable } from '@nestjs/common';
import type { AttemptState } from '#contracts';
import { isId, type Transaction } from '#kernel';
import type { Receipt } from '../channels/channel.js';
import { CloseContactPoint } from '../contact-points/close-contact-point.js';
import { failAttempt } from '../outgoing/fail-attempt.js';

/** `late`: what it says was known, or something later was. */
export type ReceiptOutcome = 'applied' | 'late' | 'unknown';

interface Row {
  id: string;
  state: AttemptState;
  bundleOf: string | null;
  contactPointId: string;
}

/** From what a receipt goes on. A state only ever goes forward: a bounce of what was read was another's. */
const before: Record<Receipt['state'], readonly AttemptState[]> = {
  delivered: ['sending', 'accepted'],
  read: ['sending', 'accepted', 'delivered'],
  failed: ['sending', 'accepted', 'delivered'],
};

@Injectable()
export class ApplyReceipt {
  constructor(private readonly closing: CloseContactPoint) {}

  async apply(tx: Transaction, channel: string, receipt: Receipt): Promise<ReceiptOutcome> {
    const rows = await this.find(tx, channel, receipt.providerId);
    if (!rows.length) return 'unknown';
    const open = rows.filter(({ state }) => before[receipt.state].includes(state));
    if (!open.length) return 'late';
    if (receipt.state === 'failed') await this.fail(tx, open, receipt);
    else {
      tx.execute(
        'update notification_attempt set state = $2, reason = $3, due_at = null, changed_at = $4 where id = any($1)',
        [...[open.map(({ id }) => id), receipt.state, receipt.reason, tx.now]],
      );
    }
    return 'applied';
  }

  private async fail(tx: Transaction, open: readonly Row[], { reason, closes }: Receipt): Promise<void> {
    for (const id of new Set(open.map((row) => row.bundleOf ?? row.id))) failAttempt(tx, id, reason);
    if (closes) await this.closing.closeById(tx, open[0]!.contactPointId, closes);
  }

  /** By the provider's name for it or by ours, with all that went together. */
  private find(tx: Transaction, channel: string, providerId: string): Promise<Row[]> {
    return tx.query<Row>(
      `select a.id, a.state, a.bundle_of as "bundleOf", a.contact_point_id as "contactPointId"
         from notification_attempt a
        where a.channel = $4 and a.contact_point_id is not null and a.id in (
          select id from notification_attempt where organisation_id = $1 and provider_id = $2
          union select $3::uuid
          union select id from notification_attempt where bundle_of = $3)
        order by a.id for update`,
      [tx.organisationId, providerId, isId(providerId) ? providerId : null, channel],
    );
  }
}
