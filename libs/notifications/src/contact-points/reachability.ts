import { Inject, Injectable } from '@nestjs/common';
import type { Transaction } from '#kernel';
import { ports, type Recipients } from '#ports';
import { type ContactPoint, works } from './contact-point.js';
import { ContactPoints } from './contact-points.repository.js';

/** Says when somebody whom a chain can call lost their last way that works, and when they have one again. */
@Injectable()
export class Reachability {
  constructor(
    private readonly points: ContactPoints,
    @Inject(ports.recipients) private readonly recipients: Recipients,
  ) {}

  /** After one of theirs was closed. */
  async lost(tx: Transaction, point: ContactPoint): Promise<void> {
    if (point.verifiedAt && (await this.isTheOnly(tx, point)))
      tx.append({ type: 'staff.became-unreachable', data: { subjectId: point.owner.id } });
  }

  /** After one of theirs was verified. */
  async gained(tx: Transaction, point: ContactPoint): Promise<void> {
    if (await this.isTheOnly(tx, point))
      tx.append({ type: 'staff.became-reachable', data: { subjectId: point.owner.id } });
  }

  private async isTheOnly(tx: Transaction, { id, owner }: ContactPoint): Promise<boolean> {
    if (owner.kind !== 'staff') return false;
    const open = (await this.points.openOf(tx, [owner.id])).get(owner.id)!;
    if (open.some((other) => other.id !== id && works(other))) return false;
    return (await this.recipients.onCall(tx, [owner.id])).has(owner.id);
  }
}
