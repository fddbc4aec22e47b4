import path from 'node:path';
import { migrateDatabase } from '#backbone';
import { chooseHome, EmbeddedDatabase } from '#installation';
import { type Configuration, ConfigurationError, type EmbeddedSettings, parseConfiguration } from '#kernel';
import { migrations } from '../../composition/contexts.js';
import { explain } from '../../composition/run.js';
import { demoClinicIsFounded } from './demo/seed-demo-clinic.js';
import { lockHome } from './home-lock.js';
import { assertPortIsFree } from './port.js';

const project = path.resolve(import.meta.dirname, '../../../..');

const notYet: EmbeddedSettings = {
  databaseUrl: 'postgres://',
  databaseAuthUrl: 'postgres://',
  databaseOwnerUrl: 'postgres://',
  authSecret: 'not yet',
};

export interface Prepared {
  configuration: Configuration;
  /** The folder of the embedded database, where there is one. */
  home: string | null;
  release(): Promise<void>;
}

/** A migrated database to run on: the one that is configured, or one of our own in a folder. */
export async function prepare(environment: Record<string, string | undefined>): Promise<Prepared> {
  if (environment.DATABASE_URL) return prepareConfigured(environment);
  if (environment.NODE_ENV === 'production') {
    throw new ConfigurationError(
      'NODE_ENV=production does not run on the embedded database or with demo accounts. Set DATABASE_URL.',
    );
  }
  const home = chooseHome(project, environment.HOLDFAST_HOME);
  // Looked at before anything is started: a setting that is wrong should cost nothing.
  const { port, host } = parseConfiguration(environment, notYet);
  const unlock = lockHome(home, port);
  try {
    await assertPortIsFree(port, host);
    const database = await EmbeddedDatabase.start({ home, fresh: !demoClinicIsFounded(home), onLost: explain });
    const release = async (): Promise<void> => {
      await database.stop();
      unlock();
    };
    try {
      const configuration = parseConfiguration({ LOG_LEVEL: 'warn', ...environment }, database.settings);
      await migrateDatabase(database.settings.databaseOwnerUrl, migrations);
      return { configuration, home, release };
    } catch (error) {
      await release();
      throw error;
    }
  } catch (error) {
    unlock();
    throw error;
  }
}

async function prepareConfigured(environment: Record<string, string | undefined>): Promise<Prepared> {
  const configuration = parseConfiguration(environment);
  await assertPortIsFree(configuration.port, configuration.host);
  if (configuration.databaseOwnerUrl) await migrateDatabase(configuration.databaseOwnerUrl, migrations);
  return { configuration, home: null, release: async () => {} };
}
