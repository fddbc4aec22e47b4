import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

const textOf = (file: string): string => readFileSync(new URL(`../${file}`, import.meta.url), 'utf8');

/** What shows messages, for every worker alike: a browser has one worker for each app, and each shows its own. */
export const pushPart = (): string => `\n${textOf('push-part.js')}`;

/** Workers of the apps that are not kept offline. */
export const pushWorkers = (): Plugin => ({
  name: 'holdfast-push-workers',
  apply: 'build',
  generateBundle() {
    for (const app of ['staff', 'supporter']) {
      this.emitFile({ type: 'asset', fileName: `${app}-worker.js`, source: textOf('push-worker.js') + pushPart() });
    }
  },
});
