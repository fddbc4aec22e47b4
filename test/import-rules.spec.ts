import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { promisify } from 'node:util';
import { PlantedTree } from './planted-tree.js';

const empty = 'export {};\n';
const checkIns = 'libs/check-ins/src/index.ts';

/** What each rule lets through: if one of these is reported, the rule is too wide. */
const welcome: Record<string, string> = {
  'libs/contracts/src/index.ts': "export * from './words.js';\n",
  'libs/contracts/src/words.ts': "import 'zod';\n",
  'libs/contracts/src/words.spec.ts': "import '#contracts';\nimport 'fast-check';\nimport 'node:fs';\n",
  'libs/kernel/src/index.ts': "import '#contracts';\nimport '@nestjs/common';\nimport 'node:fs';\n",
  'libs/backbone/src/index.ts': "import '#contracts';\nimport '#kernel';\nimport 'bullmq';\n",
  'libs/http/src/index.ts': "import '#backbone';\nimport '#kernel';\n",
  'libs/installation/src/index.ts': "import '#backbone';\nimport '#kernel';\n",
  'libs/ports/src/index.ts': "import '#kernel';\n",
  'libs/use-cases/src/index.ts': "import '#http';\nimport '#kernel';\n",
  'libs/live/src/index.ts': "import '#http';\nimport '#access';\nimport '#ports';\n",
  'libs/identity/src/index.ts': "import '#http';\n",
  'libs/operations/src/index.ts': "import '#backbone';\n",
  'libs/access/src/index.ts': "import '#contracts';\nimport '#kernel';\nimport './sight.js';\n",
  'libs/access/src/sight.ts': empty,
  'libs/backbone/src/outbox.spec.ts': "import '#testing';\nimport './index.js';\n",
  'libs/testing/src/index.ts': "import '#kernel';\nimport '#contracts';\nimport 'fast-check';\n",
  'libs/alerts/src/index.ts':
    "import '#contracts';\nimport '#kernel';\nimport '#access';\nimport './alert.aggregate.js';\n",
  'libs/alerts/src/alert.row.ts': "import 'typeorm';\n",
  'libs/alerts/src/two.ts': "import type {} from './one.js';\n",
  'libs/alerts/src/alert.aggregate.ts': "import '#contracts';\n",
  'libs/alerts/src/alert.builder.ts': "import '#testing';\nimport './alert.aggregate.js';\n",
  'libs/alerts/src/alert.medium.spec.ts': "import '#testing';\nimport './alert.builder.js';\nimport 'fast-check';\n",
  'libs/check-ins/src/index.ts': empty,
  'apps/api/src/main.ts': "import '#alerts';\nimport '#check-ins';\nimport '#kernel';\n",
  'apps/standalone/src/main.ts': "import '../../api/src/main.js';\n",
  'apps/web/src/staff/main.tsx': "import '#contracts';\nimport '@mantine/core';\nimport '../kit/page.js';\n",
  'apps/web/src/phone/main.tsx':
    "import '#contracts';\nimport 'react';\nimport '../kit/page.js';\nimport './home.js';\n",
  'apps/web/src/phone/home.tsx': empty,
  'apps/web/src/kit/page.tsx': "import 'react';\n",
  'apps/web/src/words/words.spec.ts': "import '../phone/home.js';\n",
};

