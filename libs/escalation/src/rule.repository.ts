import { Inject, Injectable } from '@nestjs/common';
import type { EscalationRule, EventType } from '#contracts';
import { DomainError, type Transaction } from '#kernel';
import { type ProtocolDirectory, ports, type RulesLeftOut } from '#ports';
import {
  columns,
  ofToday,
  type RuleRow,
  soundOrNot,
  toRuleWithTrees,
  type UnsoundRule,
  written,
  writtenTrees,
} from './rule.row.js';

/** Who decided on a version, and why. Without `by`: whoever the transaction acts for. */
export interface Decision {
  why?: string;
  by?: string;
  signedBy?: string;
}

type Version = Pick<RuleRow, 'id' | 'version'>;

/** Rules that are switched on and wait for an event. */
export interface WaitingRules {
  rules: EscalationRule[];
  unsound: UnsoundRule[];
  /** Which of them are not in force at a level of care. */
  leftOut: RulesLeftOut;
}

const mostKnown = 5_000;
const nameOf = ({ id, version }: Version): string => `${id}:${version}`;
const parted = (found: readonly (EscalationRule | UnsoundRule)[], leftOut: RulesLeftOut): WaitingRules => ({
  leftOut,
  rules: found.flatMap((each) => ('reason' in each ? [] : [each])),
  unsound: found.flatMap((each) => ('reason' in each ? [each] : [])),
});

@Injectable()
export class RuleRepository {
  /** By version, which never changes: its content is read once, and its conditions are compiled once. */
  private readonly known = new Map<string, EscalationRule | UnsoundRule>();

  /** By organisation and trigger, as of a revision of the rules: while that stands, nothing of them is read. */
  private readonly waiting = new Map<string, WaitingRules & { revision: string }>();

  private readonly standing = new Map<string, WaitingRules & { revision: string }>();

  constructor(@Inject(ports.protocolDirectory) private readonly protocols: ProtocolDirectory) {}

  /** Those that are switched on and wait for a kind of event; apart from them those whose stored content is no rule. */
  enabledFor(tx: Transaction, trigger: EventType): Promise<WaitingRules> {
    return tx.memo(`rules for ${trigger}`, async () => {
      const key = `${tx.organisationId} ${trigger}`;
      const revision = await this.revisionOf(tx);
      const known = this.waiting.get(key);
      if (known?.revision === revision) return known;
      // A change that is committed meanwhile has a revision of its own: it is read with the next event at the latest.
      const found = { ...(await this.readWaiting(tx, trigger)), revision };
      if (this.waiting.size > mostKnown) this.waiting.clear();
      this.waiting.set(key, found);
      return found;
    });
  }

  private revisionOf(tx: Transaction): Promise<string> {
    return tx.memo('revision of rules', async () => {
      const row = await tx.one<{ revision: string }>(
        'select revision from escalation_revision where organisation_id = $1',
        [tx.organisationId],
      );
      return row?.revision ?? 'none';
    });
  }

  private async readWaiting(tx: Transaction, trigger: EventType): Promise<WaitingRules> {
    const [versions, leftOut] = await Promise.all([
      tx.query<Version>(
        `select id, version from escalation_rule
          where organisation_id = $1 and enabled and retired_at is null and triggers @> array[$2]`,
        [tx.organisationId, trigger],
      ),
      this.protocols.rulesLeftOut(tx),
    ]);
    if (versions.some((version) => !this.known.has(nameOf(version)))) await this.learn(tx, versions);
    return parted(
      versions.flatMap((version) => this.known.get(nameOf(version)) ?? []),
      leftOut,
    );
  }

  /** As they are shown: with the trees that their conditions were built from. */
  async all(tx: Transaction, { retired = false } = {}): Promise<EscalationRule[]> {
    return (await this.rows(tx, retired)).map(toRuleWithTrees);
  }

  /**
   * Those that are switched on and can be evaluated, for whoever asks about chains, as each phone does; apart from them those that
   * cannot. Nothing is worked out of conditions, and nothing read while no rule changes.
   */
  async inForce(tx: Transaction): Promise<WaitingRules> {
    const revision = await this.revisionOf(tx);
    const known = this.standing.get(tx.organisationId);
    if (known?.revision === revision) return known;
    const [all, leftOut] = await Promise.all([this.rows(tx, false), this.protocols.rulesLeftOut(tx)]);
    const enabled = all.filter(({ content }) => content.enabled);
    const found = {
      ...parted(
        enabled.map((row) => soundOrNot(ofToday(row))),
        leftOut,
      ),
      revision,
    };
    if (this.standing.size > mostKnown) this.standing.clear();
    this.standing.set(tx.organisationId, found);
    return found;
  }

