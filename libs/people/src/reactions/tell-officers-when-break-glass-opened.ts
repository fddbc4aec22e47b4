import { Inject, Injectable } from '@nestjs/common';
import { type DomainEvent } from '#contracts';
import {
  CONFIGURATION,
  type Configuration,
  type HandlesEvents,
  Mailer,
  SubscribesTo,
  type Transaction,
} from '#platform';
import { ports, type StaffDirectory } from '#ports';
import { breakGlassMail } from '../break-glass-mail.js';

/** The patient sees it on their own page. Where nobody is privacy officer, admins hear of it: somebody has to. */
@Injectable()
@SubscribesTo({ name: 'people.tell-of-break-glass', on: ['break-glass.opened'], delivery: 'queue', slow: true })
export class TellOfficersWhenBreakGlassOpened implements HandlesEvents<'break-glass.opened'> {
  constructor(
    @Inject(ports.staffDirectory) private readonly staff: StaffDirectory,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
    private readonly mailer: Mailer,
  ) {}

  async handle(_: DomainEvent<'break-glass.opened'>, tx: Transaction): Promise<void> {
    const officers = await this.staff.toMail(tx, 'privacy-officer');
    for (const { email, locale } of officers.length ? officers : await this.staff.toMail(tx, 'admin')) {
      await this.mailer.send(breakGlassMail(email, locale, this.configuration.publicUrl));
    }
  }
}
