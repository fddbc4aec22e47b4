import { Inject, Injectable } from '@nestjs/common';
import {
  type CheckInHistory,
  type DomainEvent,
  type EscalationRule,
  type FactSource,
  type Facts,
  ports,
  RuleTrigger,
} from '#contracts';
import { type HandlesEvents, SubscribesTo, type Transaction } from '#platform';
import { type Match, match } from '../rule.aggregate.js';
import { RuleRepository } from '../rule.repository.js';
import { wasLookedAtBefore } from './looked-at-before.js';

/** Asks every rule that waits for this kind of event, and says which ones matched. */
@Injectable()
@SubscribesTo({ name: 'escalation.evaluate-rules', on: RuleTrigger.options, delivery: 'queue', hurries: true })
export class EvaluateRulesWhenSomethingHappened implements HandlesEvents<RuleTrigger> {
  constructor(
    private readonly rules: RuleRepository,
    @Inject(ports.checkInFacts) private readonly checkIns: FactSource<Transaction>,
    @Inject(ports.patientFacts) private readonly patients: FactSource<Transaction>,
    @Inject(ports.checkInHistory) private readonly history: CheckInHistory<Transaction>,
  ) {}

  async handle(event: DomainEvent<RuleTrigger>, tx: Transaction): Promise<void> {
    const { patientId } = event.data;
    const checkInId = 'checkInId' in event.data ? event.data.checkInId : null;
    // Sent together; answered in one round trip.
    const [rules, ofCheckIns, ofPatient] = await Promise.all([
      this.rules.enabledFor(tx, event.type),
      this.checkIns.facts(tx, patientId, tx.now, checkInId),
      this.patients.facts(tx, patientId, tx.now, checkInId),
    ]);
    const facts: Partial<Facts> = {
      ...ofCheckIns,
      ...ofPatient,
      helpRequested: event.type === 'help.requested',
      supporterConcern: event.type === 'supporter.raised-concern' ? (event.data.danger ? 'danger' : 'worry') : null,
    };
    for (const rule of rules) {
      const matched = match(rule, facts);
      if (!matched || (await wasLookedAtBefore(event, rule.id, matched, tx))) continue;
      await this.say(tx, patientId, rule, matched, checkInId);
    }
  }

  private async say(
    tx: Transaction,
    patientId: string,
    rule: EscalationRule,
    { level, facts }: Match,
    checkInId: string | null,
  ): Promise<void> {
    const { id, key, name, why, version } = rule;
    const { severity, outcome, chain, resolveWithin } = level;
    const missed = facts.missedInARow ? await this.history.missedInARow(tx, patientId) : [];
    const checkInIds = missed.length || !checkInId ? missed : [checkInId];
    tx.append({
      type: 'rule.matched',
      data: {
        patientId,
        rule: { id, key, name, why, version },
        severity,
        outcome,
        chain,
        resolveWithin,
        facts,
        checkInIds,
      },
    });
  }
}
