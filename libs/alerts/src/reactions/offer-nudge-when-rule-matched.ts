import { Injectable } from '@nestjs/common';
import type { DomainEvent } from '#contracts';
import { type HandlesEvents, SubscribesTo, type Transaction } from '#kernel';

/** A gentle word for the patient alone; the team is not disturbed. It goes when the patient is back in touch. */
@Injectable()
@SubscribesTo({ name: 'alerts.offer-nudge', on: ['rule.matched'], delivery: 'within' })
export class OfferNudgeWhenRuleMatched implements HandlesEvents<'rule.matched'> {
  async handle({ data }: DomainEvent<'rule.matched'>, tx: Transaction): Promise<void> {
    if (data.outcome !== 'nudge-patient') return;
    tx.append({ type: 'nudge.offered', data: { patientId: data.patientId, ruleKey: data.rule.key } });
  }
}
