import { createHash, randomUUID } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { migrateDatabase, migrationsOfBackbone } from '#backbone';
import { EmbeddedDatabase } from '#installation';
import { type Migration } from '#kernel';

interface Cluster {
  superuser: string;
  owner: string;
  app: string;
  auth: string;
}

/**
 * One real PostgreSQL for each of Jest's workers, started by the first suite that needs it: transactions of one suite
 * would hold up the positions and the seals of another. The folder comes from the run's set-up, which also stops the
 * servers at the end.
 */
async function cluster(): Promise<Cluster> {
  const shared = process.env.HOLDFAST_TEST_HOME;
  if (!shared) throw new Error('Run tests with Jest: its set-up prepares the database.');
  const home = path.join(shared, `worker-${process.env.JEST_WORKER_ID ?? 1}`);
  const ready = path.join(home, 'cluster.json');
  if (!existsSync(ready)) {
    mkdirSync(home, { recursive: true });
    chmodSync(home, 0o755);
    const database = await EmbeddedDatabase.start({ home, durable: false });
    const { databaseOwnerUrl: owner, databaseUrl: app, databaseAuthUrl: auth } = database.settings;
    const urls: Cluster = { superuser: await database.superuserUrl(), owner, app, auth };
    writeFileSync(ready, JSON.stringify(urls));
  }
  return JSON.parse(readFileSync(ready, 'utf8')) as Cluster;
}

const named = (url: string, name: string): string => Object.assign(new URL(url), { pathname: `/${name}` }).href;

export interface TestDatabase {
  databaseUrl: string;
  databaseAuthUrl: string;
  databaseOwnerUrl: string;
  superuserUrl: string;
  drop(): Promise<void>;
}

/** A database of its own with the given migrations applied: copied from a template, so it costs little. */
export async function testDatabase(migrations: readonly Migration[]): Promise<TestDatabase> {
  const urls = await cluster();
  const all = [...migrationsOfBackbone, ...migrations];
  const template = `template_${createHash('sha1')
    .update(all.map(({ name }) => name).join())
    .digest('hex')
    .slice(0, 12)}`;
  const name = `t_${randomUUID().replaceAll('-', '')}`;
  const admin = new pg.Client({ connectionString: urls.superuser });
  await admin.connect();
  await admin.query('select pg_advisory_lock(5)');
  const known = await admin.query('select 1 from pg_database where datname = $1', [template]);
  if (!known.rowCount) {
    await admin.query(`create database ${template} owner holdfast_owner`);
    await migrateDatabase(named(urls.owner, template), all);
  }
  await admin.query(`create database ${name} template ${template} owner holdfast_owner`);
  await admin.end();
  return {
    databaseUrl: named(urls.app, name),
    databaseAuthUrl: named(urls.auth, name),
    databaseOwnerUrl: named(urls.owner, name),
    superuserUrl: named(urls.superuser, name),
    drop: async () => {
      const client = new pg.Client({ connectionString: urls.superuser });
      await client.connect();
      await client.query(`drop database if exists ${name} with (force)`);
      await client.end();
    },
  };
}
