import { readFileSync } from 'node:fs';
import path from 'node:path';
import Sequencer from '@jest/test-sequencer';

/** Of the last run that was saved: `npm test -- --save`. What is not in it is short. */
const saved = JSON.parse(readFileSync(new URL('seconds.json', import.meta.url), 'utf8'));

/**
 * Suites that take long begin first, so that no core waits for one at the end: by the last run on this machine, and on a fresh
 * clone by the one that was saved.
 */
export default class LongestFirst extends Sequencer {
  time(test) {
    const name = path.relative(test.context.config.rootDir, test.path);
    return super.time(test) ?? (saved[name] ?? 0) * 1_000;
  }
}
