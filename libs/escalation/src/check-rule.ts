import { type Loosening, type RouteAnswer, RuleContent, type RuleFinding, routes } from '#contracts';
import { UnitOfWork } from '#kernel';
import { type RequestOf, UseCase } from '#use-cases';
import { loosenings } from './loosening.js';
import { changedClass } from './rule.aggregate.js';
import { RuleRepository } from './rule.repository.js';
import { faultsIn, type RuleFault } from './rule-faults.js';

type Answer = RouteAnswer<typeof routes.checkRule>;

@UseCase(routes.checkRule)
export class CheckRule {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rules: RuleRepository,
  ) {}

  execute({ scope, body: { content, ruleId } }: RequestOf<typeof routes.checkRule>): Promise<Answer> {
    return this.work.run(scope, async (tx) => {
      const { findings, loosens } = findingsOf(content, ruleId ? await this.rules.read(tx, ruleId) : null);
      return { findings, loosens };
    });
  }
}

/** Everything about a rule that keeps it from being saved, or should be thought about; `before`: the rule that it would change. */
export function findingsOf(given: unknown, before: RuleContent | null): Answer & { content: RuleContent | null } {
  const parsed = RuleContent.safeParse(given);
  if (!parsed.success) {
    const findings = parsed.error.issues.map(
      ({ path, message }): RuleFinding => ({
        code: 'not-a-rule',
        field: path.map((part) => `/${String(part)}`).join(''),
        message,
        refuses: true,
      }),
    );
    return { content: null, findings, loosens: [] };
  }
  const content = parsed.data;
  const faults = [...faultsIn(content), ...[before && changedClass(before, content)].filter((fault) => fault !== null)];
  const loosens = before?.class === 'safety' ? loosenings(before, content) : [];
  return { content, findings: [...faults.map(asFinding), ...warnings(loosens)], loosens };
}

const asFinding = ({ finding, field, message }: RuleFault): RuleFinding => ({
  code: finding,
  field,
  message,
  refuses: true,
});

const warnings = (loosens: readonly Loosening[]): RuleFinding[] =>
  loosens.length
    ? [
        {
          code: 'loosens-safety',
          field: '',
          message: `This loosens a safety rule (${loosens.join(', ')}): a second person signs it.`,
          refuses: false,
        },
      ]
    : [];
