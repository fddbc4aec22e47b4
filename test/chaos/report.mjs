import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { root } from '../../scripts/lib/run.mjs';

const folder = join(root, 'docs/evidence');

const seconds = (milliseconds) => (milliseconds === null ? '–' : `${(milliseconds / 1000).toFixed(2)} s`);
const row = (cells) => `| ${cells.join(' | ')} |`;
const table = (heads, rows) =>
  [row(heads), row(heads.map((_, i) => (i ? '---:' : '---'))), ...rows.map(row)].join('\n');

/** One run as a page that people read. */
export function toMarkdown(run) {
  const { backend, figures, lateness, faults, findings } = run;
  const counted = Object.entries(figures).map(([what, count]) => [what, count]);
  const late = [
    ['all', lateness.all],
    ['due during a fault, from its end', lateness.afterFault],
    ['the same, after the queue lost everything', lateness.afterEmptyRedis],
    ['the next in the chain told, from when due or the end of a fault', lateness.handedOn],
  ].filter(([, each]) => each?.count);
  const lines = [
    `# Chaos, queues on ${backend === 'redis' ? 'Redis' : 'Postgres'}`,
    `${run.at}, commit ${run.commit}, ${run.cores} cores, ${run.minutes} minutes, seed ${run.seed}. Two api, two realtime and two worker processes, ` +
      'everything real and on loopback. Made by `npm run chaos`; how: [decision 0041](../decisions/0041-chaos-in-rounds.md).',
    table(['', 'count'], counted),
    table(
      ['lateness', 'alerts', 'p50', 'p99', 'max'],
      late.map(([what, { count, p50, p99, max }]) => [what, count, ...[p50, p99, max].map(seconds)]),
    ),
    table(
      ['fault', 'injected', 'alerts due meanwhile', 'p99 from its end', 'max'],
      faults.map(({ name, injected, count, p99, max }) => [name, injected, count, seconds(p99), seconds(max)]),
    ),
    'Faults of processes, engines, screens and jobs overlap in each round, so a figure belongs to every fault of its round.',
    ...Object.entries(findings).flatMap(([kind, list]) => (list.length ? [`## ${kind}`, ...list.map(sentence)] : [])),
  ];
  return `${lines.join('\n\n')}\n`;
}

const sentence = ({ patientId, rule, what }) =>
  `- ${what} (${rule || 'live message'}${patientId && `, patient ${patientId}`})`;

export function save(run) {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `chaos-${run.backend}`);
  writeFileSync(`${file}.md`, toMarkdown(run));
  writeFileSync(`${file}.json`, `${JSON.stringify(run, null, 2)}\n`);
  return `docs/evidence/chaos-${run.backend}.md`;
}

export const circumstances = () => ({
  at: new Date().toISOString(),
  commit: commit(),
  cores: cpus().length,
  node: process.version,
});

function commit() {
  try {
    return execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root }).toString().trim();
  } catch {
    return 'unknown';
  }
}
