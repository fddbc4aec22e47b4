import 'reflect-metadata';
import { migrateDatabase } from '#backbone';
import { ConfigurationError } from '#kernel';
import { migrations } from '../../composition/contexts.js';
import { explain } from '../../composition/run.js';

// biome-ignore lint/style/noProcessEnv: this process needs the one setting that no other has
const ownerUrl = process.env.DATABASE_OWNER_URL;

async function migrate(): Promise<void> {
  if (!ownerUrl)
    throw new ConfigurationError('Please set DATABASE_OWNER_URL: the database, as the role that owns the tables.');
  await migrateDatabase(ownerUrl, migrations);
}

migrate().catch(explain);
