import type { WorkScope } from '#platform';

export class ReadRuleHistory {
  constructor(
    readonly scope: WorkScope,
    readonly ruleId: string,
  ) {}
}
