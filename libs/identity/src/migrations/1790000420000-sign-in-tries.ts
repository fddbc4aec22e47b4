import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Counts of failed tries, in the shape that `rate-limiter-flexible` expects. Keys are hashes. */
export class SignInTries1790000420000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create unlogged table auth.sign_in_tries (
        key varchar(255) primary key,
        points int not null default 0,
        expire bigint
      );
      create index sign_in_tries_by_expiry on auth.sign_in_tries (expire);
      grant select, insert, update, delete on auth.sign_in_tries to holdfast_auth;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
