import { Inject, Injectable } from '@nestjs/common';
import { type DomainEvent } from '#contracts';
import {
  type Attempt,
  CONFIGURATION,
  type Configuration,
  countGivenUp,
  type Mail,
  Mailer,
  type SendsMessages,
  SendsWhen,
  type Transaction,
  tellsOfFailedWork,
} from '#kernel';
import { ports, type StaffDirectory } from '#ports';
import { failedWorkMail } from '../failed-work-mail.js';
import { tellAgain } from '../tell-again.js';

type Told = 'work.failed' | 'work.still-failed' | 'rule.failed';

const hour = 3_600_000;

/** One mail in an hour to each admin. What fails meanwhile is told at the end of it, if it is still there. */
@Injectable()
@SendsWhen({
  name: tellsOfFailedWork,
  on: ['work.failed', 'work.still-failed', 'rule.failed'],
  channel: 'mail',
})
export class TellAdminsWhenWorkFailed implements SendsMessages<Told, Mail> {
  constructor(
    @Inject(ports.staffDirectory) private readonly staff: StaffDirectory,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
    private readonly mailer: Mailer,
  ) {}

  async compose({ id, type }: DomainEvent<Told>, tx: Transaction): Promise<Mail[]> {
    if (type !== 'rule.failed' && !(await countGivenUp(tx))) return [];
    const mayTell = await tx.one(
      `insert into told_admins (organisation_id, told_at, told_of) values ($1, $2, $4)
       on conflict (organisation_id) do update set told_at = excluded.told_at, told_of = excluded.told_of
        where told_admins.told_at <= $3 or told_admins.told_of = $4 returning 1`,
      [tx.organisationId, tx.now, new Date(+tx.now - hour), id],
    );
    if (!mayTell) {
      await this.later(tx);
      return [];
    }
    const admins = await this.staff.toMail(tx, 'admin');
    return admins.map(({ email, locale }) => failedWorkMail(email, locale, this.configuration.publicUrl));
  }

  send(mail: Mail, attempt: Attempt): Promise<void> {
    return this.mailer.send(mail, attempt);
  }

  private async later(tx: Transaction): Promise<void> {
    const row = await tx.one<{ told_at: Date }>('select told_at from told_admins where organisation_id = $1', [
      tx.organisationId,
    ]);
    const id = tx.organisationId;
    tx.schedule({ kind: tellAgain, subjectId: id, serialiseBy: id, dueAt: new Date(+row!.told_at + hour) });
  }
}
