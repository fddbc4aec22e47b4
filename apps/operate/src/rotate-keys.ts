import pg from 'pg';
import { rotateKeys } from '#installation';
import { ConfigurationError } from '#kernel';
import { encryptedFields } from '../../composition/contexts.js';
import { explain } from '../../composition/run.js';
import { openDatabase } from './open-database.js';

/**
 * Seals with the first key what another one has sealed; with `--seal-plain-text` also what was stored before there were
 * keys: once, by an operator who knows that nobody else has written to the tables.
 * Keep the old keys until it has come to its end.
 */
async function rotate(): Promise<void> {
  // biome-ignore lint/style/noProcessEnv: parsed here, once, and nowhere else
  const { configuration, release } = await openDatabase(process.env);
  try {
    if (!configuration.databaseOwnerUrl) {
      throw new ConfigurationError('Please set DATABASE_OWNER_URL: the database, as the role that owns the tables.');
    }
    const client = new pg.Client({ connectionString: configuration.databaseOwnerUrl });
    await client.connect();
    try {
      const { sealed, damaged } = await rotateKeys(client, configuration.encryptionKeys, encryptedFields, {
        sealPlainText: process.argv.includes('--seal-plain-text'),
      });
      // biome-ignore lint/suspicious/noConsole: for a person at a terminal
      console.log(`Sealed ${sealed} values with the key ${configuration.encryptionKeys.currentId}.`);
      if (damaged) {
        console.error(
          `${damaged} values cannot be decrypted and stay as they are: see DamagedWords in docs/runbook.md.`,
        );
        process.exitCode = 1;
      }
    } finally {
      await client.end();
    }
  } finally {
    await release();
  }
}

rotate().catch(explain);
