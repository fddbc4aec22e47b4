import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { freePort } from '#installation';
import { PlantedTree } from './planted-tree.js';
import { root } from './support/build.js';
import { NodeProcess } from './support/node-process.js';

const generator = 'scripts/new-context.mjs';
const typeCheck = path.join(root, 'test/support/type-check.mjs');
const staffPages = path.join(root, 'test/support/staff-pages.mjs');
const compiler = path.join(root, 'node_modules/@nestjs/cli/bin/nest.js');

/** Every file of ours below the tree, with what stands in it. */
const filesOf = (tree: string): Map<string, string> =>
  new Map(
    ['apps', 'libs'].flatMap((folder) =>
      readdirSync(path.join(tree, folder), { recursive: true, encoding: 'utf8' })
        .map((file) => path.join(folder, file))
        .filter((file) => statSync(path.join(tree, file)).isFile())
        .map((file): [string, string] => [file, readFileSync(path.join(tree, file), 'utf8')]),
    ),
  );

const listed = (said: string, verb: string): string[] =>
  said
    .split('\n')
    .filter((line) => line.startsWith(`${verb} `))
    .map((line) => line.split(/ +/)[1]!);

describe('npm run new:context', () => {
  let tree: PlantedTree;
  let before: Map<string, string>;
  let said: string;
  let written: string[];
  let edited: string[];
  let compiling: Promise<{ said: string }>;

  beforeAll(async () => {
    tree = await PlantedTree.ofRepository();
    before = filesOf(tree.path);
    ({ said } = await tree.run(generator, 'referrals'));
    [written, edited] = [listed(said, 'written'), listed(said, 'edited')];
    // Takes the longest, and goes on meanwhile.
    compiling = tree.run(typeCheck, tree.path, ...written, ...edited, 'apps/web/src/staff/app/router.ts');
  });
  afterAll(() => tree.remove());

  it('names each file that it wrote and each that it edited', () => {
    const after = filesOf(tree.path);
    const isChanged = ([file, text]: [string, string]) => before.has(file) && before.get(file) !== text;
    expect(written).toEqual([...after.keys()].filter((file) => !before.has(file)).sort());
    expect([...edited].sort()).toEqual(
      [...after]
        .filter(isChanged)
        .map(([file]) => file)
        .sort(),
    );
    expect([...before.keys()].filter((file) => !after.has(file))).toEqual([]);
    expect(written.length).toBeLessThanOrEqual(24);
    expect(edited.length).toBeLessThanOrEqual(6);
  });

  it('leaves nothing of its template in what it wrote', () => {
    for (const file of written)
      expect([file, readFileSync(path.join(tree.path, file), 'utf8')]).toEqual([
        file,
        expect.not.stringMatching(/home.?visit|__NUMBER__/i),
      ]);
    expect(written.filter((file) => /home.?visit|__/i.test(file))).toEqual([]);
  });

  it.each([
    ['a context that is there', ['referrals'], 'libs/referrals is there already'],
    ['one whose words another has', ['schedules'], /already has/],
    ['no name', [], 'Name the context'],
  ])('refuses %s, and leaves no trace', async (_, args, why) => {
    const untouched = filesOf(tree.path);
    const refused = await tree.run(generator, ...args);
    expect(refused).toEqual({ code: 1, said: expect.stringMatching(why) });
    expect(filesOf(tree.path)).toEqual(untouched);
  });

  it('writes nothing where a place that lists contexts is not as it was', async () => {
    const list = path.join(tree.path, 'apps/web/src/staff/catalogue.es.ts');
    const text = readFileSync(list, 'utf8');
    writeFileSync(list, text.replace('export const es', 'export const words'));
    const untouched = filesOf(tree.path);
    const refused = await tree.run(generator, 'care-plans');
    expect(refused).toEqual({ code: 1, said: expect.stringContaining('catalogue.es.ts has no list that begins with') });
    expect(filesOf(tree.path)).toEqual(untouched);
    writeFileSync(list, text);
  });

  it('keeps the import rules', async () => {
    const own = ['libs/referrals', 'libs/contracts/src/referrals', 'apps/web/src/staff/referrals'];
    const others = `node_modules|^(?!${own.join('|')})`;
    const { rules, found } = await tree.judgeImports('--do-not-follow', others, ...own);
    expect(rules).toContain('context-alone');
    expect(found).toEqual([]);
  });

  it('compiles', async () => {
    expect(JSON.parse((await compiling).said)).toEqual([]);
  }, 240_000);

  describe('started', () => {
    let running: NodeProcess;
    let cookie: string;
    const ask = async (url: string, body?: object) => {
      const headers = { cookie, 'content-type': 'application/json' };
      const sent = body && { method: 'POST', body: JSON.stringify(body) };
      const answer = await fetch(`${running.url}${url}`, { headers, ...sent });
      return {
        status: answer.status,
        headers: answer.headers,
        body: answer.status === 204 ? null : await answer.json(),
      };
    };

    beforeAll(async () => {
      const built = await tree.run(compiler, 'build', 'standalone');
      expect(built).toMatchObject({ code: 0 });
      const main = path.join(tree.path, 'dist/apps/standalone/src/main.js');
      const home = path.join(tree.path, 'home');
      running = new NodeProcess(main, await freePort(), { HOLDFAST_HOME: home, LOG_LEVEL: 'error' });
      await running.untilReady();
      cookie = '';
      const { staff } = (await ask('/api/demo-accounts')).body;
      const { email, password } = staff.find(({ name }: { name: string }) => name.startsWith('Nora'));
      const signedIn = await ask('/api/sign-in', { email, password });
      cookie = signedIn.headers
        .getSetCookie()
        .map((line) => line.split(';')[0])
        .join('; ');
    }, 240_000);
    afterAll(async () => {
      expect(await running?.end()).toMatchObject({ code: 0 });
    }, 60_000);

    it('answers', async () => {
      const { patients } = (await ask('/api/patients')).body;
      const url = `/api/patients/${patients[0].id}/referrals`;
      expect((await ask(url)).body).toMatchObject({ referrals: [] });
      const dueAt = new Date(Date.now() + 86_400_000).toISOString();
      const added = await ask(url, { words: 'As agreed.', dueAt });
      expect(added.status).toBe(201);
      expect((await ask(url)).body.referrals).toMatchObject([{ words: 'As agreed.', dueAt, state: 'planned' }]);
      const past = await ask(url, { words: 'Too late.', dueAt: '2026-01-01T00:00:00.000Z' });
      expect([past.status, past.body.code]).toEqual([400, 'REFERRAL.DUE_IN_THE_PAST']);
      const { entries } = (await ask(`/api/patients/${patients[0].id}/timeline`)).body;
      expect(entries[0]).toMatchObject({ type: 'referral.added', data: { dueAt } });
      expect((await ask(`/api/referrals/${added.body.id}/finish`, {})).status).toBe(204);
      expect((await ask(url)).body.referrals).toMatchObject([{ state: 'done' }]);
    });

    it('has a page in the navigation', async () => {
      const { said: found } = await tree.run(staffPages, '/referrals');
      const titles = ['Referrals', expect.stringMatching(/./)];
      const page = { path: '/referrals', titles, group: 'care', needs: ['addReferral'], component: 'function' };
      expect(JSON.parse(found)).toEqual([page]);
    });

    it('is in the API reference and in the table of who may', async () => {
      const { paths } = (await ask('/api/openapi.json')).body;
      expect(Object.keys(paths['/api/patients/{patientId}/referrals'])).toEqual(['get', 'post']);
      expect(Object.keys(paths['/api/referrals/{referralId}/finish'])).toEqual(['post']);
      const page = await tree.run(
        '--input-type=module',
        '-e',
        'import { accessPage } from "#access"; console.log(accessPage())',
      );
      expect(page.said).toContain('read a patient’s referrals');
      expect(page.said).toContain('add referrals to a patient');
    });
  });
});
