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

/**
 * Runs a change until nothing is left to change: each batch is short, so nobody waits long for its rows.
 * @param sql changes what is left, at most `$1` rows of it, and finds by its look what that is
 * @returns how many rows it changed
 */
export async function inBatches(runner: QueryRunner, sql: string, size = 5_000): Promise<number> {
  let all = 0;
  for (;;) {
    const [, count] = (await runner.query(sql, [size])) as [unknown, number];
    all += count;
    if (count < size) return all;
  }
}
