import { Injectable } from '@nestjs/common';
import type { DomainEvent } from '#contracts';
import { type HandlesEvents, Mailer, SubscribesTo, type Transaction } from '#platform';
import { invitationMail } from '../account-mails.js';
import { Invitations } from '../invitations.js';
import { OneTimeLinks } from '../one-time-links.js';

/** The link is made when the mail leaves: until then it stands nowhere, not in the event and not in a job. */
@Injectable()
@SubscribesTo({ name: 'identity.send-invitation', on: ['staff.invited'], delivery: 'queue', slow: true })
export class SendInvitationWhenInvited implements HandlesEvents<'staff.invited'> {
  constructor(
    private readonly invitations: Invitations,
    private readonly links: OneTimeLinks,
    private readonly mailer: Mailer,
  ) {}

  async handle({ data: { subjectId } }: DomainEvent<'staff.invited'>, tx: Transaction): Promise<void> {
    const invitation = await this.invitations.find(tx, subjectId);
    if (!invitation) return;
    const link = await this.links.make('invitation', { organisationId: tx.organisationId, subjectId });
    await this.mailer.send(invitationMail(invitation.email, invitation.locale, link));
  }
}
