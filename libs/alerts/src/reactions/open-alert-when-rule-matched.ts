import { Injectable } from '@nestjs/common';
import type { DomainEvent } from '#contracts';
import { type HandlesEvents, SubscribesTo, type Transaction } from '#kernel';
import { matchAgain, raise } from '../alert.aggregate.js';
import { AlertRepository } from '../alert.repository.js';
import { CircumstancesNow } from '../circumstances-now.js';

/**
 * Within the transaction in which the rule matched: a match without its alert would be half a truth. The patient's
 * lock is held, so two matches cannot both find no open alert; the table's unique index says so too.
 */
@Injectable()
@SubscribesTo({ name: 'alerts.open-alert', on: ['rule.matched'], delivery: 'within' })
export class OpenAlertWhenRuleMatched implements HandlesEvents<'rule.matched'> {
  constructor(
    private readonly alerts: AlertRepository,
    private readonly circumstances: CircumstancesNow,
  ) {}

  async handle({ data }: DomainEvent<'rule.matched'>, tx: Transaction): Promise<void> {
    if (data.outcome !== 'alert') return;
    // Sent together; answered in one round trip.
    const [open, circumstances] = await Promise.all([
      this.alerts.openFor(tx, data.patientId, data.rule.id),
      this.circumstances.of(tx, data.patientId),
    ]);
    if (!open) {
      this.alerts.add(tx, raise(tx.newId(), circumstances.careTeamId, data, circumstances));
      return;
    }
    const decision = matchAgain(open, data, circumstances);
    if (decision) this.alerts.save(tx, open, decision);
  }
}
