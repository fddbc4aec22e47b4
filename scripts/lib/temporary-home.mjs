import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const homes = [];

/** A folder for an embedded database that is gone with us, and its server too, also when we are stopped in the middle. */
export function temporaryHome(name) {
  const home = mkdtempSync(join(tmpdir(), `holdfast-${name}-`));
  // The server's account has to get through to the folder that is its own.
  chmodSync(home, 0o711);
  if (homes.push(home) === 1) leaveNothing();
  return home;
}

function leaveNothing() {
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(130));
  process.once('exit', () => {
    for (const home of homes) {
      stopAtOnce(join(home, 'postgres/postmaster.pid'));
      rmSync(home, { recursive: true, force: true });
    }
  });
}

function stopAtOnce(pidFile) {
  try {
    process.kill(Number(readFileSync(pidFile, 'utf8').split('\n')[0]), 'SIGQUIT');
  } catch {
    // It has ended already.
  }
}
