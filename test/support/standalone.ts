import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort } from '#installation';
import { freshBuild, root } from './build.js';
import { NodeProcess } from './node-process.js';

const main = path.join(root, 'dist/apps/standalone/src/main.js');

/** A folder for an embedded database, and the processes that were started on it. */
export class Home {
  private readonly started: NodeProcess[] = [];

  private constructor(readonly folder: string) {}

  static async prepare(): Promise<Home> {
    await freshBuild();
    const folder = mkdtempSync(path.join(tmpdir(), 'holdfast-home-'));
    // The server may run as another user, who must be able to walk in.
    chmodSync(folder, 0o755);
    return new Home(folder);
  }

  async begin(environment: Record<string, string> = {}, port?: number): Promise<NodeProcess> {
    const started = new NodeProcess(main, port ?? (await freePort()), {
      HOLDFAST_HOME: this.folder,
      LOG_LEVEL: 'error',
      ...environment,
    });
    this.started.push(started);
    return started;
  }

  /** The process of the embedded database, or null when none runs. */
  get postgres(): number | null {
    const file = path.join(this.folder, 'postgres', 'postmaster.pid');
    if (!existsSync(file)) return null;
    const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
    return isAlive(pid) ? pid : null;
  }

  get isLocked(): boolean {
    return existsSync(path.join(this.folder, 'running.json'));
  }

  async remove(): Promise<void> {
    for (const each of this.started) await each.kill();
    if (this.postgres) process.kill(this.postgres, 'SIGQUIT');
    while (this.postgres) await new Promise((resolve) => setTimeout(resolve, 25));
    rmSync(this.folder, { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
