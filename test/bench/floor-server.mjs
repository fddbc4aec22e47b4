/**
 * The bare hops that no product on these engines can avoid: HTTP → one transaction (a domain row, an outbox row) → job →
 * worker → alert row → socket. No framework, no rules, no access, no safe path. Forked by floor.mjs, which measures it.
 */
import { createServer } from 'node:http';
import { createPostgresBackend, createRedisBackend, Queue, runMigrations, Worker } from 'bullmq';
import pg from 'pg';
import { Server } from 'socket.io';

const { DATABASE_URL: connectionString, REDIS_URL } = process.env;
const schema = 'floor_queue';
const queueName = 'floor';
const pool = new pg.Pool({ connectionString, max: 12 });

await pool.query(`
  drop schema if exists floor cascade;
  create schema floor;
  create table floor.answer (id uuid primary key, mood int not null, at timestamptz not null default now());
  create table floor.outbox (id bigint generated always as identity primary key, data jsonb not null);
  create table floor.alert (id uuid primary key, opened_at timestamptz not null default now())`);

const backend = REDIS_URL ? createRedisBackend : createPostgresBackend;
const connection = (max) => {
  if (!REDIS_URL) return { connectionString, schema, skipMigrations: true, max };
  const { hostname: host, port } = new URL(REDIS_URL);
  return { host, port: Number(port), maxRetriesPerRequest: null };
};
if (!REDIS_URL) {
  const client = await pool.connect();
  await client.query(`drop schema if exists ${schema} cascade`);
  await runMigrations(client, schema);
  client.release();
}

const http = createServer(take);
const io = new Server(http, { transports: ['websocket'], serveClient: false });
const queue = new Queue(queueName, { connection: connection(4) }, backend);
// On Postgres every other retention, by age too, looks through the finished jobs at each completion: at 200 a second the
// median rose from 19 ms to over a second. Kept jobs go with the schema at the end.
const retention = { removeOnComplete: Boolean(REDIS_URL), removeOnFail: true };

async function take(request, response) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  const { id, mood, key } = JSON.parse(Buffer.concat(chunks).toString());
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query('insert into floor.answer (id, mood) values ($1, $2)', [id, mood]);
    await client.query('insert into floor.outbox (data) values ($1)', [{ id, key }]);
    await client.query('commit');
  } finally {
    client.release();
  }
  // As in the product, the answer does not wait for the wake-up.
  queue.add('answered', { id, key }, { jobId: id, ...retention }).catch((error) => console.error(error));
  response.writeHead(200).end();
}

const worker = new Worker(
  queueName,
  async ({ data: { id, key } }) => {
    await pool.query('insert into floor.alert (id) values ($1)', [id]);
    io.emit('alert.changed', { id, key });
  },
  { connection: connection(8), concurrency: 8 },
  backend,
);
worker.on('error', (error) => console.error(error));
worker.on('failed', (_job, error) => console.error(error));
await worker.waitUntilReady();

http.listen(0, '127.0.0.1', () => process.send({ url: `http://127.0.0.1:${http.address().port}` }));

process.once('message', async () => {
  await worker.close();
  if (REDIS_URL) await queue.obliterate({ force: true });
  await queue.close();
  await io.close();
  await pool.query(`drop schema floor cascade; drop schema if exists ${schema} cascade`);
  await pool.end();
  process.disconnect();
});
