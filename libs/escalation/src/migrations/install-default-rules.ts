import type { QueryRunner } from 'typeorm';
import { v7 } from 'uuid';
import type { DefaultRuleKey } from '#contracts';
import { defaultRules } from '../default-rules/index.js';

/** Gives rules that came with a release to organisations that are there already, to be reviewed. What they have stays. */
export async function installDefaultRules(runner: QueryRunner, keys: readonly DefaultRuleKey[]): Promise<void> {
  const organisations: { id: string }[] = await runner.query(
    'select distinct organisation_id as id from escalation_rule',
  );
  for (const { id: organisationId } of organisations) {
    for (const { key, content } of defaultRules.filter((rule) => keys.includes(rule.key))) {
      const { enabled, triggers } = content;
      await runner.query(install, [v7(), organisationId, key, enabled, triggers, JSON.stringify(content)]);
    }
  }
}

const install = `
with added as (
  insert into escalation_rule (id, organisation_id, key, version, enabled, triggers, content, to_review)
  values ($1, $2, $3, 1, $4, $5, $6, true) on conflict (organisation_id, key) do nothing
  returning id, organisation_id, content
)
insert into escalation_rule_version (rule_id, version, organisation_id, content, at)
select id, 1, organisation_id, content, now() from added`;
