import { execFile } from 'node:child_process';
import { chmod, copyFile, cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const root = process.cwd();
const installed = (bin: string) => resolve(root, 'node_modules', bin);

/** A small repository of its own: our package.json and tool configurations, with whatever files a test puts in. */
export class PlantedTree {
  private constructor(readonly path: string) {}

  static async with(files: Record<string, string>): Promise<PlantedTree> {
    const tree = new PlantedTree(await mkdtemp(join(tmpdir(), 'planted-')));
    for (const name of ['package.json', 'tsconfig.json', 'biome.json', '.dependency-cruiser.mjs']) {
      await copyFile(join(root, name), join(tree.path, name));
    }
    for (const [name, text] of Object.entries(files)) await tree.put(name, text);
    return tree;
  }

  /** All of ours that is built and checked, to be changed at will; packages are shared with us. */
  static async ofRepository(): Promise<PlantedTree> {
    const tree = await PlantedTree.with({});
    for (const name of ['apps', 'libs', 'scripts', 'package-lock.json', 'nest-cli.json', '.swcrc'])
      await cp(join(root, name), join(tree.path, name), { recursive: true });
    await symlink(join(root, 'node_modules'), join(tree.path, 'node_modules'));
    // A server in it may run as another user, who must be able to walk in.
    await chmod(tree.path, 0o755);
    return tree;
  }

  /** Runs a script of the tree; gives how it ended, with everything that it said. */
  async run(script: string, ...args: string[]): Promise<{ code: number; said: string }> {
    const options = { cwd: this.path, maxBuffer: 64 * 1024 * 1024, env: { ...process.env, NODE_OPTIONS: '' } };
    return run(process.execPath, [script, ...args], options).then(
      ({ stdout, stderr }) => ({ code: 0, said: stdout + stderr }),
      ({ code, stdout, stderr }) => ({ code, said: stdout + stderr }),
    );
  }

  /** A package that resolves, so that a rule about packages sees it as it would see the real one. */
  async install(name: string): Promise<void> {
    const manifest = { name, version: '1.0.0', type: 'module', exports: './dist/entry.js' };
    await this.put(`node_modules/${name}/package.json`, JSON.stringify(manifest));
    await this.put(`node_modules/${name}/dist/entry.js`, 'export {};\n');
  }

  /** The rules in force, and `rule: from → to` for each import that one of them reports. */
  async judgeImports(...where: string[]): Promise<{ rules: string[]; found: string[] }> {
    const cruiser = installed('dependency-cruiser/bin/dependency-cruise.mjs');
    const { summary } = await this.report(cruiser, [
      '--output-type',
      'json',
      ...(where.length ? where : ['libs', 'apps']),
    ]);
    return {
      rules: summary.ruleSetUsed.forbidden.map(({ name }: { name: string }) => name),
      found: summary.violations.map(
        ({ rule, from, to }: { rule: { name: string }; from: string; to: string }) => `${rule.name}: ${from} → ${to}`,
      ),
    };
  }

  /** `rule file` for each finding of the linter. */
  async judgeLint(): Promise<string[]> {
    const { bin } = JSON.parse(await readFile(installed('@biomejs/biome/package.json'), 'utf8'));
    const biome = installed(join('@biomejs/biome', bin.biome));
    // The tree is no git repository, so there is no ignore file to honour.
    const report = await this.report(biome, ['lint', '--vcs-enabled=false', '--reporter=json', 'libs', 'test']);
    return report.diagnostics.map(
      (found: { category: string; severity: string; location: { path: string | { file: string } } }) =>
        `${found.severity} ${found.category}: ${typeof found.location.path === 'string' ? found.location.path : found.location.path.file}`,
    );
  }

  async remove(): Promise<void> {
    await rm(this.path, { recursive: true, force: true });
  }

  private async put(name: string, text: string): Promise<void> {
    const file = join(this.path, name);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }

  private async report(script: string, args: string[]) {
    const options = { cwd: this.path, maxBuffer: 64 * 1024 * 1024 };
    // Both tools exit with a failure when they find something; what they found is on stdout all the same.
    const { stdout, stderr } = await run(process.execPath, [script, ...args], options).catch((failed) => failed);
    if (!stdout) throw new Error(`No report from ${script}: ${stderr}`);
    return JSON.parse(stdout);
  }
}
