import { Inject, Injectable } from '@nestjs/common';
import { type DomainEvent, type EscalationRule, type Facts, RuleTrigger } from '#contracts';
import { type HandlesEvents, SubscribesTo, type Transaction } from '#kernel';
import { type CheckInHistory, ports } from '#ports';
import { builtInRule, unheard } from '../built-in-rule.js';
import { isAlreadyEvaluated } from '../evaluate-rules/already-evaluated.js';
import { isNews, restsOnEvent } from '../evaluate-rules/is-news.js';
import { checkInOf, RulesAndFacts } from '../evaluate-rules/rules-and-facts.js';
import { type Match, match } from '../rule.aggregate.js';
import { RuleFailures } from '../rule-failures.js';
import { isInForce } from '../rule-sets.js';

interface Matched {
  rule: EscalationRule;
  matched: Match;
}

/**
 * Asks every rule that waits for this kind of event, each on its own, and says which ones matched. One that cannot be
 * evaluated is reported and holds up no other; an emergency that none of them heard is raised all the same.
 */
@Injectable()
@SubscribesTo({ name: 'escalation.evaluate-rules', on: RuleTrigger.options, delivery: 'queue', inline: true })
export class EvaluateRulesWhenSomethingHappened implements HandlesEvents<RuleTrigger> {
  constructor(
    private readonly asking: RulesAndFacts,
    private readonly failures: RuleFailures,
    @Inject(ports.checkInHistory) private readonly history: CheckInHistory,
  ) {}

  async handle(event: DomainEvent<RuleTrigger>, tx: Transaction): Promise<void> {
    const { rules, unsound, leftOut, facts } = await this.asking.read(tx, event);
    for (const { rule, reason } of unsound) await this.failures.note(tx, rule, event.type, reason);
    const found: Matched[] = [];
    for (const rule of rules) {
      if (!isInForce(rule, facts['people.levelOfCare'], leftOut)) continue;
      const matched = await this.try(tx, event, rule, facts);
      if (matched) found.push({ rule, matched });
    }
    const left = unheard(event, facts, found);
    if (left) found.push({ rule: builtInRule, matched: left });
    for (const { rule, matched } of found) {
      const news = isNews(event, matched);
      // Said before in this check-in, and looked at then.
      if (restsOnEvent(event, matched) && !news) continue;
      if (await isAlreadyEvaluated(event, rule.id, matched, tx)) continue;
      await this.say(tx, event, rule, matched, news);
    }
  }

  private async try(
    tx: Transaction,
    event: DomainEvent<RuleTrigger>,
    rule: EscalationRule,
    facts: Partial<Facts>,
  ): Promise<Match | null> {
    try {
      return match(rule, facts);
    } catch (error) {
      await this.failures.note(tx, rule, event.type, (error as Error).message);
      return null;
    }
  }

  private async say(
    tx: Transaction,
    event: DomainEvent<RuleTrigger>,
    { id, key, name, why, version }: EscalationRule,
    { level, facts }: Match,
    news: boolean,
  ): Promise<void> {
    const { severity, outcome, chain, resolveWithin } = level;
    const { patientId } = event.data;
    const checkInId = checkInOf(event);
    const missed = facts['checkIns.missedInARow'] ? await this.history.missedInARow(tx, patientId) : [];
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
        checkInIds: missed.length || !checkInId ? missed : [checkInId],
        eventId: event.id,
        news,
      },
    });
  }
}
