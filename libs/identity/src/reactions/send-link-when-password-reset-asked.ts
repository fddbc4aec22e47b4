import { Injectable } from '@nestjs/common';
import type { DomainEvent } from '#contracts';
import { type Attempt, type Mail, Mailer, type SendsMessages, SendsWhen, type Transaction } from '#kernel';
import { passwordResetMail } from '../account-mails.js';
import { OneTimeLinks } from '../one-time-links.js';
import { StaffRow } from '../staff.row.js';

/** As with invitations, the link is made when the mail leaves. */
@Injectable()
@SendsWhen({
  name: 'identity.send-password-reset',
  on: ['staff.password-reset-asked'],
  channel: 'mail',
  byStrangers: true,
})
export class SendLinkWhenPasswordResetAsked implements SendsMessages<'staff.password-reset-asked', Mail> {
  constructor(
    private readonly links: OneTimeLinks,
    private readonly mailer: Mailer,
  ) {}

  async compose({ data: { subjectId } }: DomainEvent<'staff.password-reset-asked'>, tx: Transaction): Promise<Mail[]> {
    const staff = await tx.manager.findOneBy(StaffRow, { id: subjectId });
    if (!staff || staff.removedAt) return [];
    const link = await this.links.make('password-reset', { organisationId: tx.organisationId, subjectId });
    return [passwordResetMail(staff.email, staff.locale, link)];
  }

  send(mail: Mail, attempt: Attempt): Promise<void> {
    return this.mailer.send(mail, attempt);
  }
}
