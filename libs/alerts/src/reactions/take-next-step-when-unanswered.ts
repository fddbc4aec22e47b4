import { Injectable } from '@nestjs/common';
import { type FiredDeadline, FiresAt, type HandlesDeadline, type Transaction } from '#kernel';
import { stepUnanswered } from '../alert.aggregate.js';
import { AlertRepository, stepDeadline } from '../alert.repository.js';
import { CircumstancesNow } from '../circumstances-now.js';

@Injectable()
@FiresAt(stepDeadline)
export class TakeNextStepWhenUnanswered implements HandlesDeadline {
  constructor(
    private readonly alerts: AlertRepository,
    private readonly circumstances: CircumstancesNow,
  ) {}

  async fire({ subjectId }: FiredDeadline, tx: Transaction): Promise<void> {
    const alert = await this.alerts.load(tx, subjectId);
    const decision = stepUnanswered(alert, await this.circumstances.of(tx, alert.patientId));
    if (decision) this.alerts.save(tx, alert, decision);
  }
}
