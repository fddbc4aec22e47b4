import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { faultsOf, newestSubject } from '../scripts/lib/commit-subject.mjs';

describe('the subject of a commit', () => {
  it.each([
    'alerts: name who is told next',
    'check-ins, web: ask for the time zone',
    `alerts: ${'n'.repeat(64)}`,
    `web: “${'ñ'.repeat(65)}”`,
    'Merge branch ‘main’ into a branch whose name goes on for longer than anybody would like',
    'Revert "alerts: name who is told next"',
    'fixup! alerts: name who is told next',
  ])('may be: %s', (subject) => expect(faultsOf(subject)).toEqual([]));

  it.each([
    ['Name who is told next', /scope/],
    ['Alerts: name who is told next', /scope/],
    ['alerts:name who is told next', /scope/],
    ['alerts and web: name who is told next', /scope/],
    ['alerts: ', /scope/],
    ['', /scope/],
    ['alerts: name who is told next.', /full stop/],
    ['alerts: name who is told next…', /full stop/],
    ['alerts: name who is told next ', /space/],
    [`alerts: ${'n'.repeat(65)}`, /at most 72 characters; these are 73/],
  ])('may not be: %s', (subject, fault) => expect(faultsOf(subject).join()).toMatch(fault));

  it('is told all its faults at once', () => expect(faultsOf(`Told ${'n'.repeat(90)}.`)).toHaveLength(3));
});

describe('the newest commit', () => {
  let folder: string;
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', folder, '-c', 'user.name=T', '-c', 'user.email=t@example.org', ...args]);

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'holdfast-commit-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('is the last of a repository', async () => {
    git('init', '--quiet');
    for (const subject of ['alerts: one', 'alerts: two']) {
      git('commit', '--quiet', '--allow-empty', '--message', `${subject}\n\nWhy it is so.`);
    }
    expect(await newestSubject(folder)).toBe('alerts: two');
  });

  it('is none in a repository without commits', async () => {
    git('init', '--quiet');
    expect(await newestSubject(folder)).toBeNull();
  });

  it('is none in a tarball, also one that was unpacked into somebody’s repository', async () => {
    expect(await newestSubject(folder)).toBeNull();
    git('init', '--quiet');
    git('commit', '--quiet', '--allow-empty', '--message', 'Not ours.');
    const unpacked = path.join(folder, 'holdfast');
    mkdirSync(unpacked);
    writeFileSync(path.join(unpacked, 'package.json'), '{}');
    expect(await newestSubject(unpacked)).toBeNull();
  });
});
