import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import { ConfigurationError, type EmbeddedSettings } from '#kernel';
import { freePort } from './free-port.js';
import { type Account, accountForPostgres, initialiseCluster, postgresBinary } from './postgres-binary.js';
import { Watcher } from './watcher.js';

export interface EmbeddedOptions {
  /** Where data and secrets are kept between runs. */
  home: string;
  /** False only for tests that never look after a crash: commits are then not flushed to disk. */
  durable?: boolean;
  /** Begins with an empty database: what a first start that did not come to its end left behind is dropped. */
  fresh?: boolean;
  /** The server ended although nobody stopped it, and would not start again. Without this nobody watches it. */
  onLost?(error: unknown): void;
}

interface Secrets {
  database: string;
  auth: string;
}

const database = 'holdfast';

/**
 * A real PostgreSQL of our own in a folder. Runs in a session of its own, so that Ctrl-C reaches us first and
 * what is under way can end. One that a killed run left behind is stopped, and its data taken over.
 */
export class EmbeddedDatabase {
  private constructor(
    readonly settings: EmbeddedSettings,
    readonly port: number,
    private readonly folder: string,
    private readonly watcher: Watcher | null,
  ) {}

  static async start({ home, durable = true, fresh = false, onLost }: EmbeddedOptions): Promise<EmbeddedDatabase> {
    const folder = path.join(home, 'postgres');
    const secrets = await keepSecrets(home);
    if (!existsSync(path.join(folder, 'PG_VERSION'))) await initialiseCluster(folder, secrets.database);
    const account = await accountForPostgres();
    await assertUnused(folder, secrets);
    await stopOrphan(folder);
    await removeSockets(folder);
    const port = await freePort();
    const begin = () => launch(folder, port, account, durable);
    const child = await begin();
    const watcher = onLost ? new Watcher(child, begin, onLost) : null;
    await createRoles(urlOf(folder, port, secrets, 'postgres', 'postgres'), secrets.database, fresh);
    return new EmbeddedDatabase(settingsAt(folder, port, secrets), port, folder, watcher);
  }

  /** The settings of a server that runs in the folder already; null where none does. */
  static async join(home: string): Promise<EmbeddedSettings | null> {
    const folder = path.join(home, 'postgres');
    if (!(await runningPid(folder))) return null;
    const port = Number((await readFile(path.join(folder, 'postmaster.pid'), 'utf8')).split('\n')[3]);
    return settingsAt(folder, port, await keepSecrets(home));
  }

  /** For tests and benches: connects as the superuser of this cluster. */
  async superuserUrl(name = 'postgres'): Promise<string> {
    const url = new URL(this.settings.databaseOwnerUrl);
    url.username = 'postgres';
    url.pathname = `/${name}`;
    return url.href;
  }

  /** Stops a server that a killed run left behind, if there is one. */
  static stopIn(home: string): Promise<void> {
    return stopOrphan(path.join(home, 'postgres'));
  }

  /** Lets no new connection in, ends the old ones, writes a checkpoint; resolves when it is down. */
  async stop(): Promise<void> {
    await this.watcher?.end();
    await stopOrphan(this.folder);
  }
}

/** Through the socket file where there is one: half the way of a connection over the network. */
function urlOf(folder: string, port: number, secrets: Secrets, role: string, name = database): string {
  const way = hasSocket(folder, port) ? `?host=${encodeURIComponent(folder)}` : '';
  return `postgres://${role}:${secrets.database}@127.0.0.1:${port}/${name}${way}`;
}

const settingsAt = (folder: string, port: number, secrets: Secrets): EmbeddedSettings => ({
  databaseUrl: urlOf(folder, port, secrets, 'holdfast_app'),
  databaseAuthUrl: urlOf(folder, port, secrets, 'holdfast_auth'),
  databaseOwnerUrl: urlOf(folder, port, secrets, 'holdfast_owner'),
  authSecret: secrets.auth,
});

async function keepSecrets(home: string): Promise<Secrets> {
  const file = path.join(home, 'secrets.json');
  if (existsSync(file)) return JSON.parse(await readFile(file, 'utf8')) as Secrets;
  await mkdir(home, { recursive: true });
  const secrets = { database: randomBytes(24).toString('hex'), auth: randomBytes(32).toString('base64url') };
  await writeFile(file, JSON.stringify(secrets), { mode: 0o600 });
  await chmod(file, 0o600);
  return secrets;
}

/**
 * Whether the server's socket file fits: the system allows 107 bytes. Through the file a message costs half of what it
 * costs through the loopback network, and only the server's own account and root get to it.
 */
const hasSocket = (folder: string, port: number): boolean =>
  process.platform !== 'win32' && Buffer.byteLength(`${folder}/.s.PGSQL.${port}`) <= 107;

