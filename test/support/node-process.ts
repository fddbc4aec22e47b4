import { type ChildProcess, spawn } from 'node:child_process';
import { root } from './build.js';
import { until } from './until.js';

type Environment = Record<string, string | undefined>;

/** What the tests' own environment must not leak into a process that is tested. */
const clean: Environment = {
  NODE_OPTIONS: '',
  NODE_ENV: undefined,
  DATABASE_URL: undefined,
  DATABASE_AUTH_URL: undefined,
  DATABASE_OWNER_URL: undefined,
  REDIS_URL: undefined,
  AUTH_SECRET: undefined,
  PUBLIC_URL: undefined,
};

export interface Ended {
  code: number | null;
  signal: NodeJS.Signals | null;
}

/** A real process of the product. */
export class NodeProcess {
  said = '';
  readonly ended: Promise<Ended>;
  private readonly child: ChildProcess;

  constructor(
    script: string,
    readonly port: number,
    environment: Environment,
    args: string[] = [],
  ) {
    const env = { ...process.env, ...clean, HOST: '127.0.0.1', PORT: String(port), ...environment };
    this.child = spawn(process.execPath, [script, ...args], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [this.child.stdout, this.child.stderr]) {
      stream?.on('data', (chunk: Buffer) => {
        this.said = `${this.said}${chunk.toString()}`.slice(-20_000);
      });
    }
    this.ended = new Promise((resolve) => this.child.on('close', (code, signal) => resolve({ code, signal })));
  }

  get pid(): number {
    return this.child.pid!;
  }

  get isRunning(): boolean {
    return this.child.exitCode === null && this.child.signalCode === null;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  signal(signal: NodeJS.Signals): void {
    this.child.kill(signal);
  }

  /** Dead without a last word. */
  async kill(): Promise<void> {
    if (this.isRunning) this.signal('SIGKILL');
    await this.ended;
  }

  async end(signal: NodeJS.Signals = 'SIGTERM'): Promise<Ended> {
    if (this.isRunning) this.signal(signal);
    return this.ended;
  }

  /** The status of a path, or null while nobody answers. */
  async status(path: string): Promise<number | null> {
    return fetch(`${this.url}${path}`).then(
      async (answer) => {
        await answer.arrayBuffer();
        return answer.status;
      },
      () => null,
    );
  }

  async untilReady(path = '/health/ready', milliseconds = 180_000): Promise<void> {
    await until(
      `${this.url}${path}`,
      async () => {
        if (!this.isRunning) throw new Error(`It ended instead of starting.\n${this.said}`);
        return (await this.status(path)) === 200;
      },
      milliseconds,
    );
  }

  /** The sum of a counter over all series whose labels contain the given ones. */
  async counted(name: string, ...labels: string[]): Promise<number> {
    const text = await (await fetch(`${this.url}/metrics`)).text();
    const lines = text.split('\n').filter((line) => line.startsWith(`${name}{`));
    return lines
      .filter((line) => labels.every((label) => line.includes(label)))
      .reduce((sum, line) => sum + Number(line.split(' ').at(-1)), 0);
  }
}
