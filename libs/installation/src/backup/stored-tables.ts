import type { Client } from 'pg';

export interface Table {
  /** `schema.table`. */
  name: string;
  columns: string[];
  /** Row-level security binds the owner too: COPY into such a table is not possible. */
  forced: boolean;
  bytes: number;
}

/**
 * All tables of the product, those that others refer to first. Queues are left out: what waits in them is found again
 * by its rows. Ids of transactions that the database itself writes mean nothing in another database.
 */
export async function tablesOf(client: Client, leftOut: readonly string[]): Promise<Table[]> {
  const { rows } = await client.query<Table & { refersTo: string[] }>(
    `select format('%I.%I', n.nspname, c.relname) as name, c.relforcerowsecurity as forced,
            (select coalesce(sum(pg_table_size(p.relid)), 0)::float8 from pg_partition_tree(c.oid) p where p.isleaf) as bytes,
            array(select format('%I', a.attname) from pg_attribute a
                   where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                     and not (a.atttypid = 'xid8'::regtype and a.atthasdef) order by a.attnum) as columns,
            array(select distinct f.confrelid::regclass::oid::text from pg_constraint f
                   where f.conrelid = c.oid and f.contype = 'f' and f.confrelid <> c.oid) as "refersTo",
            c.oid::text as oid
       from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname in ('public', 'auth') and c.relkind in ('r', 'p') and not c.relispartition
      order by 1`,
  );
  const tables = rows as (Table & { refersTo: string[]; oid: string })[];
  const done = new Set<string>();
  const sorted: Table[] = [];
  const visit = (table: (typeof tables)[number]): void => {
    if (done.has(table.oid)) return;
    done.add(table.oid);
    for (const oid of table.refersTo) visit(tables.find((each) => each.oid === oid)!);
    const { name, columns, forced, bytes } = table;
    if (!leftOut.includes(unquoted(name))) sorted.push({ name, columns, forced, bytes });
  };
  for (const table of tables) visit(table);
  return sorted;
}

export const unquoted = (name: string): string => name.replaceAll('"', '');