const settings = (folder: string, port: number, durable: boolean): string[] => [
  `unix_socket_directories=${hasSocket(folder, port) ? folder : ''}`,
  ...['listen_addresses=127.0.0.1', 'max_connections=200', 'shared_buffers=128MB', 'log_min_messages=fatal'],
  ...['wal_compression=on', 'random_page_cost=1.1', 'jit=off'],
  ...(durable ? [] : ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']),
];

async function launch(folder: string, port: number, account: Account, durable: boolean): Promise<ChildProcess> {
  const flags = settings(folder, port, durable).flatMap((setting) => ['-c', setting]);
  const child = spawn(await postgresBinary(), ['-D', folder, '-p', String(port), ...flags], {
    ...account,
    cwd: folder,
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    said = `${said}${chunk.toString()}`.slice(-2_000);
  });
  const ended = new Promise<never>((_, reject) => {
    child.on('error', reject);
    child.on('exit', () => reject(new Error(`The embedded database did not start.\n${said}`)));
  });
  ended.catch(() => {});
  await Promise.race([untilItAnswers(port), ended]);
  child.unref();
  (child.stderr as unknown as { unref(): void }).unref();
  return child;
}

async function untilItAnswers(port: number): Promise<void> {
  for (let left = 600; ; left--) {
    const client = new pg.Client({ host: '127.0.0.1', port, user: 'nobody', password: '-', database: 'postgres' });
    client.on('error', () => {});
    const code = await client.connect().then(
      () => 'in',
      (error: { code?: string }) => error.code ?? '',
    );
    await client.end().catch(() => {});
    // Refusing our password is an answer.
    if (code === '28P01' || code === '28000' || code === 'in') return;
    if (left === 0) throw new Error('The embedded database does not answer.');
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
}

/** Idempotent: what is there already stays. The application's roles own nothing and may not log in as another. */
async function createRoles(superuserUrl: string, password: string, fresh: boolean): Promise<void> {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    for (const role of ['holdfast_owner', 'holdfast_app', 'holdfast_auth']) {
      const known = await client.query('select 1 from pg_roles where rolname = $1', [role]);
      if (!known.rowCount) await client.query(`create role ${role} login password '${password}'`);
    }
    if (fresh) await client.query(`drop database if exists ${database} with (force)`);
    const known = await client.query('select 1 from pg_database where datname = $1', [database]);
    if (!known.rowCount) await client.query(`create database ${database} owner holdfast_owner`);
  } finally {
    await client.end();
  }
}

const oneMoment = () => new Promise((resolve) => setTimeout(resolve, 50));

/**
 * A server that nobody is connected to was left behind by a run that was killed. The lock of the folder is a file, which can be
 * lost; the server itself knows best whether somebody works with it.
 *
 * @throws ConfigurationError when somebody does
 */
async function assertUnused(folder: string, secrets: Secrets): Promise<void> {
  for (let left = 60; ; left--) {
    const pid = await runningPid(folder);
    if (!pid || !(await isUsed(folder, secrets))) return;
    if (left === 0) {
      throw new ConfigurationError(
        `Somebody works with the embedded database in ${folder} (process ${pid}): another start of Holdfast, or a tool. End that first.`,
      );
    }
    // Connections of a process that was killed a moment ago are still being closed.
    await oneMoment();
  }
}

async function isUsed(folder: string, secrets: Secrets): Promise<boolean> {
  const port = Number((await readFile(path.join(folder, 'postmaster.pid'), 'utf8')).split('\n')[3]);
  const client = new pg.Client({ connectionString: urlOf(folder, port, secrets, 'postgres', 'postgres') });
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query(
      `select count(*)::int as others from pg_stat_activity
        where backend_type = 'client backend' and pid <> pg_backend_pid()`,
    );
    return rows[0].others > 0;
  } catch {
    // It takes nobody in: it is on its way down, or cannot be of use to anybody.
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

/** Fast shutdown of whichever server uses the folder, if one does; resolves when its process is gone. */
async function stopOrphan(folder: string): Promise<void> {
  const pid = await runningPid(folder);
  if (!pid) return;
  process.kill(pid, 'SIGINT');
  for (let left = 400; left > 0 && isAlive(pid); left--) await new Promise((resolve) => setTimeout(resolve, 25));
  if (isAlive(pid)) process.kill(pid, 'SIGQUIT');
  for (let left = 200; left > 0 && isAlive(pid); left--) await new Promise((resolve) => setTimeout(resolve, 25));
}

/** A server that was killed leaves its socket file behind, under the port that it had. */
async function removeSockets(folder: string): Promise<void> {
  const left = (await readdir(folder)).filter((name) => name.startsWith('.s.PGSQL.'));
  await Promise.all(left.map((name) => rm(path.join(folder, name), { force: true })));
}

async function runningPid(folder: string): Promise<number | null> {
  const [first] = (await readFile(path.join(folder, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n');
  const pid = Number(first);
  if (!pid || !isAlive(pid)) return null;
  // After a crash of the machine the number may belong to somebody else by now.
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => 'postgres');
  return command.includes('postgres') ? pid : null;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as { code?: string }).code === 'EPERM';
  }
  return true;
}
