import { Inject, Injectable } from '@nestjs/common';
import { type DomainEvent } from '#contracts';
import {
  type Attempt,
  CONFIGURATION,
  type Configuration,
  type Mail,
  Mailer,
  type SendsMessages,
  SendsWhen,
  type Transaction,
} from '#kernel';
import { ports, type StaffDirectory } from '#ports';
import { breakGlassMail } from '../break-glass-mail.js';

/** The patient sees it on their own page. Where nobody is privacy officer, admins hear of it: somebody has to. */
@Injectable()
@SendsWhen({ name: 'people.tell-of-break-glass', on: ['break-glass.opened'], channel: 'mail' })
export class TellOfficersWhenBreakGlassOpened implements SendsMessages<'break-glass.opened', Mail> {
  constructor(
    @Inject(ports.staffDirectory) private readonly staff: StaffDirectory,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
    private readonly mailer: Mailer,
  ) {}

  async compose(_: DomainEvent<'break-glass.opened'>, tx: Transaction): Promise<Mail[]> {
    const officers = await this.staff.toMail(tx, 'privacy-officer');
    const told = officers.length ? officers : await this.staff.toMail(tx, 'admin');
    return told.map(({ email, locale }) => breakGlassMail(email, locale, this.configuration.publicUrl));
  }

  send(mail: Mail, attempt: Attempt): Promise<void> {
    return this.mailer.send(mail, attempt);
  }
}
