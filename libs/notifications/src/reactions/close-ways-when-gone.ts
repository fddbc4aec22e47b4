import { Injectable } from '@nestjs/common';
import type { DomainEvent } from '#contracts';
import { type HandlesEvents, SubscribesTo, type Transaction } from '#kernel';
import { CloseContactPoint } from '../contact-points/close-contact-point.js';
import { ContactPoints } from '../contact-points/contact-points.repository.js';

type Gone = 'staff.removed' | 'supporter.removed';

/** Whoever left is not written to any more. */
@Injectable()
@SubscribesTo({
  name: 'notifications.close-ways-when-gone',
  on: ['staff.removed', 'supporter.removed'],
  delivery: 'queue',
})
export class CloseWaysWhenGone implements HandlesEvents<Gone> {
  constructor(
    private readonly points: ContactPoints,
    private readonly closing: CloseContactPoint,
  ) {}

  async handle({ data }: DomainEvent<Gone>, tx: Transaction): Promise<void> {
    const id = 'supporterId' in data ? data.supporterId : data.subjectId;
    for (const point of (await this.points.openOf(tx, [id])).get(id)!) await this.closing.close(tx, point, 'removed');
  }
}
