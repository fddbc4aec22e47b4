import { Injectable } from '@nestjs/common';
import type { DomainEvent } from '#contracts';
import { type Attempt, type Mail, Mailer, type SendsMessages, SendsWhen, type Transaction } from '#kernel';
import { invitationMail } from '../account-mails.js';
import { Invitations } from '../invitations.js';
import { OneTimeLinks } from '../one-time-links.js';

/** The link is made with the mail, anew for each attempt: it stands nowhere else, not in the event and not in a job. */
@Injectable()
@SendsWhen({ name: 'identity.send-invitation', on: ['staff.invited'], channel: 'mail' })
export class SendInvitationWhenInvited implements SendsMessages<'staff.invited', Mail> {
  constructor(
    private readonly invitations: Invitations,
    private readonly links: OneTimeLinks,
    private readonly mailer: Mailer,
  ) {}

  async compose({ data: { subjectId } }: DomainEvent<'staff.invited'>, tx: Transaction): Promise<Mail[]> {
    const invitation = await this.invitations.find(tx, subjectId);
    if (!invitation) return [];
    const link = await this.links.make('invitation', { organisationId: tx.organisationId, subjectId });
    return [invitationMail(invitation.email, invitation.locale, link)];
  }

  send(mail: Mail, attempt: Attempt): Promise<void> {
    return this.mailer.send(mail, attempt);
  }
}
