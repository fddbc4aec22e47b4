import { rmSync } from 'node:fs';
import pg from 'pg';
import { migrateDatabase } from '#backbone';
import { EmbeddedDatabase } from '#installation';
import { startRedis } from '../../scripts/lib/redis.mjs';
import { onPath } from '../../scripts/lib/run.mjs';
import { temporaryHome } from '../../scripts/lib/temporary-home.mjs';
import { product } from './product-parts.mjs';

/** A PostgreSQL as `npm start` has it, commits on the disk, with a database for the product and one for the floor. */
export async function startPostgres() {
  const home = temporaryHome('bench');
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
