import { Injectable } from '@nestjs/common';
import type { EscalationRule, EventType, RuleContent } from '#contracts';
import { DomainError, type Transaction } from '#platform';

interface Row {
  id: string;
  key: string;
  version: number;
  content: RuleContent;
}

type Version = Pick<Row, 'id' | 'version'>;

const mostKnown = 5_000;
const nameOf = ({ id, version }: Version): string => `${id}:${version}`;
const toRule = ({ id, key, version, content }: Row): EscalationRule => ({ id, key, version, ...content });

@Injectable()
export class RuleRepository {
  /** By version, which never changes: its content is read once, and its conditions are compiled once. */
  private readonly known = new Map<string, EscalationRule>();

  enabledFor(tx: Transaction, trigger: EventType): Promise<EscalationRule[]> {
    return tx.once(`rules for ${trigger}`, async () => {
      const versions = await tx.query<Version>(
        `select id, version from escalation_rule where organisation_id = $1 and enabled and triggers @> array[$2]`,
        [tx.organisationId, trigger],
      );
      const rules = versions.flatMap((version) => this.known.get(nameOf(version)) ?? []);
      return rules.length === versions.length ? rules : this.learn(tx, versions);
    });
  }

  async all(tx: Transaction): Promise<EscalationRule[]> {
    const rows = await tx.query<Row>(
      'select id, key, version, content from escalation_rule where organisation_id = $1 order by id',
      [tx.organisationId],
    );
    return rows.map(toRule);
  }

  async load(tx: Transaction, ruleId: string): Promise<EscalationRule> {
    const row = await tx.one<Row>('select id, key, version, content from escalation_rule where id = $1 for update', [
      ruleId,
    ]);
    if (!row) throw new DomainError('RULE.NOT_FOUND');
    return toRule(row);
  }

  add(tx: Transaction, rule: EscalationRule): void {
    tx.execute(
      `insert into escalation_rule (id, organisation_id, key, version, enabled, triggers, content)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [rule.id, tx.organisationId, rule.key, rule.version, rule.enabled, rule.triggers, contentOf(rule)],
    );
    this.keepVersion(tx, rule);
  }

  save(tx: Transaction, rule: EscalationRule): void {
    tx.execute('update escalation_rule set version = $2, enabled = $3, triggers = $4, content = $5 where id = $1', [
      rule.id,
      rule.version,
      rule.enabled,
      rule.triggers,
      contentOf(rule),
    ]);
    this.keepVersion(tx, rule);
  }

  private keepVersion(tx: Transaction, rule: EscalationRule): void {
    tx.execute(
      `insert into escalation_rule_version (rule_id, version, organisation_id, content, at, staff_id)
       values ($1, $2, $3, $4, $5, $6)`,
      [
        rule.id,
        rule.version,
        tx.organisationId,
        contentOf(rule),
        tx.now,
        tx.actor.kind === 'staff' ? tx.actor.staffId : null,
      ],
    );
  }

  private async learn(tx: Transaction, versions: readonly Version[]): Promise<EscalationRule[]> {
    const rows = await tx.query<Row>(
      `select r.id, r.key, v.version, v.content from escalation_rule r join escalation_rule_version v on v.rule_id = r.id
        where (v.rule_id, v.version) in (select * from unnest($1::uuid[], $2::int[]))`,
      [versions.map(({ id }) => id), versions.map(({ version }) => version)],
    );
    if (this.known.size > mostKnown) this.known.clear();
    const rules = rows.map(toRule);
    for (const rule of rules) this.known.set(nameOf(rule), rule);
    return rules;
  }
}

function contentOf({ id: _id, key: _key, version: _version, ...content }: EscalationRule): string {
  return JSON.stringify(content);
}
