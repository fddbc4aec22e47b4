import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { freePort } from '#installation';
import { endWithUs } from '../../scripts/lib/end-with-us.mjs';

const built = (name) => new URL(`../../dist/apps/${name}.js`, import.meta.url);

/** A built module of the apps. */
export const product = (name) => import(built(name).href);

/** Runs a part of the product as the process that it is in earnest, and resolves when it is ready. */
export async function startPart(name, { settings, redisUrl, inspect = [], environment = {} }) {
  const port = await freePort();
  const env = {
    ...process.env,
    NODE_ENV: 'development',
    PORT: String(port),
    DATABASE_URL: settings.databaseUrl,
    DATABASE_AUTH_URL: settings.databaseAuthUrl,
    AUTH_SECRET: settings.authSecret,
    LOG_LEVEL: 'warn',
    REDIS_URL: redisUrl ?? '',
    ...environment,
  };
  const main = fileURLToPath(built(`${name}/src/main`));
  const child = endWithUs(spawn(process.execPath, [...inspect, main], { env, stdio: ['ignore', 'ignore', 'inherit'] }));
  const gone = once(child, 'exit');
  const url = `http://127.0.0.1:${port}`;
  while (!(await answers(`${url}/health/ready`))) {
    if (child.exitCode !== null) throw new Error(`${name} ended before it was ready.`);
    await new Promise((done) => setTimeout(done, 50));
  }
  const stop = async () => {
    child.kill('SIGTERM');
    await gone;
  };
  const kill = async () => {
    child.kill('SIGKILL');
    await gone;
  };
  return { url, pid: child.pid, stop, kill };
}

const answers = (url) =>
  fetch(url).then(
    ({ ok }) => ok,
    () => false,
  );
