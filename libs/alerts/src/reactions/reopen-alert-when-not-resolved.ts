import { Injectable } from '@nestjs/common';
import { type FiredDeadline, FiresAt, type HandlesDeadline, type Transaction } from '#kernel';
import { reopen } from '../alert.aggregate.js';
import { AlertRepository, resolveDeadline } from '../alert.repository.js';
import { CircumstancesNow } from '../circumstances-now.js';

@Injectable()
@FiresAt(resolveDeadline)
export class ReopenAlertWhenNotResolved implements HandlesDeadline {
  constructor(
    private readonly alerts: AlertRepository,
    private readonly circumstances: CircumstancesNow,
  ) {}

  async fire({ subjectId }: FiredDeadline, tx: Transaction): Promise<void> {
    const alert = await this.alerts.load(tx, subjectId);
    if (alert.state !== 'acknowledged') return;
    const circumstances = await this.circumstances.of(tx, alert.patientId);
    this.alerts.save(tx, alert, reopen(alert, 'not-resolved-in-time', circumstances));
  }
}
