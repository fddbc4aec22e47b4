/**
 * Measures the floor: `node test/bench/floor.mjs --rates 50,200 --seconds 10 --max`. With no DATABASE_URL it starts an
 * embedded PostgreSQL, with no REDIS_URL a redis-server if there is one; prints JSON. The hops run in one process, the
 * load in another, as when the product is measured.
 */
import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { io } from 'socket.io-client';
import { startRedis } from '../../scripts/lib/redis.mjs';
import { onPath } from '../../scripts/lib/run.mjs';
import { highestRate, openLoop, Recorder } from './load.mjs';
import { startPostgres } from './postgres.mjs';

const agent = new Agent({ keepAlive: true, maxSockets: 256 });

/** Sends JSON and resolves when the answer is 2xx. */
export function post(url, body, headers = {}) {
  return new Promise((done, failed) => {
    const options = { agent, method: 'POST', headers: { 'content-type': 'application/json', ...headers } };
    const sending = request(url, options, (answer) => {
      answer.resume();
      answer.once('end', () => (answer.statusCode < 300 ? done() : failed(new Error(`status ${answer.statusCode}`))));
    });
    sending.once('error', failed);
    sending.end(JSON.stringify(body));
  });
}

async function startFloor(databaseUrl, redisUrl) {
  const env = { ...process.env, DATABASE_URL: databaseUrl, REDIS_URL: redisUrl ?? '' };
  const child = fork(fileURLToPath(new URL('./floor-server.mjs', import.meta.url)), { env });
  const gone = once(child, 'exit');
  const [{ url }] = await Promise.race([once(child, 'message'), gone.then(([code]) => Promise.reject(code))]);
  const stop = async () => {
    child.send('stop');
    await gone;
  };
  return { url, stop };
}

/** Figures for each rate on one backend, and the highest sustained rate when `max` is set. */
export async function measureFloor({ databaseUrl, redisUrl, rates, seconds, max }) {
  const floor = await startFloor(databaseUrl, redisUrl);
  const socket = io(floor.url, { transports: ['websocket'] });
  await once(socket, 'connect');
  const attempt = async (rate, length = seconds) => {
    const run = randomUUID();
    const recorder = new Recorder();
    const hear = ({ key }) => key.startsWith(run) && recorder.arrived(key);
    socket.on('alert.changed', hear);
    const keyOf = (i) => `${run}-${i}`;
    const fire = (i, key) => post(floor.url, { id: randomUUID(), mood: i % 11, key });
    const figures = await openLoop({ rate, seconds: length, recorder, keyOf, fire });
    socket.off('alert.changed', hear);
    return figures;
  };
  try {
    await attempt(50, 2); // Warms up the compiler, the pools and the caches.
    const runs = [];
    for (const rate of rates) runs.push(await attempt(rate));
    return { backend: redisUrl ? 'redis' : 'postgres', runs, ...(max && { max: await highestRate({ attempt }) }) };
  } finally {
    socket.close();
    await floor.stop();
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({
    options: {
      rates: { type: 'string', default: '50,200' },
      seconds: { type: 'string', default: '10' },
      max: { type: 'boolean', default: false },
    },
  });
  const program = onPath('redis-server');
  const postgres = process.env.DATABASE_URL ? null : await startPostgres();
  const redis = process.env.REDIS_URL || !program ? null : await startRedis(program);
  const databaseUrl = process.env.DATABASE_URL ?? postgres.url;
  const plan = { databaseUrl, rates: values.rates.split(',').map(Number), seconds: +values.seconds, max: values.max };
  try {
    const redisUrl = process.env.REDIS_URL ?? redis?.url;
    const results = [await measureFloor(plan)];
    if (redisUrl) results.push(await measureFloor({ ...plan, redisUrl }));
    console.log(JSON.stringify(results, null, 2));
  } finally {
    agent.destroy();
    await redis?.stop();
    await postgres?.stop();
  }
}
