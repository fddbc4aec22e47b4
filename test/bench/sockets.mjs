import { randomUUID } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { io } from 'socket.io-client';
import { addPatients, foundClinic } from './clinic.mjs';
import { startFloor } from './floor.mjs';
import { percentile } from './load.mjs';
import { memoryOf } from './memory.mjs';
import { post } from './post.mjs';
import { answer, notSafe, startProduct } from './product.mjs';
import { row } from './report.mjs';

const perSecond = 2;

/** Many screens that all show the same inbox: from the answer to each of them, ours and a bare socket.io in turns. */
export async function measureSockets({ postgres, redisUrl, count, seconds }) {
  const clinic = await foundClinic(postgres.settings);
  const floor = await startFloor({ ...postgres, redisUrl });
  const ours = await startProduct({ ...postgres, redisUrl, clinic }).catch(async (error) => {
    await floor.stop();
    throw error;
  });
  try {
    const patients = await addPatients(postgres.admin, clinic, perSecond * (seconds + 3));
    const bare = await Crowd.open(floor.url, count, {}, ({ key }) => key);
    const own = await Crowd.open(ours.url, count, { cookie: ours.cookie }, ({ correlationId }) => correlationId);
    const toFloor = (key) => post(floor.url, { id: randomUUID(), mood: 3, key });
    const toOurs = (key) => answer(ours.url, patients.pop(), notSafe, { 'x-request-id': key });
    for (const [crowd, fire] of [
      [bare, toFloor],
      [own, toOurs],
    ])
      await crowd.measure(fire, 3);
    const floors = await bare.measure(toFloor, seconds);
    const figures = await own.measure(toOurs, seconds);
    const name = `${count.toLocaleString('en')} sockets`;
    const rows = [
      row(`${name}: p50 over all of them, ms`, figures.p50, floors.p50),
      row(`${name}: p99 over all of them, ms`, figures.p99, floors.p99, { ratioAtMost: 2 }),
      row(`${name}: messages that did not come`, figures.missing, floors.missing, { atMost: 0 }),
      row(`${name}: memory of the process, MB`, memoryOf(ours.pid), memoryOf(floor.pid)),
    ];
    bare.close();
    own.close();
    return rows;
  } finally {
    await ours.stop();
    await floor.stop();
  }
}

class Crowd {
  #sockets = [];
  #due = new Map();
  #delays = [];

  static async open(url, count, headers, keyOf) {
    const crowd = new Crowd();
    const hear = (message) => {
      const due = crowd.#due.get(keyOf(message));
      if (due !== undefined) crowd.#delays.push(performance.now() - due);
    };
    for (let left = count; left > 0; left -= 50) {
      const some = Array.from({ length: Math.min(50, left) }, () =>
        io(url, { transports: ['websocket'], forceNew: true, extraHeaders: headers }),
      );
      await Promise.all(some.map((socket) => new Promise((done) => socket.once('connect', done))));
      for (const socket of some) socket.on('alert.changed', hear);
      crowd.#sockets.push(...some);
    }
    return crowd;
  }

  async measure(fire, seconds) {
    this.#delays = [];
    this.#due.clear();
    const count = perSecond * seconds;
    for (let n = 0; n < count; n++) {
      const key = randomUUID();
      this.#due.set(key, performance.now());
      await fire(key);
      await wait(1_000 / perSecond);
    }
    const expected = count * this.#sockets.length;
    for (let left = 100; left > 0 && this.#delays.length < expected; left--) await wait(100);
    const sorted = this.#delays.sort((a, b) => a - b);
    return {
      p50: percentile(sorted, 0.5),
      p99: percentile(sorted, 0.99),
      missing: Math.max(0, expected - sorted.length),
    };
  }

  close() {
    for (const socket of this.#sockets) socket.close();
  }
}
