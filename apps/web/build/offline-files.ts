import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { chunkOf, closureOf } from './chunks.js';
import { pushPart } from './workers.js';

/**
 * Writes `/check-in-worker.js` with the list of files to keep on the phone, so that the check-in and the crisis
 * numbers open without a network, in both languages. By hand because the list is the only thing a build tool has to
 * tell the worker.
 */
export const offlineFiles = (): Plugin => ({
  name: 'holdfast-offline-files',
  apply: 'build',
  generateBundle(_options, bundle) {
    const entry = chunkOf(bundle, '/check-in.html') ?? chunkOf(bundle, '/src/phone/main.ts');
    if (!entry) throw new Error('The phone has no entry: the worker would keep nothing.');
    const built = closureOf(bundle, [entry.fileName], true).map((file) => `/${file}`);
    const files = ['/check-in', '/color-scheme.js', '/holdfast.svg', ...built];
    const edition = createHash('sha256').update(files.join('|')).digest('hex').slice(0, 12);
    const source = readFileSync(new URL('../check-in-worker.js', import.meta.url), 'utf8');
    this.emitFile({
      type: 'asset',
      fileName: 'check-in-worker.js',
      source:
        source
          .replace('self.__FILES__', JSON.stringify(files))
          .replace('self.__EDITION__', JSON.stringify(`check-in-${edition}`)) + pushPart(),
    });
  },
});
