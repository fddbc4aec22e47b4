import { Injectable } from '@nestjs/common';
import type { DomainEvent } from '#contracts';
import { type HandlesEvents, Mailer, SubscribesTo, type Transaction } from '#platform';
import { passwordResetMail } from '../account-mails.js';
import { OneTimeLinks } from '../one-time-links.js';
import { StaffRow } from '../staff.row.js';

/** As with invitations, the link is made when the mail leaves. */
@Injectable()
@SubscribesTo({
  name: 'identity.send-password-reset',
  on: ['staff.password-reset-asked'],
  delivery: 'queue',
  slow: true,
  byStrangers: true,
})
export class SendLinkWhenPasswordResetAsked implements HandlesEvents<'staff.password-reset-asked'> {
  constructor(
    private readonly links: OneTimeLinks,
    private readonly mailer: Mailer,
  ) {}

  async handle({ data: { subjectId } }: DomainEvent<'staff.password-reset-asked'>, tx: Transaction): Promise<void> {
    const staff = await tx.manager.findOneBy(StaffRow, { id: subjectId });
    if (!staff || staff.removedAt) return;
    const link = await this.links.make('password-reset', { organisationId: tx.organisationId, subjectId });
    await this.mailer.send(passwordResetMail(staff.email, staff.locale, link));
  }
}
