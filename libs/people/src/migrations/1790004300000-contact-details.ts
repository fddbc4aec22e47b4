import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How patients are reached. One encrypted value for each: nobody is searched by it. */
export class ContactDetails1790004300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table contact_details (
        id uuid primary key references patient,
        organisation_id uuid not null,
        version int not null,
        content text not null
      );
      comment on column contact_details.id is 'id of the patient';
      select protect('contact_details');
      revoke delete on contact_details from holdfast_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
