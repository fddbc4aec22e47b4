import { readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';

/** Stops the run's database servers and removes their files. */
export default async function afterAllTests() {
  const home = process.env.HOLDFAST_TEST_HOME;
  const workers = readdirSync(home).filter((name) => name.startsWith('worker-'));
  await Promise.all(workers.map((worker) => stopServerIn(path.join(home, worker))));
  rmSync(home, { recursive: true, force: true });
}

async function stopServerIn(home) {
  const pid = Number(readOrNothing(path.join(home, 'postgres', 'postmaster.pid')).split('\n')[0]);
  if (!pid) return;
  process.kill(pid, 'SIGQUIT');
  for (let left = 200; left > 0 && isAlive(pid); left--) await new Promise((resolve) => setTimeout(resolve, 25));
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
