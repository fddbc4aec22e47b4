import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Escalation1790000250000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table escalation_rule (
        id uuid primary key,
        organisation_id uuid not null,
        key text not null,
        version int not null,
        enabled boolean not null,
        triggers text[] not null,
        content jsonb not null,
        unique (organisation_id, key)
      );
      select protect('escalation_rule');

      create table escalation_rule_version (
        rule_id uuid not null references escalation_rule,
        version int not null,
        organisation_id uuid not null,
        content jsonb not null,
        at timestamptz not null,
        staff_id uuid,
        primary key (rule_id, version)
      );
      select protect('escalation_rule_version');
      revoke update, delete on escalation_rule_version from holdfast_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
