import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

const writers = /node_modules\/zod\/v4\/core\/(?:json-schema-processors|to-json-schema)\.js$/;

/**
 * Leaves out how zod writes JSON schemas: every schema carries it along, only the server's API documents ask for it, and
 * a patient's phone would load 6 kB for nothing.
 */
export const withoutJsonSchema = (): Plugin => ({
  name: 'holdfast-without-json-schema',
  apply: 'build',
  load(id) {
    if (!writers.test(id)) return null;
    const names = [...readFileSync(id, 'utf8').matchAll(/^export (?:const|function) (\w+)/gm)].map(([, name]) => name);
    if (names.length === 0) throw new Error(`${id} is not what it was: look at build/without-json-schema.ts`);
    return names.map((name) => `export const ${name} = () => undefined;`).join('\n');
  },
});
