import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';

export const median = (values) => [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? null;

/** One figure beside the floor, the peer and its target. A target that was not reached is shown, never an error. */
export function row(name, ours, floor, { atMost, below, ratioAtMost, ratioAtLeast, peer = null } = {}) {
  const ratio = floor ? Math.round((ours / floor) * 100) / 100 : null;
  const targets = [
    [atMost, (limit) => `≤ ${limit}`, (limit) => ours <= limit],
    [below, (limit) => `< ${limit}`, (limit) => ours < limit],
    [ratioAtMost, (limit) => `≤ ${limit} × floor`, (limit) => ratio !== null && ratio <= limit],
    [ratioAtLeast, (limit) => `≥ ${limit} × floor`, (limit) => ratio !== null && ratio >= limit],
  ];
  const [limit, say, holds] = targets.find(([given]) => given !== undefined) ?? [];
  const held = limit === undefined ? null : ours !== null && holds(limit);
  return { name, ours, floor, peer, ratio, target: limit === undefined ? null : say(limit), held };
}

const cells = ({ name, ours, floor, peer, ratio, target, held }) =>
  [name, ours, floor, peer, ratio, target, held === null ? null : held ? 'yes' : 'NO'].map((cell) =>
    String(cell ?? ''),
  );

/** One Markdown table of all parts, each under its own heading, that can also be read as it is. */
export function table(parts) {
  const blank = Array(6).fill('');
  const heading = ({ title, at, load }) => `**${title}** (${at.slice(0, 16).replace('T', ' ')}, ${load})`;
  const body = parts.flatMap((part) => [[heading(part), ...blank], ...part.rows.map(cells)]);
  const lines = [['', 'ours', 'floor', 'peer', 'ratio', 'target', 'held'], ...body];
  const widths = lines[0].map((_, column) => Math.max(...lines.map((line) => line[column].length)));
  const draw = (line) =>
    `| ${line.map((cell, i) => (i ? cell.padStart(widths[i]) : cell.padEnd(widths[i]))).join(' | ')} |`;
  const rule = `|${widths.map((width, i) => (i ? `${'-'.repeat(width + 1)}:` : '-'.repeat(width + 2))).join('|')}|`;
  return [draw(lines[0]), rule, ...lines.slice(1).map(draw), ''].join('\n');
}

/** Keeps what was measured, for people and for programs, beside what other parts said before. Gives the folder. */
export function save(folder, measured) {
  const kept = join(folder, 'bench.json');
  const before = existsSync(kept) ? JSON.parse(readFileSync(kept, 'utf8')).parts : [];
  const parts = before.map((part) => measured.find(({ title }) => title === part.title) ?? part);
  parts.push(...measured.filter((part) => !parts.includes(part)));
  const report = { node: process.version, cores: cpus().length, parts };
  mkdirSync(folder, { recursive: true });
  writeFileSync(kept, `${JSON.stringify(report, null, 2)}\n`);
  writeFileSync(join(folder, 'bench.md'), `${introduction(report)}${table(parts)}`);
  return folder;
}

const introduction = ({ node, cores }) =>
  `# Measured\n\nBy \`npm run bench\`, Node.js ${node}, ${cores} cores with the load generator on them. The floor is the bare hops, in the same run.\n\n`;
