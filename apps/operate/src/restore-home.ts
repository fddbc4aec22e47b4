import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import {
  BackupError,
  chooseHome,
  EmbeddedDatabase,
  type Manifest,
  type RestoreOptions,
  restoreBackup,
} from '#installation';
import { parseConfiguration } from '#kernel';
import { markDemoClinicFounded } from '../../standalone/src/demo/seed-demo-clinic.js';
import { lockHome } from '../../standalone/src/home-lock.js';
import { say } from './say.js';

const project = path.resolve(import.meta.dirname, '../../../..');

type Given = Pick<RestoreOptions, 'folder' | 'migrations' | 'leftOut' | 'onProgress'>;

/**
 * Restores into a fresh home. A home that is there is moved aside, never deleted, and only on demand; when the restore
 * fails it is moved back.
 */
export async function restoreHome(
  environment: Record<string, string | undefined>,
  given: Given,
  { yes, secrets }: { yes: boolean; secrets?: string },
): Promise<Manifest> {
  const home = chooseHome(project, environment.HOLDFAST_HOME);
  const kept = secrets ? path.resolve(secrets) : path.join(home, 'secrets.json');
  if (!existsSync(kept)) {
    throw new BackupError(`${kept} is not there, and the backup opens with it only. Name a copy: --secrets <file>`);
  }
  const isThere = existsSync(path.join(home, 'postgres'));
  if (isThere && !yes) throw new BackupError(`${home} holds a database. --yes moves it aside and restores.`);
  if (existsSync(home)) lockHome(home, 0)();
  const fresh = `${home}.restoring`;
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { recursive: true, mode: 0o755 });
  copyFileSync(kept, path.join(fresh, 'secrets.json'));
  try {
    const manifest = await fillHome(fresh, environment, given);
    if (existsSync(home)) moveAside(home, isThere);
    renameSync(fresh, home);
    return manifest;
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    throw error;
  }
}

async function fillHome(
  home: string,
  environment: Record<string, string | undefined>,
  given: Given,
): Promise<Manifest> {
  const database = await EmbeddedDatabase.start({ home });
  try {
    const { encryptionKeys: keys, auditKeys } = parseConfiguration(environment, database.settings);
    const ownerUrl = database.settings.databaseOwnerUrl;
    const manifest = await restoreBackup({ ...given, ownerUrl, keys, auditKeys });
    markDemoClinicFounded(home, new Date(manifest.at));
    return manifest;
  } finally {
    await database.stop();
  }
}

function moveAside(home: string, isThere: boolean): void {
  if (!isThere) {
    rmSync(home, { recursive: true, force: true });
    return;
  }
  const aside = `${home}.before-restore-${new Date().toISOString().replaceAll(':', '-').slice(0, 19)}`;
  renameSync(home, aside);
  say(`What was there before lies in ${aside}.`);
}
