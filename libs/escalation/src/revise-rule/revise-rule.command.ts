import type { RuleContent } from '#contracts';
import type { WorkScope } from '#platform';

export class ReviseRule {
  constructor(
    readonly scope: WorkScope,
    readonly ruleId: string,
    readonly version: number,
    readonly content: RuleContent,
  ) {}
}
