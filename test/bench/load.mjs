import { performance } from 'node:perf_hooks';

/**
 * Follows each request to the message that it causes. A delay counts from the moment a request was due, not from when
 * it could be sent: a stall delays every request behind it, and none of that may vanish from the figures.
 */
export class Recorder {
  #due = new Map();
  #delays = [];
  #arrived = new Set();
  double = 0;
  stray = 0;
  /** Called with each key as it arrives for the first time. */
  onArrival = () => {};

  due(key, at) {
    this.#due.set(key, at);
  }

  arrived(key, at = performance.now()) {
    if (this.#arrived.has(key)) {
      this.double++;
      return;
    }
    const due = this.#due.get(key);
    if (due === undefined) {
      this.stray++;
      return;
    }
    this.#due.delete(key);
    this.#arrived.add(key);
    this.#delays.push(at - due);
    this.onArrival(key);
  }

  get waiting() {
    return this.#due.size;
  }

  figures() {
    const sorted = [...this.#delays].sort((a, b) => a - b);
    return {
      received: sorted.length,
      lost: this.waiting,
      double: this.double,
      p50: percentile(sorted, 0.5),
      p99: percentile(sorted, 0.99),
      max: percentile(sorted, 1),
    };
  }
}

/** In milliseconds with one decimal, by nearest rank; null without any. */
export function percentile(sorted, share) {
  if (sorted.length === 0) return null;
  return Math.round(sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] * 10) / 10;
}

const until = (at) => new Promise((done) => setTimeout(done, Math.max(0, at - performance.now())));

/**
 * Sends request `i` at `i / rate` seconds, whatever became of those before (an open loop: patients do not wait for each
 * other). `fire(i, key)` sends one and rejects when it is refused. Whoever hears the message that it caused calls
 * `recorder.arrived(key)`. Ends when everything has arrived, or `patience` milliseconds after the last request.
 */
export async function openLoop({ rate, seconds, fire, recorder, keyOf = (i) => `load-${i}`, patience = 10_000 }) {
  const count = Math.round(rate * seconds);
  const start = performance.now() + 50;
  const dueAt = (i) => start + (i * 1000) / rate;
  let refused = 0;
  const answers = [];
  for (let i = 0; i < count; ) {
    await until(dueAt(i));
    for (; i < count && dueAt(i) <= performance.now(); i++) {
      const key = keyOf(i);
      recorder.due(key, dueAt(i));
      answers.push(fire(i, key).catch(() => refused++));
    }
  }
  const lastSent = performance.now();
  await Promise.race([Promise.all(answers), until(lastSent + patience)]);
  while (recorder.waiting > refused && performance.now() < lastSent + patience) await until(performance.now() + 5);
  const drained = Math.round(performance.now() - lastSent);
  return { rate, seconds, sent: count, refused, ...recorder.figures(), drained };
}

export const isSustained = ({ refused, lost, double, p99 }) =>
  refused === 0 && lost === 0 && double === 0 && p99 !== null && p99 < 1000;

/** The highest rate that is sustained, to within `step`: doubles until one is not, then closes in from both sides. */
export async function highestRate({ attempt, from = 200, step = 100, limit = 6400 }) {
  let good = 0;
  let bad = null;
  for (let rate = from; rate <= limit && bad === null; rate *= 2) {
    if (isSustained(await attempt(rate))) good = rate;
    else bad = rate;
  }
  while (bad !== null && bad - good > step) {
    const middle = Math.round((good + bad) / 2 / step) * step;
    if (middle <= good || middle >= bad) break;
    if (isSustained(await attempt(middle))) good = middle;
    else bad = middle;
  }
  return good;
}
