import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { root } from './run.mjs';

const mark = join(tmpdir(), `holdfast-${createHash('sha256').update(root).digest('hex').slice(0, 16)}.pid`);

/**
 * Two commands in one checkout must not install or build at the same time: the second waits, and then finds it done.
 * Whoever was killed while at it is passed over.
 */
export async function oneAtATime(work) {
  let said = false;
  while (!take()) {
    if (!said) console.log('Waiting for another command that installs or builds here.');
    said = true;
    await wait(200);
  }
  try {
    return await work();
  } finally {
    rmSync(mark, { force: true });
  }
}

function take() {
  try {
    writeFileSync(mark, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    if (!isAlive(holder())) rmSync(mark, { force: true });
    return false;
  }
}

function holder() {
  try {
    return Number(readFileSync(mark, 'utf8'));
  } catch {
    return 0;
  }
}

function isAlive(pid) {
  // Its number is not written yet.
  if (!pid) return true;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
