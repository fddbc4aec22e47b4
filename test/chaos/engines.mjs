import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { EmbeddedDatabase } from '#installation';
import { startRedis } from '../../scripts/lib/redis.mjs';
import { temporaryHome } from '../../scripts/lib/temporary-home.mjs';
import { TcpProxy } from './tcp-proxy.mjs';

/** A PostgreSQL with its commits on the disk, behind a proxy that keeps its address. */
export async function startPostgres() {
  const home = temporaryHome('chaos');
  let database = await EmbeddedDatabase.start({ home });
  const proxy = await TcpProxy.open(database.port);
  // Through the proxy, not past it by the socket file.
  const at = (url) => Object.assign(new URL(url), { port: String(proxy.port), search: '' }).href;
  const { authSecret, ...urls } = database.settings;
  const through = Object.fromEntries(Object.entries(urls).map(([name, url]) => [name, at(url)]));
  const connect = async () => {
    const pool = new pg.Pool({ connectionString: await database.superuserUrl('holdfast'), max: 2 });
    return pool.on('error', () => {});
  };
  let admin = await connect();

  return {
    proxy,
    settings: { ...through, authSecret },
    /** As the superuser, past the proxy: behind the product's back. Waits while the server is away. */
    async query(sql, values) {
      for (const end = Date.now() + 30_000; ; await wait(200)) {
        try {
          return (await admin.query(sql, values)).rows;
        } catch (error) {
          if (!isAway(error) || Date.now() > end) throw error;
        }
      }
    },
    directUrl: () => database.settings.databaseUrl,
    /** Immediate shutdown: no checkpoint, nobody is told; the next start recovers from the log. */
    async crash() {
      const pid = Number(readFileSync(join(home, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]);
      process.kill(pid, 'SIGQUIT');
      while (isAlive(pid)) await wait(10);
    },
    async comeBack() {
      void admin.end().catch(() => {});
      database = await EmbeddedDatabase.start({ home });
      proxy.to = database.port;
      admin = await connect();
    },
    async stop() {
      await admin.end().catch(() => {});
      await database.stop();
      proxy.close();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/** A Redis in memory only, behind a proxy that keeps its address: whoever starts it anew finds it empty. */
export async function startRedisBehindProxy(program) {
  let redis = await startRedis(program);
  const portOf = ({ url }) => Number(new URL(url).port);
  const proxy = await TcpProxy.open(portOf(redis));
  return {
    proxy,
    url: `redis://127.0.0.1:${proxy.port}`,
    directUrl: () => redis.url,
    kill: () => redis.stop('SIGKILL'),
    end: () => redis.stop(),
    async comeBack() {
      redis = await startRedis(program);
      proxy.to = portOf(redis);
    },
    async stop() {
      await redis.stop();
      proxy.close();
    },
  };
}

const isAway = ({ code = '', message = '' }) =>
  /^(57P0|08|53300|ECONN|ENOENT|EPIPE)/.test(code) || /terminated|Cannot use a pool/.test(message);

function isAlive(pid) {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  return true;
}
