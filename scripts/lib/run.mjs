import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** A tool that npm installed, as arguments for `node`: faster than npx, and the same on every system. */
export const tool = (path) => join(root, 'node_modules', path);

/** Runs a command in the root and gives its exit code; a signal counts as a failure. */
export function run(command, args, { env = process.env, stdio = 'inherit', cwd = root } = {}) {
  return new Promise((done, failed) => {
    const child = spawn(command, args, { cwd, env, stdio });
    child.once('error', failed);
    child.once('close', (code) => done(code ?? 1));
  });
}

/** Runs a command quietly and gives its exit code with everything it said. */
export function runQuietly(command, args, { env = process.env } = {}) {
  return new Promise((done, failed) => {
    const child = spawn(command, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
    const said = [];
    child.stdout.on('data', (bytes) => said.push(bytes));
    child.stderr.on('data', (bytes) => said.push(bytes));
    child.once('error', failed);
    child.once('close', (code) => done({ code: code ?? 1, said: Buffer.concat(said).toString() }));
  });
}

/** Where a program stands on the PATH, or null. */
export function onPath(name) {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    if (isProgram(join(folder, name))) return join(folder, name);
  }
  return null;
}

export function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
