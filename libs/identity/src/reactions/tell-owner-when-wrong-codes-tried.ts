import { Injectable } from '@nestjs/common';
import type { DomainEvent } from '#contracts';
import { type HandlesEvents, Mailer, SubscribesTo, type Transaction } from '#platform';
import { wrongCodesMail } from '../account-mails.js';
import { StaffRow } from '../staff.row.js';

@Injectable()
@SubscribesTo({
  name: 'identity.tell-of-wrong-codes',
  on: ['staff.wrong-codes-tried'],
  delivery: 'queue',
  slow: true,
  byStrangers: true,
})
export class TellOwnerWhenWrongCodesTried implements HandlesEvents<'staff.wrong-codes-tried'> {
  constructor(private readonly mailer: Mailer) {}

  async handle({ data: { subjectId } }: DomainEvent<'staff.wrong-codes-tried'>, tx: Transaction): Promise<void> {
    const staff = await tx.manager.findOneBy(StaffRow, { id: subjectId });
    if (staff && !staff.removedAt) await this.mailer.send(wrongCodesMail(staff.email, staff.locale));
  }
}
