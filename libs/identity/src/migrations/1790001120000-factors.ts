import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What one has beside a password, and steps of signing in that are half done. All of it in the schema `auth`. */
export class Factors1790001120000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table auth.code_app (
        sign_in_id text primary key references auth."user" on delete cascade,
        secret text not null,
        confirmed_at timestamptz,
        last_counter bigint not null default 0
      );
      create table auth.recovery_code (
        sign_in_id text not null references auth."user" on delete cascade,
        code_hash bytea not null,
        primary key (sign_in_id, code_hash)
      );
      create table auth.passkey (
        id uuid primary key,
        credential_id text not null unique,
        sign_in_id text not null references auth."user" on delete cascade,
        name text not null,
        public_key bytea not null,
        counter bigint not null,
        transports text[] not null,
        made_at timestamptz not null,
        last_used_at timestamptz
      );
      create index passkey_by_sign_in on auth.passkey (sign_in_id);
      create table auth.passkey_challenge (
        id uuid primary key,
        purpose text not null,
        challenge text not null,
        sign_in_id text references auth."user" on delete cascade,
        methods text[] not null,
        ends_at timestamptz not null
      );
      create index passkey_challenge_by_end on auth.passkey_challenge (ends_at);
      create table auth.pending_sign_in (
        token_hash bytea primary key,
        sign_in_id text not null references auth."user" on delete cascade,
        methods text[] not null,
        wrong_tries smallint not null default 0,
        ends_at timestamptz not null
      );
      create index pending_sign_in_by_end on auth.pending_sign_in (ends_at);
      grant select, insert, update, delete
        on auth.code_app, auth.recovery_code, auth.passkey, auth.passkey_challenge, auth.pending_sign_in to holdfast_auth;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
