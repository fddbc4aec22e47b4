import { Inject, Injectable } from '@nestjs/common';
import {
  type DomainEvent,
  type EscalationRule,
  type FactName,
  type FactSource,
  type Facts,
  ports,
  type RuleTrigger,
} from '#contracts';
import type { Transaction } from '#platform';
import { alwaysRead } from '../built-in-rule.js';
import { factsIn } from '../condition/condition.js';
import { RuleRepository, type WaitingRules } from '../rule.repository.js';

const mostKnown = 5_000;

/** Reads the rules that wait for an event, and of the facts those that they ask for. */
@Injectable()
export class RulesAndFacts {
  /** What the rules of an organisation asked last time, by trigger: likely what they ask now. */
  private readonly askedLast = new Map<string, ReadonlySet<FactName>>();

  constructor(
    private readonly rules: RuleRepository,
    @Inject(ports.checkInFacts) private readonly checkIns: FactSource<Transaction>,
    @Inject(ports.patientFacts) private readonly patients: FactSource<Transaction>,
  ) {}

  /** Sent together and answered in one round trip, unless the rules ask for more than they did last time. */
  async read(tx: Transaction, event: DomainEvent<RuleTrigger>): Promise<WaitingRules & { facts: Partial<Facts> }> {
    const key = `${tx.organisationId} ${event.type}`;
    const likely = this.askedLast.get(key) ?? alwaysRead;
    const [found, facts] = await Promise.all([this.rules.enabledFor(tx, event.type), this.facts(tx, event, likely)]);
    const names = namesIn(found.rules);
    this.remember(key, names);
    const lacking = new Set([...names].filter((name) => !likely.has(name)));
    return { ...found, facts: lacking.size ? { ...facts, ...(await this.facts(tx, event, lacking)) } : facts };
  }

  private async facts(
    tx: Transaction,
    event: DomainEvent<RuleTrigger>,
    names: ReadonlySet<FactName>,
  ): Promise<Partial<Facts>> {
    const { patientId } = event.data;
    const asked = { names, patientId, at: tx.now, checkInId: checkInOf(event), save: saveOf(event) };
    const [ofCheckIns, ofPatient] = await Promise.all([this.checkIns.facts(tx, asked), this.patients.facts(tx, asked)]);
    return {
      ...ofCheckIns,
      ...ofPatient,
      helpRequested: event.type === 'help.requested' ? true : null,
      supporterConcern: event.type === 'supporter.raised-concern' ? (event.data.danger ? 'danger' : 'worry') : null,
    };
  }

  private remember(key: string, names: ReadonlySet<FactName>): void {
    if (this.askedLast.size > mostKnown) this.askedLast.clear();
    this.askedLast.set(key, names);
  }
}

export const checkInOf = ({ data }: DomainEvent<RuleTrigger>): string | null =>
  'checkInId' in data ? data.checkInId : null;

const saveOf = ({ data }: DomainEvent<RuleTrigger>): number | null => ('save' in data ? (data.save ?? null) : null);

const namesIn = (rules: readonly EscalationRule[]): ReadonlySet<FactName> =>
  new Set([...alwaysRead, ...rules.flatMap(({ levels }) => levels.flatMap(({ when }) => factsIn(when)))]);
