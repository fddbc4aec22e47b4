import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { EmbeddedDatabase, migrateDatabase } from '#platform';
import { startRedis } from '../../scripts/lib/redis.mjs';
import { onPath } from '../../scripts/lib/run.mjs';
import { product } from './product-parts.mjs';

/** A PostgreSQL as `npm start` has it, commits on the disk, with a database for the product and one for the floor. */
export async function startPostgres() {
  const home = mkdtempSync(join(tmpdir(), 'holdfast-bench-'));
  // The server's account has to get through to the folder that is its own.
  chmodSync(home, 0o711);
  const database = await EmbeddedDatabase.start({ home });
  const admin = new pg.Client({ connectionString: await database.superuserUrl('holdfast') });
  await admin.connect();
  await admin.query('create database floor');
  const { migrations } = await product('composition/contexts');
  await migrateDatabase(database.settings.databaseOwnerUrl, migrations);
  const stop = async () => {
    await admin.end();
    await database.stop();
    rmSync(home, { recursive: true, force: true });
  };
  return { settings: database.settings, floorUrl: await database.superuserUrl('floor'), admin, stop };
}

/** A Redis of its own, or null where there is no redis-server. */
export async function startRedisIfThere() {
  const program = onPath('redis-server');
  return program ? startRedis(program) : null;
}
