import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { endWithUs } from '../end-with-us.mjs';
import { root } from '../run.mjs';

/** As long as Compose gives a container to end. */
const patience = 30_000;

/** One process of the fleet. It is started again when it ends by itself, as `restart: unless-stopped` does. */
export class Member {
  child = null;
  restarts = 0;
  #wanted = false;

  /** @param hear called with each line that it says */
  constructor({ service, number, port, command, environment, hear }) {
    Object.assign(this, { service, number, port, command, hear });
    this.name = `${service}-${number}`;
    this.url = `http://127.0.0.1:${port}`;
    this.environment = { ...environment, HOST: '127.0.0.1', PORT: String(port) };
  }

  start() {
    this.#wanted = true;
    const [, ...args] = this.command;
    const stdio = ['ignore', 'pipe', 'pipe', 'ipc'];
    const child = endWithUs(spawn(process.execPath, args, { cwd: root, env: this.environment, stdio, detached: true }));
    for (const stream of [child.stdout, child.stderr]) createInterface({ input: stream }).on('line', this.hear);
    child.once('exit', () => this.#ended(child));
    this.child = child;
    return this.untilLive();
  }

  get isRunning() {
    return this.child !== null && this.child.exitCode === null && this.child.signalCode === null;
  }

  signal(signal) {
    if (this.isRunning) this.child.kill(signal);
  }

  async isLive() {
    return fetch(`${this.url}/health/live`, { signal: AbortSignal.timeout(1_000) }).then(
      ({ ok }) => ok,
      () => false,
    );
  }

  async untilLive() {
    for (let left = 600; !(await this.isLive()); left--) {
      if (!this.#wanted) return;
      if (left === 0) throw new Error(`${this.name} does not answer.`);
      await wait(50);
    }
  }

  /** In order: it ends what it has begun. @returns whether it did so in time */
  async stop() {
    this.#wanted = false;
    if (!this.isRunning) return true;
    const gone = once(this.child, 'exit');
    this.child.kill('SIGTERM');
    const inTime = await Promise.race([gone.then(() => true), wait(patience, false, { ref: false })]);
    if (!inTime) this.child.kill('SIGKILL');
    await gone;
    return inTime;
  }

  async restart() {
    const inTime = await this.stop();
    await this.start();
    return inTime;
  }

  #ended(child) {
    if (!this.#wanted || child !== this.child) return;
    this.restarts++;
    setTimeout(() => {
      if (this.#wanted) this.start().catch(() => {});
    }, 300);
  }
}
