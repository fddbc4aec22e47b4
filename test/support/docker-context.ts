import { cpSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

interface Rule {
  pattern: RegExp;
  keeps: boolean;
}

/** As docs.docker.com/build/concepts/context says: what a folder's pattern leaves out is out with all that is in it. */
export function readDockerignore(text: string): Rule[] {
  const lines = text.split('\n').map((line) => line.trim());
  return lines
    .filter((line) => line && !line.startsWith('#'))
    .map((line) => {
      const glob = line
        .replace(/^!/, '')
        .replace(/^\/|\/$/g, '')
        .replace(/[.+^${}()|[\]\\]/g, '\\$&')
        .replace(/\*\*\/?|\*|\?/g, (sign) => (sign.startsWith('**') ? '(?:.*/)?' : sign === '*' ? '[^/]*' : '[^/]'));
      return { pattern: new RegExp(`^${glob}(?:/|$)`), keeps: line.startsWith('!') };
    });
}

/** The last line that fits decides. */
export const letsThrough = (rules: readonly Rule[], file: string): boolean =>
  rules.findLast(({ pattern }) => pattern.test(file))?.keeps ?? true;

/** Copies what a Docker build would be sent. */
export function copyContext(from: string, to: string): string[] {
  const rules = readDockerignore(readFileSync(path.join(from, '.dockerignore'), 'utf8'));
  const copied: string[] = [];
  const walk = (folder: string): void => {
    for (const entry of readdirSync(path.join(from, folder), { withFileTypes: true })) {
      const file = path.posix.join(folder, entry.name);
      const through = letsThrough(rules, file);
      // An exception may stand inside what is left out, one level down.
      if (entry.isDirectory() && (through || rules.some(({ keeps }) => keeps))) {
        if (!/(^|\/)(node_modules|\.git)$/.test(file)) walk(file);
      } else if (through && entry.isFile()) {
        cpSync(path.join(from, file), path.join(to, file));
        copied.push(file);
      }
    }
  };
  walk('');
  return copied;
}
