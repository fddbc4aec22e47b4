import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import {
  type DomainEvent,
  type EscalationRule,
  type FactName,
  type Facts,
  factNames,
  type RuleTrigger,
} from '#contracts';
import { Contributions, type Transaction } from '#kernel';
import { factSources } from '#ports';
import { alwaysRead } from '../built-in-rule.js';
import { factsAskedBy } from '../condition/condition.js';
import { RuleRepository, type WaitingRules } from '../rule.repository.js';

const mostKnown = 5_000;

/** Reads the rules that wait for an event, and of the facts those that they ask for. */
@Injectable()
export class RulesAndFacts implements OnApplicationBootstrap {
  /** What the rules of an organisation asked last time, by trigger: likely what they ask now. */
  private readonly askedLast = new Map<string, ReadonlySet<FactName>>();

  constructor(
    private readonly rules: RuleRepository,
    private readonly contributions: Contributions,
  ) {}

  /** @throws Error for a fact without an owner, or with two: a rule that asks for it would be wrong in silence. */
  onApplicationBootstrap(): void {
    const owned = this.contributions.to(factSources).flatMap(({ owns }) => owns);
    for (const name of factNames) {
      const owners = owned.filter((each) => each === name).length;
      if (owners !== 1) throw new Error(`The fact "${name}" has ${owners || 'no'} owners.`);
    }
  }

  /** Sent together and answered in one round trip, unless the rules ask for more than they did last time. */
  async read(tx: Transaction, event: DomainEvent<RuleTrigger>): Promise<WaitingRules & { facts: Partial<Facts> }> {
    const key = `${tx.organisationId} ${event.type}`;
    const likely = this.askedLast.get(key) ?? alwaysRead;
    const [found, facts] = await Promise.all([this.rules.enabledFor(tx, event.type), this.facts(tx, event, likely)]);
    const names = namesIn(found);
    this.remember(key, names);
    const lacking = new Set([...names].filter((name) => !likely.has(name)));
    return { ...found, facts: lacking.size ? { ...facts, ...(await this.facts(tx, event, lacking)) } : facts };
  }

  private async facts(
    tx: Transaction,
    event: DomainEvent<RuleTrigger>,
    names: ReadonlySet<FactName>,
  ): Promise<Partial<Facts>> {
    const asked = { names, patientId: event.data.patientId, at: tx.now, event };
    const found = await Promise.all(this.contributions.to(factSources).map((source) => source.facts(tx, asked)));
    return Object.assign({}, ...found);
  }

  private remember(key: string, names: ReadonlySet<FactName>): void {
    if (this.askedLast.size > mostKnown) this.askedLast.clear();
    this.askedLast.set(key, names);
  }
}

export const checkInOf = ({ data }: DomainEvent<RuleTrigger>): string | null =>
  'checkInId' in data ? data.checkInId : null;

const known = new WeakMap<readonly EscalationRule[], ReadonlySet<FactName>>();

/** Worked out once for a list of rules, which is the same one for as long as no rule changes. */
function namesIn({ rules, leftOut }: WaitingRules): ReadonlySet<FactName> {
  let names = known.get(rules);
  if (!names) {
    names = new Set([
      ...alwaysRead,
      ...factsAskedBy(rules),
      ...(leftOut.size ? (['people.levelOfCare'] as const) : []),
    ]);
    known.set(rules, names);
  }
  return names;
}
