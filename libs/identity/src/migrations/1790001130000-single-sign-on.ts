import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where an organisation signs in by itself, who signed in there before, and sign-ins that are under way. */
export class SingleSignOn1790001130000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table single_sign_on (
        organisation_id uuid primary key references organisation,
        issuer text not null,
        client_id text not null,
        client_secret text,
        email_domain text not null unique
      );
      select protect('single_sign_on');

      create function single_sign_on_of_domain(given text) returns table (organisation_id uuid)
      language sql stable security definer set search_path = public, pg_temp as $$
        select organisation_id from single_sign_on where email_domain = lower(given)
      $$;
      revoke execute on function single_sign_on_of_domain from public;
      grant execute on function single_sign_on_of_domain to holdfast_app;

      create table auth.single_sign_on_subject (
        organisation_id uuid not null,
        issuer text not null,
        subject text not null,
        sign_in_id text not null references auth."user" on delete cascade,
        primary key (organisation_id, issuer, subject)
      );
      create index single_sign_on_subject_by_sign_in on auth.single_sign_on_subject (sign_in_id);
      create table auth.single_sign_on_state (
        state_hash bytea primary key,
        organisation_id uuid not null,
        nonce text not null,
        code_verifier text not null,
        ends_at timestamptz not null
      );
      create index single_sign_on_state_by_end on auth.single_sign_on_state (ends_at);
      grant select, insert, update, delete on auth.single_sign_on_subject, auth.single_sign_on_state to holdfast_auth;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
