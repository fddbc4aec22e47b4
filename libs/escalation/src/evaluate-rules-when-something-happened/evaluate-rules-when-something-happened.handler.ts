import { Inject, Injectable } from '@nestjs/common';
import { type CheckInHistory, type DomainEvent, type EscalationRule, ports, RuleTrigger } from '#contracts';
import { type HandlesEvents, SubscribesTo, type Transaction } from '#platform';
import { type Match, match } from '../rule.aggregate.js';
import { wasLookedAtBefore } from './looked-at-before.js';
import { checkInOf, RulesAndFacts } from './rules-and-facts.js';

/** Asks every rule that waits for this kind of event, and says which ones matched. */
@Injectable()
@SubscribesTo({ name: 'escalation.evaluate-rules', on: RuleTrigger.options, delivery: 'queue', hurries: true })
export class EvaluateRulesWhenSomethingHappened implements HandlesEvents<RuleTrigger> {
  constructor(
    private readonly asking: RulesAndFacts,
    @Inject(ports.checkInHistory) private readonly history: CheckInHistory<Transaction>,
  ) {}

  async handle(event: DomainEvent<RuleTrigger>, tx: Transaction): Promise<void> {
    const { patientId } = event.data;
    const { rules, facts } = await this.asking.read(tx, event);
    for (const rule of rules) {
      const matched = match(rule, facts);
      if (!matched || (await wasLookedAtBefore(event, rule.id, matched, tx))) continue;
      await this.say(tx, patientId, rule, matched, checkInOf(event));
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
