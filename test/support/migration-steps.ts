import type { QueryRunner } from 'typeorm';
import type { Migration } from '#kernel';

/** What a migration says to the database, without a database. What it asks comes back empty. */
export async function statementsOf(migration: Migration): Promise<string[]> {
  const said: string[] = [];
  const runner = {
    query: async (sql: string) => {
      said.push(sql);
      return [];
    },
  };
  await new migration().up(runner as unknown as QueryRunner);
  return said.flatMap(split);
}

/** Statements, without comments; the body of a function is one with it. */
function split(sql: string): string[] {
  const parts = sql.replaceAll(/--.*$/gm, '').split(/(\$\w*\$)/);
  let inside: string | null = null;
  let current = '';
  const statements: string[] = [];
  for (const part of parts) {
    if (/^\$\w*\$$/.test(part)) {
      if (inside === null) inside = part;
      else if (inside === part) inside = null;
      continue;
    }
    // What a function does later is not what the migration does now.
    if (inside !== null) continue;
    const [first, ...rest] = part.split(';');
    current += first;
    for (const next of rest) {
      statements.push(current);
      current = next;
    }
  }
  statements.push(current);
  return statements.map((text) => text.replaceAll(/\s+/g, ' ').trim().toLowerCase()).filter(Boolean);
}

const unquoted = (name: string) => name.replaceAll('"', '');

/** Why a statement would break processes of the previous release, or hold up writers of a table that has grown. */
export function breaks(statement: string, isNew: (table: string) => boolean): string | null {
  const altered = /^alter table (?:only )?(?:if exists )?([\w."]+) (.*)$/.exec(statement);
  if (/^drop (table|view|type|schema|function)/.test(statement)) return 'takes away what the previous release may use';
  if (/^(alter (?!index )\w+ [\w."]+ rename|alter table .* rename)/.test(statement))
    return 'renames what the previous release uses';
  const index = /^create (?:unique )?index (concurrently )?.*? on (?:only )?([\w."]+)/.exec(statement);
  if (index && !index[1] && !/ on only /.test(statement) && !isNew(unquoted(index[2]!)))
    return 'indexes a table that may be large: createIndexConcurrently';
  const whole = /^(?:update|delete from) (?:only )?([\w."]+)/.exec(statement);
  if (whole && !isNew(unquoted(whole[1]!))) return 'changes all rows in one go: inBatches';
  if (!altered || isNew(unquoted(altered[1]!))) return null;
  for (const action of altered[2]!.split(/,(?![^(]*\))/).map((text) => text.trim())) {
    if (/^drop (column|constraint)/.test(action)) return 'takes away what the previous release may use';
    if (/^alter (column )?[\w"]+ (set data )?type/.test(action)) return 'rewrites the table';
    if (/^alter (column )?[\w"]+ set not null/.test(action)) return 'refuses what the previous release writes';
    if (/^add (column )?(?!constraint)/.test(action) && /not null/.test(action) && !/default/.test(action))
      return 'refuses what the previous release writes';
    if (/^add (constraint|check|foreign|unique)/.test(action) && !/not valid/.test(action))
      return 'looks at every row while nobody can write';
  }
  return null;
}

export const tablesMadeBy = (statements: readonly string[]): Set<string> =>
  new Set(
    statements.flatMap((statement) => {
      const [, name] = /^create (?:unlogged )?table (?:if not exists )?([\w."]+)/.exec(statement) ?? [];
      return name ? [unquoted(name)] : [];
    }),
  );
