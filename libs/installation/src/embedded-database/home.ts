import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import path from 'node:path';

/**
 * Where the embedded database lives: `.holdfast` in the project, or the folder that is set. When root runs us the
 * server runs as `postgres`, which cannot reach everything: then a folder under /var/lib takes its place.
 */
export function chooseHome(project: string, set?: string): string {
  const wanted = path.resolve(project, set || '.holdfast');
  if (process.getuid?.() !== 0 || reachableByOthers(wanted)) return wanted;
  return path.join('/var/lib/holdfast', createHash('sha256').update(wanted).digest('hex').slice(0, 12));
}

function reachableByOthers(folder: string): boolean {
  for (let at = path.dirname(folder); at !== path.dirname(at); at = path.dirname(at)) {
    const mode = statSync(at, { throwIfNoEntry: false })?.mode;
    if (mode !== undefined && (mode & 0o001) === 0) return false;
  }
  return true;
}