/** One violation for each rule: the rule, the file that breaks it, its text, and where the import leads. */
const planted: [rule: string, file: string, text: string, to: string][] = [
  ['no-cycle', 'libs/alerts/src/one.ts', "import './two.js';\n", 'libs/alerts/src/two.ts'],
  ['resolvable', 'libs/alerts/src/nowhere.ts', "import '#nowhere';\n", '#nowhere'],
  [
    'lib-through-index',
    'libs/alerts/src/reach-in.ts',
    "import '../../kernel/src/index.js';\nimport '../../contracts/src/words.js';\n",
    'libs/contracts/src/words.ts',
  ],
  [
    'app-through-index',
    'apps/api/src/reach-in.ts',
    "import '../../../libs/alerts/src/alert.row.js';\n",
    'libs/alerts/src/alert.row.ts',
  ],
  [
    'context-alone',
    'libs/alerts/src/ask-check-ins.ts',
    "import type {} from '#check-ins';\n",
    'libs/check-ins/src/index.ts',
  ],
  [
    'context-alone',
    'libs/alerts/src/ask-check-ins.spec.ts',
    "import '#check-ins';\nimport '#testing';\n",
    'libs/check-ins/src/index.ts',
  ],
  ['foundations-below-contexts', 'libs/kernel/src/know-check-ins.ts', "import '#check-ins';\n", checkIns],
  ['foundations-below-contexts', 'libs/access/src/know-check-ins.ts', "import '#check-ins';\n", checkIns],
  ['foundations-below-contexts', 'libs/live/src/know-check-ins.ts', "import '#check-ins';\n", checkIns],
  [
    'kernel-on-what-is-below',
    'libs/kernel/src/know-backbone.ts',
    "import '#backbone';\n",
    'libs/backbone/src/index.ts',
  ],
  ['backbone-on-what-is-below', 'libs/backbone/src/know-http.ts', "import '#http';\n", 'libs/http/src/index.ts'],
  ['http-on-what-is-below', 'libs/http/src/know-access.ts', "import '#access';\n", 'libs/access/src/index.ts'],
  [
    'installation-on-what-is-below',
    'libs/installation/src/know-http.ts',
    "import '#http';\n",
    'libs/http/src/index.ts',
  ],
  ['access-on-what-is-below', 'libs/access/src/know-http.ts', "import '#http';\n", 'libs/http/src/index.ts'],
  ['ports-on-what-is-below', 'libs/ports/src/know-http.ts', "import '#http';\n", 'libs/http/src/index.ts'],
  ['use-cases-on-what-is-below', 'libs/use-cases/src/know-live.ts', "import '#live';\n", 'libs/live/src/index.ts'],
  ['live-on-what-is-below', 'libs/live/src/know-use-cases.ts', "import '#use-cases';\n", 'libs/use-cases/src/index.ts'],
  ['contexts-on-the-kernel', 'libs/alerts/src/know-backbone.ts', "import '#backbone';\n", 'libs/backbone/src/index.ts'],
  ['contexts-on-the-kernel', 'libs/alerts/src/know-http.ts', "import '#http';\n", 'libs/http/src/index.ts'],
  [
    'installation-for-apps',
    'libs/operations/src/backup.ts',
    "import '#installation';\n",
    'libs/installation/src/index.ts',
  ],
  [
    'libs-below-apps',
    'libs/alerts/src/call-app.ts',
    "import '../../../apps/web/src/kit/page.js';\n",
    'apps/web/src/kit/page.tsx',
  ],
  ['testing-in-tests', 'libs/alerts/src/fake.ts', "import '#testing';\n", 'libs/testing/src/index.ts'],
  [
    'aggregate-pure',
    'libs/alerts/src/nest.aggregate.ts',
    "import '@nestjs/common';\n",
    'node_modules/@nestjs/common/dist/entry.js',
  ],
  ['aggregate-pure', 'libs/alerts/src/rows.aggregate.ts', "import 'typeorm';\n", 'node_modules/typeorm/dist/entry.js'],
  ['aggregate-pure', 'libs/alerts/src/jobs.aggregate.ts', "import 'bullmq';\n", 'node_modules/bullmq/dist/entry.js'],
  ['web-on-contracts', 'apps/web/src/kernel.ts', "import '#kernel';\n", 'libs/kernel/src/index.ts'],
  [
    'web-apps-apart',
    'apps/web/src/staff/reach-phone.ts',
    "import '../phone/home.js';\n",
    'apps/web/src/phone/home.tsx',
  ],
  ['web-apps-apart', 'apps/web/src/kit/know-app.ts', "import '../phone/home.js';\n", 'apps/web/src/phone/home.tsx'],
  [
    'mantine-in-staff',
    'apps/web/src/phone/heavy.ts',
    "import '@mantine/core';\n",
    'node_modules/@mantine/core/dist/entry.js',
  ],
  [
    'mantine-in-staff',
    'apps/web/src/kit/heavy.ts',
    "import '@mantine/core';\n",
    'node_modules/@mantine/core/dist/entry.js',
  ],
  ['contracts-on-zod', 'libs/contracts/src/package.ts', "import 'uuid';\n", 'node_modules/uuid/dist/entry.js'],
  ['contracts-on-zod', 'libs/contracts/src/core.ts', "import 'node:fs';\n", 'fs'],
  [
    'no-dev-dependency',
    'libs/alerts/src/property.ts',
    "import 'fast-check';\n",
    'node_modules/fast-check/dist/entry.js',
  ],
];

const packages = ['zod', 'uuid', 'typeorm', 'bullmq', '@nestjs/common', 'react', '@mantine/core', 'fast-check'];

describe('the import rules', () => {
  let rules: string[];
  let found: string[];
  let tree: PlantedTree;

  beforeAll(async () => {
    const violations = Object.fromEntries(planted.map(([, file, text]) => [file, text]));
    tree = await PlantedTree.with({ ...welcome, ...violations });
    for (const name of packages) await tree.install(name);
    ({ rules, found } = await tree.judgeImports());
  });
  afterAll(() => tree.remove());

  it.each(planted)('%s reports %s', (rule, file, _text, to) => {
    // Every rule’s findings in this file: exactly one, of exactly this rule.
    expect(found.filter((line) => line.includes(`: ${file} → `))).toEqual([`${rule}: ${file} → ${to}`]);
  });

  it('have a planted violation each', () => {
    expect([...new Set(planted.map(([rule]) => rule))].sort()).toEqual(rules.sort());
  });

  it('let through what they should', () => {
    expect(found.filter((line) => Object.keys(welcome).some((file) => line.includes(`: ${file} → `)))).toEqual([]);
  });

  it('find nothing in the repository itself', async () => {
    const roots = ['libs', 'apps', 'test'].filter((name) => existsSync(name));
    const cruiser = 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs';
    const { stdout } = await promisify(execFile)(process.execPath, [cruiser, '--output-type', 'err', ...roots]);
    expect(stdout).toMatch(/no dependency violations found/);
  });
});
