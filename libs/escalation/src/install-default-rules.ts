import { Injectable } from '@nestjs/common';
import { Ids, type Transaction } from '#platform';
import { defaultRules } from './default-rules.js';
import { RuleRepository } from './rule.repository.js';

/** Gives a new organisation the rules to start with. */
@Injectable()
export class DefaultRules {
  constructor(
    private readonly rules: RuleRepository,
    private readonly ids: Ids,
  ) {}

  install(tx: Transaction): void {
    for (const { key, content } of defaultRules)
      this.rules.add(tx, { id: this.ids.next(), key, version: 1, ...content });
  }
}
