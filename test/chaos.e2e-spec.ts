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

/** The command of `npm run chaos`. */
function runChaos(...given: string[]): Promise<{ code: number; run: Run }> {
  const json = path.join(process.env.HOLDFAST_TEST_HOME!, 'chaos.json');
  const backend = process.env.REDIS_URL ? 'redis' : 'postgres';
  const args = ['scripts/chaos.mjs', '--backend', backend, '--json', json, ...given];
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

describe('a chaos run', () => {
  beforeAll(freshBuild, 120_000);

  it('names each bug that is planted behind the product’s back, and nothing else', async () => {
    const { code, run } = await runChaos('--plant', 'drop-event,send-twice,skip-deadline,lose-item,lose-message');
    expect(code).toBe(1);
    expect(run.planted.map(({ name }) => name)).toEqual([
      ...['drop-event', 'send-twice', 'skip-deadline', 'lose-item', 'lose-message'],
    ]);
    for (const { patientId, kind } of run.planted) {
      expect(run.findings[kind].map((finding) => finding.patientId)).toContain(patientId);
    }
    const planted = new Set(run.planted.map(({ patientId }) => patientId));
    const all = Object.values(run.findings).flat();
    expect(all.filter(({ patientId }) => !planted.has(patientId))).toEqual([]);
    expect(run.figures['alerts expected']).toBeGreaterThan(planted.size);
  }, 400_000);

  // Restarting is the same on both backends.
  const once = process.env.REDIS_URL ? () => {} : it;

  once(
    'of nothing but a rolling restart of every process loses nothing, and nobody has to ask twice',
    async () => {
      const { code, run } = await runChaos('--only', 'restarted in order', '--faults', '6');
      expect(run.findings).toEqual({ lost: [], doubled: [], wrong: [] });
      expect(code).toBe(0);
      expect(run.figures['faults injected']).toBe(6);
      expect(run.figures['of these, sent more than once']).toBe(0);
      expect(run.figures['alerts delivered']).toBeGreaterThan(0);
    },
    400_000,
  );
});
