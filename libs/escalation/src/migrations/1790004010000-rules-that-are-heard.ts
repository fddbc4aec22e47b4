import type { MigrationInterface, QueryRunner } from 'typeorm';
import type { DefaultRuleKey } from '#contracts';
import { installDefaultRules } from './install-default-rules.js';

/** Rules of this release for organisations that are there already: new, to be reviewed. What they changed stays. */
const added: DefaultRuleKey[] = [
  'body-emergency',
  'not-sure-or-hurt',
  'wants-call',
  'purging-rises',
  'bingeing-rises',
  'no-meal',
  'medicines-missed',
  'low-mood',
  // It came after organisations had been founded.
  'supporter-concern',
];

/** Failures and proposals of rules, and the rules that hear what check-ins ask. */
export class RulesThatAreHeard1790004010000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await installDefaultRules(runner, added);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const tables = `
alter table escalation_rule add column to_review boolean not null default false;

create table escalation_rule_failure (
  rule_id uuid primary key references escalation_rule,
  organisation_id uuid not null,
  version int not null,
  since timestamptz not null,
  last_at timestamptz not null,
  times int not null,
  reason text not null
);
select protect('escalation_rule_failure');

create table escalation_rule_proposal (
  id uuid primary key,
  organisation_id uuid not null,
  rule_id uuid not null references escalation_rule,
  rule_version int not null,
  content jsonb not null,
  loosens text[] not null,
  why text not null,
  proposed_by uuid not null,
  by_lead boolean not null,
  proposed_at timestamptz not null,
  decided_by uuid,
  decided_at timestamptz,
  signed boolean
);
create unique index escalation_rule_proposal_open on escalation_rule_proposal (rule_id) where decided_at is null;
select protect('escalation_rule_proposal');

create function failing_rules() returns table (count bigint, since timestamptz)
language sql stable security definer set search_path = public, pg_temp as $$
  select count(*), min(f.since) from escalation_rule_failure f
    join escalation_rule r on r.id = f.rule_id and r.version = f.version where r.enabled
$$;
revoke execute on function failing_rules from public;
grant execute on function failing_rules to holdfast_app;
`;
