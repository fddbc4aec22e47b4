import { migrations } from '../apps/composition/contexts.js';
import { breaks, statementsOf, tablesMadeBy } from './support/migration-steps.js';

/** One row for each organisation, team or colleague: these never grow large. */
const small = ['organisation', 'staff', 'care_team', 'care_team_member', 'escalation_rule'];

describe('every migration', () => {
  it.each(migrations.map((migration) => [migration.name, migration] as const))(
    '%s lets the previous release run on, and writers write',
    async (_name, migration) => {
      const statements = await statementsOf(migration);
      const own = tablesMadeBy(statements);
      const found = statements.flatMap((statement) => {
        const why = breaks(statement, (table) => own.has(table) || small.includes(table));
        return why ? [`${why}: ${statement}`] : [];
      });
      expect(found).toEqual([]);
    },
  );

  it.each([
    'drop table patient',
    'alter table patient drop column locale',
    'alter table patient rename column locale to language',
    'alter table patient alter column locale type varchar(5)',
    'alter table patient alter column locale set not null',
    'alter table patient add column colour text not null',
    'alter table patient add constraint c check (locale <> $$$$)',
    'create index patient_by_locale on patient (locale)',
    'update patient set locale = locale',
  ])('would be refused for: %s', (statement) => {
    expect(breaks(statement, () => false)).not.toBeNull();
  });

  it.each([
    'alter table patient add column colour text',
    `alter table patient add column colour text not null default 'blue'`,
    'alter table patient add constraint c check (locale is not null) not valid',
    'create index concurrently patient_by_locale on patient (locale)',
  ])('may: %s', (statement) => {
    expect(breaks(statement, () => false)).toBeNull();
  });
});
