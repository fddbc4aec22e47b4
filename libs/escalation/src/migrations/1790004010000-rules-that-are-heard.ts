import type { MigrationInterface, QueryRunner } from 'typeorm';
import { v7 } from 'uuid';
import { defaultRules } from '../default-rules/index.js';

/** Rules of this release for organisations that are there already: new, to be reviewed. What they changed stays. */
const added = [
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
    const organisations: { id: string }[] = await runner.query(
      'select distinct organisation_id as id from escalation_rule',
    );
    for (const { id: organisationId } of organisations) {
      for (const { key, content } of defaultRules.filter((rule) => added.includes(rule.key))) {
        await runner.query(install, [
          v7(),
          organisationId,
          key,
          content.enabled,
          content.triggers,
          JSON.stringify(content),
        ]);
      }
    }
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

const install = `
with added as (
  insert into escalation_rule (id, organisation_id, key, version, enabled, triggers, content, to_review)
  values ($1, $2, $3, 1, $4, $5, $6, true) on conflict (organisation_id, key) do nothing
  returning id, organisation_id, content
)
insert into escalation_rule_version (rule_id, version, organisation_id, content, at)
select id, 1, organisation_id, content, now() from added`;