  private rows(tx: Transaction, retired: boolean): Promise<RuleRow[]> {
    return tx.query(
      `select ${columns} from escalation_rule r where organisation_id = $1 and ($2 or retired_at is null) order by id`,
      [tx.organisationId, retired],
    );
  }

  /** Those of these keys that are there, also put away, locked to be changed. */
  async lockByKey(tx: Transaction, keys: readonly string[]): Promise<Map<string, EscalationRule>> {
    const rows = await tx.query<RuleRow>(
      `select ${columns} from escalation_rule r where organisation_id = $1 and key = any($2) order by id for update`,
      [tx.organisationId, keys],
    );
    return new Map(rows.map((row) => [row.key, toRuleWithTrees(row)]));
  }

  /** Those that are not put away. */
  async count(tx: Transaction): Promise<number> {
    const row = await tx.one<{ count: number }>(
      'select count(*)::int as count from escalation_rule where organisation_id = $1 and retired_at is null',
      [tx.organisationId],
    );
    return row!.count;
  }

  /** @throws DomainError RULE.NOT_FOUND */
  read(tx: Transaction, ruleId: string): Promise<EscalationRule> {
    return this.find(tx, ruleId, '');
  }

  /** Locked, to be changed. @throws DomainError RULE.NOT_FOUND */
  load(tx: Transaction, ruleId: string): Promise<EscalationRule> {
    return this.find(tx, ruleId, 'for update');
  }

  private async find(tx: Transaction, ruleId: string, lock: 'for update' | ''): Promise<EscalationRule> {
    const row = await tx.one<RuleRow>(`select ${columns} from escalation_rule r where id = $1 ${lock}`, [ruleId]);
    if (!row) throw new DomainError('RULE.NOT_FOUND');
    return toRuleWithTrees(row);
  }

  add(tx: Transaction, rule: EscalationRule, decision: Decision = {}): void {
    tx.execute(
      `insert into escalation_rule (id, organisation_id, key, version, enabled, triggers, content, to_review, trees)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        ...[rule.id, tx.organisationId, rule.key, rule.version, rule.enabled, rule.triggers, written(rule)],
        ...[rule.toReview, writtenTrees(rule)],
      ],
    );
    this.keepVersion(tx, rule, decision);
  }

  save(tx: Transaction, rule: EscalationRule, decision: Decision): void {
    tx.execute(
      `update escalation_rule set version = $2, enabled = $3, triggers = $4, content = $5, to_review = $6, trees = $7,
         retired_at = case when $8 then coalesce(retired_at, $9) end
        where id = $1`,
      [
        ...[rule.id, rule.version, rule.enabled, rule.triggers, written(rule), rule.toReview],
        ...[writtenTrees(rule), rule.retired, tx.now],
      ],
    );
    this.keepVersion(tx, rule, decision);
  }

  private keepVersion(tx: Transaction, rule: EscalationRule, { why, by, signedBy }: Decision): void {
    const decidedBy = by ?? (tx.actor.kind === 'staff' ? tx.actor.staffId : null);
    tx.execute(
      `insert into escalation_rule_version (rule_id, version, organisation_id, content, at, staff_id, why, signed_by, trees)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        ...[rule.id, rule.version, tx.organisationId, written(rule), tx.now, decidedBy],
        ...[why ?? null, signedBy ?? null, writtenTrees(rule)],
      ],
    );
  }

  private async learn(tx: Transaction, versions: readonly Version[]): Promise<void> {
    const rows = await tx.query<RuleRow>(
      `select r.id, r.key, r.to_review as "toReview", r.retired_at is not null as retired, v.version, v.content
         from escalation_rule r join escalation_rule_version v on v.rule_id = r.id
        where (v.rule_id, v.version) in (select * from unnest($1::uuid[], $2::int[]))`,
      [versions.map(({ id }) => id), versions.map(({ version }) => version)],
    );
    if (this.known.size > mostKnown) this.known.clear();
    for (const row of rows) this.known.set(nameOf(row), soundOrNot(ofToday(row)));
  }
}
