import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ConfigurationError } from '#kernel';

interface Holder {
  pid: number;
  port: number;
}

/**
 * One process at a time per folder. The lock of a process that was killed is taken over.
 * @throws ConfigurationError saying who holds it and where it can be opened
 */
export function lockHome(home: string, port: number): () => void {
  const file = path.join(home, 'running.json');
  mkdirSync(home, { recursive: true });
  for (;;) {
    try {
      writeFileSync(file, JSON.stringify({ pid: process.pid, port } satisfies Holder), { flag: 'wx' });
      return () => rmSync(file, { force: true });
    } catch (error) {
      if ((error as { code?: string }).code !== 'EEXIST') throw error;
    }
    const holder = read(file);
    if (holder && isHoldfast(holder.pid)) {
      throw new ConfigurationError(
        `Holdfast already runs here: process ${holder.pid}, http://localhost:${holder.port}\nStop it first, or open it.`,
      );
    }
    rmSync(file, { force: true });
  }
}

function read(file: string): Holder | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Holder;
  } catch {
    return null;
  }
}

function isHoldfast(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as { code?: string }).code !== 'EPERM') return false;
  }
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').match(/standalone|scripts.(start|seed|reset|fleet)/) !== null;
  } catch {
    return process.platform !== 'linux';
  }
}
