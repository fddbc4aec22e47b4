import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A folder for this run's database; the first test that needs the server starts it there. */
export default async function beforeAllTests() {
  process.env.HOLDFAST_TEST_HOME = mkdtempSync(path.join(tmpdir(), 'holdfast-test-'));
  chmodSync(process.env.HOLDFAST_TEST_HOME, 0o755);
}
