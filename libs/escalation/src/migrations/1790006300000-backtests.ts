import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Backtests and uploaded histories. None of it is needed for longer than a month: it can always be made again. */
export class Backtests1790006300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table backtest (
        id uuid primary key,
        organisation_id uuid not null,
        staff_id uuid not null,
        rule_id uuid,
        rule_key text not null,
        before jsonb,
        after jsonb not null,
        from_at timestamptz not null,
        to_at timestamptz not null,
        history_id uuid,
        state text not null default 'waiting',
        progress real not null default 0,
        attempt int not null default 0,
        lease_until timestamptz,
        requested_at timestamptz not null,
        finished_at timestamptz,
        failure text,
        result jsonb
      );
      comment on column backtest.lease_until is 'until then the attempt is taken to be alive';
      create index backtest_by_staff on backtest (staff_id, requested_at desc);
      select protect('backtest');

      create table backtest_history (
        id uuid primary key,
        organisation_id uuid not null,
        staff_id uuid not null,
        uploaded_at timestamptz not null,
        complete boolean not null default false,
        summary jsonb
      );
      select protect('backtest_history');

      create table backtest_history_part (
        history_id uuid not null references backtest_history on delete cascade,
        organisation_id uuid not null,
        bucket smallint not null,
        part int not null,
        rows bytea not null,
        primary key (history_id, bucket, part)
      );
      alter table backtest_history_part alter column rows set storage external;
      select protect('backtest_history_part');
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
