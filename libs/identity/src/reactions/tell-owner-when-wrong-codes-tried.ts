import { Injectable } from '@nestjs/common';
import type { DomainEvent } from '#contracts';
import { type Attempt, type Mail, Mailer, type SendsMessages, SendsWhen, type Transaction } from '#kernel';
import { wrongCodesMail } from '../account-mails.js';
import { StaffRow } from '../staff.row.js';

@Injectable()
@SendsWhen({
  name: 'identity.tell-of-wrong-codes',
  on: ['staff.wrong-codes-tried'],
  channel: 'mail',
  byStrangers: true,
})
export class TellOwnerWhenWrongCodesTried implements SendsMessages<'staff.wrong-codes-tried', Mail> {
  constructor(private readonly mailer: Mailer) {}

  async compose({ data: { subjectId } }: DomainEvent<'staff.wrong-codes-tried'>, tx: Transaction): Promise<Mail[]> {
    const staff = await tx.manager.findOneBy(StaffRow, { id: subjectId });
    return staff && !staff.removedAt ? [wrongCodesMail(staff.email, staff.locale)] : [];
  }

  send(mail: Mail, attempt: Attempt): Promise<void> {
    return this.mailer.send(mail, attempt);
  }
}
