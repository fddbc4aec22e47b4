import { readdirSync } from 'node:fs';
import path from 'node:path';
import { migrationsOfBackbone } from '#backbone';
import { type Migration } from '#kernel';
import { contexts, migrations } from '../apps/composition/contexts.js';
import { root } from './support/build.js';
import { statementsOf, tablesMadeBy } from './support/migration-steps.js';
import { stringsIn, stringsOf, tablesNamedIn } from './support/sql-in.js';

const owners: Record<string, readonly Migration[]> = {
  backbone: migrationsOfBackbone,
  ...Object.fromEntries(contexts.map((context) => [context.name, context.migrations])),
};

/** Where a context names a table that is not its own, and why it may. */
const exceptions: Record<string, string> = {
  'access/src/authorise.ts names alert': 'access is decided in one place, over the rows that grounds rest on',
  'access/src/authorise.ts names patient': 'the same',
  'access/src/authorise.ts names transition': 'the same',
  'access/src/visible-rows.ts names break_glass':
    'the same decision as SQL, so that lists are filtered by the database',
  'access/src/visible-rows.ts names care_team_member': 'the same',
  'access/src/visible-rows.ts names consent': 'the same',
  'access/src/visible-rows.ts names former_care_team': 'the same',
  'access/src/visible-rows.ts names transition': 'the same',
  'audit/src/audit-search.ts names audit_entry': 'the backbone writes the trail, and audit is what reads it',
  'audit/src/audit-search.ts names audit_listed': 'the same',
  'transitions/src/board/list-transitions.ts names patient':
    'a row is seen by the team of its patient as it is now, which access decides by',
  'escalation/src/evaluate-rules/already-evaluated.ts names domain_event':
    'asks which of two events was committed first, which only the rows themselves know',
};

/** Their tables come from the migrations of the backbone. */
const ofBackbone = new Set(['kernel', 'backbone', 'http', 'installation']);

const ownerOf = new Map<string, string>();

describe('a table', () => {
  beforeAll(async () => {
    for (const [context, own] of Object.entries(owners)) {
      const statements = (await Promise.all(own.map(statementsOf))).flat();
      for (const table of tablesMadeBy(statements)) {
        expect([table, ownerOf.get(table) ?? context]).toEqual([table, context]);
        ownerOf.set(table, context);
      }
    }
  });

  it('has an owner: every migration is of a context', () => {
    const known = new Set(Object.values(owners).flat());
    expect(migrations.filter((migration) => !known.has(migration)).map(({ name }) => name)).toEqual([]);
    expect(ownerOf.size).toBeGreaterThan(40);
  });

  it('is named in SQL by its owner alone', () => {
    const files = readdirSync(path.join(root, 'libs'), { recursive: true, encoding: 'utf8' }).filter(
      (file) => file.endsWith('.ts') && !/\.spec\.ts$|\.builder\.ts$|\/migrations\/|^testing\//.test(file),
    );
    const foreign = files.flatMap((file) => {
      const [lib] = file.split(path.sep);
      const context = ofBackbone.has(lib!) ? 'backbone' : lib!;
      const tables = new Set(stringsIn(path.join(root, 'libs', file)).flatMap(tablesNamedIn));
      return [...tables].flatMap((table) => {
        const owner = ownerOf.get(table);
        return owner && owner !== context ? [`${file} names ${table}`] : [];
      });
    });
    expect(foreign.sort()).toEqual(Object.keys(exceptions).sort());
  });

  it('would be found in every way of naming it, and not in a comment', () => {
    const code = `
      // from alert
      tx.query('select * from alert where id = $1');
      tx.query(\`update patient set x = \${y} where id in (select id from staff)\`);
      const begun = { sql: "insert into public.deadline values (1)", other: 'delete from only check_in using auth.passkey' };`;
    expect(stringsOf(code).flatMap(tablesNamedIn)).toEqual(['alert', 'patient', 'staff', 'deadline', 'check_in']);
  });
});
