import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';

/** Stops the run's database server and removes its files. */
export default async function afterAllTests() {
  const home = process.env.HOLDFAST_TEST_HOME;
  const pid = Number(readOrNothing(path.join(home, 'postgres', 'postmaster.pid')).split('\n')[0]);
  if (pid) {
    process.kill(pid, 'SIGQUIT');
    for (let left = 200; left > 0 && isAlive(pid); left--) await new Promise((resolve) => setTimeout(resolve, 25));
  }
  rmSync(home, { recursive: true, force: true });
}

function readOrNothing(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
