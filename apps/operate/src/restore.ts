import path from 'node:path';
import { parseArgs } from 'node:util';
import { BackupError, type Manifest, restoreBackup } from '#installation';
import { ConfigurationError, parseConfiguration } from '#kernel';
import { leftOutOfBackups, migrations } from '../../composition/contexts.js';
import { explain } from '../../composition/run.js';
import { restoreHome } from './restore-home.js';
import { megabytes, progress, say } from './say.js';

const usage = `npm run restore -- <folder of the backup> [--yes] [--secrets <copy of secrets.json>]`;

/** Restores into an empty configured database, or into a fresh home of the embedded one. */
async function restore(): Promise<void> {
  const options = { yes: { type: 'boolean', default: false }, secrets: { type: 'string' } } as const;
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  if (!positionals[0]) throw new BackupError(`Say which one: ${usage}`);
  const folder = path.resolve(positionals[0]);
  // biome-ignore lint/style/noProcessEnv: parsed here, once, and nowhere else
  const environment: Record<string, string | undefined> = { LOG_LEVEL: 'error', ...process.env };
  const began = performance.now();
  const given = { folder, migrations, leftOut: leftOutOfBackups, onProgress: progress('restored') };
  const manifest =
    environment.DATABASE_URL || environment.NODE_ENV === 'production'
      ? await restoreConfigured(environment, given)
      : await restoreHome(environment, given, values);
  const rows = manifest.tables.reduce((all, table) => all + table.rows, 0);
  const bytes = manifest.tables.reduce((all, table) => all + table.bytes, 0);
  const took = ((performance.now() - began) / 1000).toFixed(1);
  say(`Everything is as it was at ${manifest.at}: ${rows} rows from ${megabytes(bytes)} (${took} s).`);
  say('What fell due since then fires once at the next start. Everybody signs in anew; links by mail are sent again.');
}

type Given = Pick<Parameters<typeof restoreBackup>[0], 'folder' | 'migrations' | 'leftOut' | 'onProgress'>;

function restoreConfigured(environment: Record<string, string | undefined>, given: Given): Promise<Manifest> {
  const { databaseOwnerUrl: ownerUrl, encryptionKeys: keys, auditKeys } = parseConfiguration(environment);
  if (!ownerUrl) {
    throw new ConfigurationError(
      'Please set DATABASE_OWNER_URL: an empty database, as the role that will own its tables.',
    );
  }
  return restoreBackup({ ...given, ownerUrl, keys, auditKeys });
}

restore().catch((error) => {
  if (!(error instanceof BackupError)) return explain(error);
  console.error(error.message);
  process.exit(1);
});
