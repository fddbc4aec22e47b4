import { performance } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { migrateDatabase } from '#backbone';
import { createIndexConcurrently, inBatches } from '#kernel';
import { product } from './product-parts.mjs';
import { row } from './report.mjs';

const rowsWanted = `
insert into deadline (id, organisation_id, kind, subject_id, patient_id, due_at, wake_after, correlation_id)
select uuidv7(), o, 'check-in.advance', uuidv7(), uuidv7(), due, due, 'bench-seed'
  from (select uuidv7() as o) o, generate_series(1, $1::int) i, lateral (select now() + interval '1 day' + i * interval '1 second') d(due)`;

class AddColour2900000000000 {
  async up(runner) {
    await runner.query('alter table deadline add column colour text');
  }
}

class FillColour2900000000001 {
  transaction = false;
  async up(runner) {
    await inBatches(runner, { table: 'deadline', key: 'id', set: `colour = 'blue'`, where: 'colour is null' });
    await createIndexConcurrently(runner, { name: 'deadline_by_colour', table: 'deadline', on: '(colour)' });
  }
}

/** A column, its values and an index on a table of millions, while somebody writes to it all the time. */
export async function measureMigration({ postgres, rows }) {
  const { admin, settings } = postgres;
  for (let left = rows; left > 0; left -= 250_000) await admin.query(rowsWanted, [Math.min(left, 250_000)]);
  await admin.query('vacuum analyze deadline');
  const client = new pg.Client({ connectionString: settings.databaseOwnerUrl });
  await client.connect();
  let longest = 0;
  let writing = true;
  const writer = (async () => {
    while (writing) {
      const began = performance.now();
      await client.query(`insert into deadline (id, organisation_id, kind, subject_id, patient_id, due_at, wake_after, correlation_id)
        values (uuidv7(), uuidv7(), 'other', uuidv7(), uuidv7(), now() + interval '1 day', now() + interval '1 day', 'c')`);
      longest = Math.max(longest, performance.now() - began);
      await wait(10);
    }
  })();
  const { migrations } = await product('composition/contexts');
  const began = performance.now();
  await migrateDatabase(settings.databaseOwnerUrl, [...migrations, AddColour2900000000000, FillColour2900000000001]);
  const took = (performance.now() - began) / 1000;
  writing = false;
  await writer;
  await client.end();
  const name = `${rows.toLocaleString('en')} rows: column, values, index`;
  return [
    row(`${name}: longest wait of somebody who writes, ms`, Math.round(longest), null, { atMost: 1000 }),
    row(`${name}: s in all`, Math.round(took), null),
  ];
}
