import path from 'node:path';
import { chooseHome, EmbeddedDatabase } from '#installation';
import { type Configuration, parseConfiguration } from '#kernel';
import { prepare } from '../../standalone/src/prepare.js';

const project = path.resolve(import.meta.dirname, '../../../..');

export interface Opened {
  configuration: Configuration;
  /** The folder of the embedded database, where it is that one. */
  home: string | null;
  release(): Promise<void>;
}

/** The database that is configured, or the embedded one: also while Holdfast runs on it. */
export async function openDatabase(environment: Record<string, string | undefined>): Promise<Opened> {
  const quiet = { LOG_LEVEL: 'error', ...environment };
  if (!environment.DATABASE_URL && environment.NODE_ENV !== 'production') {
    const home = chooseHome(project, environment.HOLDFAST_HOME);
    const running = await EmbeddedDatabase.join(home);
    if (running) return { configuration: parseConfiguration(quiet, running), home, release: async () => {} };
    return prepare({ ...quiet, PORT: '0' });
  }
  return { configuration: parseConfiguration(quiet), home: null, release: async () => {} };
}
