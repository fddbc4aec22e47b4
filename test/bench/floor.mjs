import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { io } from 'socket.io-client';
import { endWithUs } from '../../scripts/lib/end-with-us.mjs';
import { openLoop, Recorder } from './load.mjs';
import { post } from './post.mjs';

/** The bare hops as something to put load on: one process, as the product is when it is measured. */
export async function startFloor({ floorUrl, redisUrl }) {
  const env = { ...process.env, DATABASE_URL: floorUrl, REDIS_URL: redisUrl ?? '' };
  const child = endWithUs(fork(fileURLToPath(new URL('./floor-server.mjs', import.meta.url)), { env }));
  const gone = once(child, 'exit');
  const [{ url }] = await Promise.race([once(child, 'message'), gone.then(([code]) => Promise.reject(code))]);
  const socket = io(url, { transports: ['websocket'] });
  await once(socket, 'connect');

  const attempt = async (rate, seconds) => {
    const run = randomUUID();
    const recorder = new Recorder();
    const hear = ({ key }) => key.startsWith(run) && recorder.arrived(key);
    socket.on('alert.changed', hear);
    const keyOf = (i) => `${run}-${i}`;
    const fire = (i, key) => post(url, { id: randomUUID(), mood: i % 11, key });
    const figures = await openLoop({ rate, seconds, recorder, keyOf, fire });
    socket.off('alert.changed', hear);
    return figures;
  };
  const stop = async () => {
    socket.close();
    child.send('stop');
    await gone;
  };
  return { attempt, stop, url, pid: child.pid };
}
