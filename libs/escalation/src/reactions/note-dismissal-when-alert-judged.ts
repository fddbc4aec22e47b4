import { Inject, Injectable } from '@nestjs/common';
import { type DomainEvent, dismissedWithinDays } from '#contracts';
import { type HandlesEvents, SubscribesTo, type Transaction } from '#kernel';
import { type AlertFigures, ports } from '#ports';
import { builtInRule } from '../built-in-rule.js';
import { Dismissals } from '../quality/dismissals.js';
import { daysBefore } from '../quality/rule-quality.js';
import { RuleRepository } from '../rule.repository.js';

/** Counts anew with each judgement of the version in force: whatever the order in which they come, the last count is right. */
@Injectable()
@SubscribesTo({ name: 'escalation.note-dismissal', on: ['alert.judged'], delivery: 'queue' })
export class NoteDismissalWhenAlertJudged implements HandlesEvents<'alert.judged'> {
  constructor(
    private readonly rules: RuleRepository,
    private readonly dismissals: Dismissals,
    @Inject(ports.alertFigures) private readonly alerts: AlertFigures,
  ) {}

  async handle({ data }: DomainEvent<'alert.judged'>, tx: Transaction): Promise<void> {
    if (data.rule.id === builtInRule.id) return;
    // Locked: judgements about two patients are handled side by side, and the last must count all of them.
    const rule = await this.rules.load(tx, data.rule.id);
    if (rule.version !== data.rule.version) return;
    const found = await this.alerts.byVersion(tx, [rule.id], daysBefore(tx.now, dismissedWithinDays));
    const own = found.find(({ version }) => version === rule.version);
    if (own) await this.dismissals.note(tx, rule, own.figures);
  }
}
