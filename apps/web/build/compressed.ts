import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

/** A smaller file fits into the first packets of an answer anyway. */
const worthwhile = 1_024;
const kinds = new Set(['.js', '.css', '.svg', '.json']);

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => path.join(folder, name));

/**
 * Writes each file again as `.br` and `.gz`, which the server sends to whoever takes them. Once per build, at the highest
 * level, because doing it per request would cost a second of processor time for each first visit.
 */
export const compressed = (): Plugin => {
  let folder = '';
  return {
    name: 'holdfast-compressed',
    apply: 'build',
    configResolved({ build }) {
      folder = build.outDir;
    },
    // Files of public/ are in their place by then, too.
    closeBundle() {
      for (const file of filesBelow(folder)) {
        if (!kinds.has(path.extname(file)) || statSync(file).size < worthwhile) continue;
        const content = readFileSync(file);
        writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
        const params = {
          [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
          [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
        };
        writeFileSync(`${file}.br`, brotliCompressSync(content, { params }));
      }
    },
  };
};
