const running = new Set();

process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/** A child in a session of its own, or whose end nobody waits for, is not left behind when we are stopped in the middle. */
export function endWithUs(child) {
  running.add(child);
  child.once('exit', () => running.delete(child));
  return child;
}
