import { isDeepStrictEqual } from 'node:util';
import { contentOfRule, type EscalationRule, type RouteAnswer, routes, type ShippedRule } from '#contracts';
import { UnitOfWork } from '#kernel';
import { type RequestOf, UseCase } from '#use-cases';
import { defaultRules } from '../default-rules/index.js';
import { RuleRepository } from '../rule.repository.js';
import { withoutTrees, withTrees } from '../rule-trees.js';
import { packOf } from './pack.js';
import { shippedRules } from './shipped-rules.js';

type Answer = RouteAnswer<typeof routes.listShippedRules>;

@UseCase(routes.listShippedRules)
export class ListShippedRules {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rules: RuleRepository,
  ) {}

  execute({ scope }: RequestOf<typeof routes.listShippedRules>): Promise<Answer> {
    return this.work.run(scope, async (tx) => {
      const stored = new Map((await this.rules.all(tx, { retired: true })).map((rule) => [rule.key, rule]));
      return {
        rules: shippedRules.map(([number, name, is]): ShippedRule => {
          if (typeof is === 'string') return { number, name, key: is, state: stateOf(stored.get(is)), waitsFor: null };
          return { number, name, key: null, state: is.waitsFor ? 'waits' : 'installed', waitsFor: is.waitsFor };
        }),
        pack: packOf('Rules that ship with Holdfast', tx.now, defaultRules.map(shown)),
      };
    });
  }
}

const shown = ({ key, content }: (typeof defaultRules)[number]) => ({ key, content: withTrees(content) });

function stateOf(rule: EscalationRule | undefined): ShippedRule['state'] {
  if (!rule) return 'available';
  if (rule.retired) return 'retired';
  const shipped = defaultRules.find(({ key }) => key === rule.key);
  const asShipped = isDeepStrictEqual(withoutTrees(contentOfRule(rule)), shipped?.content);
  return asShipped ? 'installed' : 'changed';
}
