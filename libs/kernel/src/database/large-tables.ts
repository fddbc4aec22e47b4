import type { QueryRunner } from 'typeorm';

/**
 * For migrations of tables that have grown while everybody goes on writing. A migration that uses these sets
 * `transaction = false`: each step commits by itself, and the whole may be run again after it was interrupted.
 */

/**
 * Makes an index without holding up writers; on a partitioned table one partition after the other.
 * @param on `table using … (columns)` as in SQL, without the table: `(organisation_id, at)`
 */
export async function createIndexConcurrently(
  runner: QueryRunner,
  { name, table, on }: { name: string; table: string; on: string },
): Promise<void> {
  const partitions: { name: string; isleaf: boolean }[] = await runner.query(
    'select relid::regclass::text as name, isleaf from pg_partition_tree($1::regclass) where level > 0',
    [table],
  );
  if (!partitions.length) return createOne(runner, name, table, on);
  await runner.query(`create index if not exists ${name} on only ${table} ${on}`);
  for (const partition of partitions.filter(({ isleaf }) => isleaf)) {
    const part = `${partition.name.replace(/^.*\./, '')}_${name}`.slice(0, 63);
    await createOne(runner, part, partition.name, on);
    await runner.query(`alter index ${name} attach partition ${part}`);
  }
}

async function createOne(runner: QueryRunner, name: string, table: string, on: string): Promise<void> {
  const [left] = await runner.query('select 1 from pg_index where indexrelid = to_regclass($1) and not indisvalid', [
    name,
  ]);
  // An interrupted attempt leaves an index behind that nobody uses and everybody keeps up to date.
  if (left) await runner.query(`drop index concurrently ${name}`);
  await runner.query(`create index concurrently if not exists ${name} on ${table} ${on}`);
}

/** Changes of all rows of a table, in the order of its uuid key. */
export interface BatchedChange {
  table: string;
  key: string;
  /** As after `set`: `colour = 'blue'`. */
  set: string;
  /** Rows that still need it, so that a run which was interrupted does nothing twice: `colour is null`. */
  where: string;
}

/** Each batch is short and begins where the one before ended: nobody waits long for its rows, and the last is as fast as the first. */
export async function inBatches(
  runner: QueryRunner,
  { table, key, set, where }: BatchedChange,
  size = 5_000,
): Promise<void> {
  for (let after: string | null = null; ; ) {
    const [batch]: { last: string }[] = await runner.query(
      `with batch as (
         select ${key} from ${table} where $1::uuid is null or ${key} > $1::uuid order by ${key} limit ${size}
       ), changed as (
         update ${table} t set ${set} from batch b where t.${key} = b.${key} and (${where})
       )
       select ${key} as last from batch order by ${key} desc limit 1`,
      [after],
    );
    if (!batch) return;
    after = batch.last;
  }
}
