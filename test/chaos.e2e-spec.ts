import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { freshBuild, root } from './support/build.js';

interface Finding {
  patientId: string;
  what: string;
}
interface Run {
  figures: Record<string, number>;
  findings: Record<'lost' | 'doubled' | 'wrong', Finding[]>;
  planted: { name: string; patientId: string; kind: 'lost' | 'doubled' }[];
}

/** The command of `npm run chaos`, with bugs instead of faults. */
function runPlanted(names: string): Promise<{ code: number; run: Run }> {
  const json = path.join(process.env.HOLDFAST_TEST_HOME!, 'chaos.json');
  const backend = process.env.REDIS_URL ? 'redis' : 'postgres';
  const args = ['scripts/chaos.mjs', '--backend', backend, '--plant', names, '--json', json];
  return new Promise((resolve, reject) => {
    execFile(process.execPath, args, { cwd: root, env: { ...process.env, NODE_OPTIONS: '' } }, (error, out, err) => {
      try {
        resolve({ code: Number(error?.code ?? 0), run: JSON.parse(readFileSync(json, 'utf8'))[0] });
      } catch {
        reject(new Error(`${out}\n${err}`));
      }
    });
  });
}

describe('the checker of the chaos run', () => {
  beforeAll(freshBuild, 120_000);

  it('names each bug that is planted behind the product’s back, and nothing else', async () => {
    const { code, run } = await runPlanted('drop-event,send-twice,skip-deadline');
    expect(code).toBe(1);
    expect(run.planted.map(({ name }) => name)).toEqual(['drop-event', 'send-twice', 'skip-deadline']);
    for (const { patientId, kind } of run.planted) {
      expect(run.findings[kind].map((finding) => finding.patientId)).toContain(patientId);
    }
    const planted = new Set(run.planted.map(({ patientId }) => patientId));
    const all = Object.values(run.findings).flat();
    expect(all.filter(({ patientId }) => !planted.has(patientId))).toEqual([]);
    expect(run.figures['alerts expected']).toBeGreaterThan(planted.size);
  }, 120_000);
});
