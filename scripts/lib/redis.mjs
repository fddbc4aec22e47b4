import { spawn } from 'node:child_process';
import { createConnection, createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { endWithUs } from './end-with-us.mjs';

function freePort() {
  return new Promise((done, failed) => {
    const server = createServer().once('error', failed);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}

function answersPing(port) {
  return new Promise((done) => {
    const socket = createConnection({ port, host: '127.0.0.1' }, () => socket.write('PING\r\n'));
    const end = (yes) => {
      socket.destroy();
      done(yes);
    };
    socket.once('data', (bytes) => end(bytes.toString().startsWith('+PONG')));
    socket.once('error', () => end(false));
  });
}

/**
 * A Redis of its own on a free port, in memory only. `stop` waits until it is gone.
 * @param detached in a session of its own, so that Ctrl-C reaches us first and what is under way can end
 */
export async function startRedis(program, { detached = false } = {}) {
  const port = await freePort();
  const options = { port, bind: '127.0.0.1', save: '', appendonly: 'no', 'maxmemory-policy': 'noeviction' };
  const args = Object.entries(options).flatMap(([name, value]) => [`--${name}`, String(value)]);
  const child = endWithUs(spawn(program, args, { stdio: ['ignore', 'ignore', 'inherit'], detached }));
  const gone = new Promise((done) => child.once('close', done));
  for (let tries = 0; !(await answersPing(port)); tries++) {
    if (tries > 100 || child.exitCode !== null) throw new Error(`${program} does not answer on port ${port}.`);
    await wait(50);
  }
  const stop = async (signal = 'SIGTERM') => {
    child.kill(signal);
    await gone;
  };
  return { url: `redis://127.0.0.1:${port}`, stop };
}
