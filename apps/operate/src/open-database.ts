import path from 'node:path';
import { chooseHome, EmbeddedDatabase } from '#installation';
import { type Configuration, parseConfiguration } from '#kernel';
import { prepare } from '../../standalone/src/prepare.js';

const project = path.resolve(import.meta.dirname, '../../../..');

/** The database that is configured, or the embedded one: also while Holdfast runs on it. */
export async function openDatabase(
  environment: Record<string, string | undefined>,
): Promise<{ configuration: Configuration; release(): Promise<void> }> {
  const quiet = { LOG_LEVEL: 'error', ...environment };
  if (!environment.DATABASE_URL && environment.NODE_ENV !== 'production') {
    const running = await EmbeddedDatabase.join(chooseHome(project, environment.HOLDFAST_HOME));
    if (running) return { configuration: parseConfiguration(quiet, running), release: async () => {} };
    return prepare({ ...quiet, PORT: '0' });
  }
  return { configuration: parseConfiguration(quiet), release: async () => {} };
}
