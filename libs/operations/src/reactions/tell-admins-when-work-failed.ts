import { Inject, Injectable } from '@nestjs/common';
import { type DomainEvent } from '#contracts';
import {
  CONFIGURATION,
  type Configuration,
  countGivenUp,
  type HandlesEvents,
  Mailer,
  SubscribesTo,
  type Transaction,
  tellsOfFailedWork,
} from '#platform';
import { ports, type StaffDirectory } from '#ports';
import { failedWorkMail } from '../failed-work-mail.js';
import { tellAgain } from '../tell-again.js';

type Told = 'work.failed' | 'work.still-failed' | 'rule.failed';

const hour = 3_600_000;

/** One mail in an hour to each admin. What fails meanwhile is told at the end of it, if it is still there. */
@Injectable()
@SubscribesTo({
  name: tellsOfFailedWork,
  on: ['work.failed', 'work.still-failed', 'rule.failed'],
  delivery: 'queue',
  slow: true,
})
export class TellAdminsWhenWorkFailed implements HandlesEvents<Told> {
  constructor(
    @Inject(ports.staffDirectory) private readonly staff: StaffDirectory,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
    private readonly mailer: Mailer,
  ) {}

  async handle({ type }: DomainEvent<Told>, tx: Transaction): Promise<void> {
    if (type !== 'rule.failed' && !(await countGivenUp(tx))) return;
    const mayTell = await tx.one(
      `insert into told_admins values ($1, $2) on conflict (organisation_id) do update set told_at = excluded.told_at
        where told_admins.told_at <= $3 returning 1`,
      [tx.organisationId, tx.now, new Date(+tx.now - hour)],
    );
    if (!mayTell) return this.later(tx);
    for (const { email, locale } of await this.staff.toMail(tx, 'admin')) {
      await this.mailer.send(failedWorkMail(email, locale, this.configuration.publicUrl));
    }
  }

  private async later(tx: Transaction): Promise<void> {
    const row = await tx.one<{ told_at: Date }>('select told_at from told_admins where organisation_id = $1', [
      tx.organisationId,
    ]);
    const id = tx.organisationId;
    tx.schedule({ kind: tellAgain, subjectId: id, patientId: id, dueAt: new Date(+row!.told_at + hour) });
  }
}
