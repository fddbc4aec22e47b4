import { PlantedTree } from './planted-tree.js';

describe('the lint rules of our own', () => {
  let found: string[];
  let tree: PlantedTree;

  beforeAll(async () => {
    tree = await PlantedTree.with({
      'libs/alerts/src/environment.ts': 'export const port = process.env.PORT;\n',
      'libs/alerts/src/log.ts': "console.log('opened');\n",
      'libs/alerts/src/last-words.ts': "console.error('cannot start');\n",
      'libs/alerts/src/environment.spec.ts': 'console.log(process.env.PORT);\n',
      'test/clinic.e2e-spec.ts': 'console.log(process.env.PORT);\n',
    });
    found = await tree.judgeLint();
  });
  afterAll(() => tree.remove());

  it('keep the environment in the one schema that is parsed at boot, and health data out of the console', () => {
    expect(found.sort()).toEqual([
      'error lint/style/noProcessEnv: libs/alerts/src/environment.ts',
      'error lint/suspicious/noConsole: libs/alerts/src/log.ts',
    ]);
  });
});
