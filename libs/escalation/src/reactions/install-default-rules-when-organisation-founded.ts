import { Injectable } from '@nestjs/common';
import type { DomainEvent } from '#contracts';
import { type HandlesEvents, Ids, SubscribesTo, type Transaction } from '#kernel';
import { defaultRules } from '../default-rules/index.js';
import { RuleRepository } from '../rule.repository.js';

/** Gives a new organisation the rules to start with: without them nothing would ever reach anybody. */
@Injectable()
@SubscribesTo({ name: 'escalation.install-default-rules', on: ['organisation.founded'], delivery: 'within' })
export class InstallDefaultRulesWhenOrganisationFounded implements HandlesEvents<'organisation.founded'> {
  constructor(
    private readonly rules: RuleRepository,
    private readonly ids: Ids,
  ) {}

  async handle(_: DomainEvent<'organisation.founded'>, tx: Transaction): Promise<void> {
    for (const { key, content } of defaultRules) {
      this.rules.add(tx, { id: this.ids.next(), key, version: 1, toReview: false, retired: false, ...content });
    }
  }
}
