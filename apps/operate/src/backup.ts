import path from 'node:path';
import { parseArgs } from 'node:util';
import { BackupError, writeBackup } from '#installation';
import { ConfigurationError } from '#kernel';
import { leftOutOfBackups } from '../../composition/contexts.js';
import { explain } from '../../composition/run.js';
import { openDatabase } from './open-database.js';
import { megabytes, progress, say } from './say.js';

/** Writes a backup into a new folder, also while Holdfast runs. */
async function backup(): Promise<void> {
  const { values } = parseArgs({ options: { to: { type: 'string', default: 'backups' } } });
  // biome-ignore lint/style/noProcessEnv: parsed here, once, and nowhere else
  const { configuration, release } = await openDatabase(process.env);
  try {
    const { databaseOwnerUrl: ownerUrl, encryptionKeys: keys, demo } = configuration;
    if (!ownerUrl) {
      throw new ConfigurationError('Please set DATABASE_OWNER_URL: the database, as the role that owns the tables.');
    }
    const began = performance.now();
    const folder = path.resolve(values.to, `holdfast-${new Date().toISOString().replaceAll(':', '-').slice(0, 19)}Z`);
    const onProgress = progress('read');
    const { tables, at } = await writeBackup({ ownerUrl, keys, folder, leftOut: leftOutOfBackups, onProgress });
    const sum = (of: 'rows' | 'bytes') => tables.reduce((all, table) => all + table[of], 0);
    const took = ((performance.now() - began) / 1000).toFixed(1);
    say(`${folder}`);
    say(`Everything as it was at ${at}: ${sum('rows')} rows, ${megabytes(sum('bytes'))} (${took} s).`);
    say(
      demo
        ? 'It is encrypted and opens only with secrets.json of this home. Keep a copy of that, somewhere else.'
        : `It is encrypted and opens only with the key ${keys.currentId} of ENCRYPTION_KEYS. Keep the keys, somewhere else.`,
    );
  } finally {
    await release();
  }
}

backup().catch((error) => {
  if (!(error instanceof BackupError)) return explain(error);
  console.error(error.message);
  process.exit(1);
});
