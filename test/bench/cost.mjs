import { setTimeout as wait } from 'node:timers/promises';
import { addPatients, foundClinic } from './clinic.mjs';
import { family, serverPid, ticks, ticksPerSecond } from './deadlines.mjs';
import { startProduct, strongUrge } from './product.mjs';
import { row } from './report.mjs';

const rate = 50;

const growth = `
select parent as table, sum(rows)::float8 as rows, sum(heap)::float8 as heap, sum(indexes)::float8 as indexes from (
  select coalesce((select inhparent::regclass::text from pg_inherits where inhrelid = c.oid), c.oid::regclass::text) as parent,
         pg_relation_size(c.oid) as heap, pg_indexes_size(c.oid) as indexes, n_live_tup as rows
    from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_stat_user_tables s on s.relid = c.oid
   where n.nspname = 'public' and c.relkind = 'r') t group by parent`;

/** What one answer and one patient cost, for docs/scale.md. */
export async function measureCost({ postgres, redisUrl, seconds }) {
  const { admin } = postgres;
  const clinic = await foundClinic(postgres.settings);
  const ours = await startProduct({ ...postgres, redisUrl, clinic });
  try {
    const before = await sizesOf(admin);
    await addPatients(admin, clinic, 20_000);
    const seeded = await sizesOf(admin);
    const perPatient = sum(seeded) - sum(before);
    await ours.attempt(100, 30, { says: strongUrge });
    const count = rate * seconds;
    // Patients for it are added within; what they cost is taken off.
    let ready = null;
    const whenReady = () => {
      ready = Promise.all([at(admin, ours.pid), sizesOf(admin)]);
    };
    await ours.attempt(rate, seconds, { says: strongUrge, whenReady });
    const [start, sizes] = await ready;
    await wait(2_000);
    const end = await at(admin, ours.pid);
    const grown = await sizesOf(admin);
    const each = (value) => Math.round((value / count) * 10) / 10;
    const rows = [
      row('Node.js for one answer that becomes an alert, CPU ms', each(end.node - start.node), null),
      row('PostgreSQL for it, CPU ms', each(end.server - start.server), null),
      row('WAL for it, bytes', Math.round((end.wal - start.wal) / count), null),
      row('tables and indexes for it, bytes', Math.round((sum(grown) - sum(sizes)) / count), null),
      row('one patient with a schedule, two check-ins and two deadlines, bytes', Math.round(perPatient / 20_000), null),
    ];
    for (const [name, now] of Object.entries(grown)) {
      const was = sizes[name] ?? { heap: 0, indexes: 0, rows: 0 };
      const bytes = now.heap + now.indexes - was.heap - was.indexes;
      if (bytes > count * 20)
        rows.push(
          row(
            `… of which ${name} (indexes), bytes`,
            `${Math.round(bytes / count)} (${Math.round((now.indexes - was.indexes) / count)})`,
            null,
          ),
        );
    }
    return rows;
  } finally {
    await ours.stop();
  }
}

const sum = (sizes) => Object.values(sizes).reduce((all, { heap, indexes }) => all + heap + indexes, 0);

async function sizesOf(admin) {
  const { rows } = await admin.query(growth);
  return Object.fromEntries(rows.map(({ table, ...rest }) => [table, rest]));
}

async function at(admin, pid) {
  const { rows } = await admin.query(`select (pg_current_wal_lsn() - '0/0')::float8 as wal`);
  const milliseconds = (count) => (count / ticksPerSecond) * 1000;
  return { wal: rows[0].wal, node: milliseconds(ticks(pid)), server: milliseconds(family(await serverPid(admin))) };
}
