import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * One number for each organisation, which grows with every change of its rules: whoever evaluates them reads it instead of all of
 * them. A trigger keeps it, so that no writer can forget it, also none of the release before.
 */
export class RevisionOfRules1790006301000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table escalation_revision (organisation_id uuid primary key, revision bigint not null);
      select protect('escalation_revision');

      create function note_rules_changed() returns trigger language plpgsql set search_path = public, pg_temp as $$
      begin
        insert into escalation_revision as r values (new.organisation_id, 1)
          on conflict (organisation_id) do update set revision = r.revision + 1;
        return null;
      end $$;
      create trigger rules_changed after insert or update on escalation_rule
        for each row execute function note_rules_changed();

      insert into escalation_revision select distinct organisation_id, 1 from escalation_rule;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
