/** Three levels: `*.spec.ts` pure, `*.medium.spec.ts` on a real Postgres, `test/*.e2e-spec.ts` across contexts. */
export default {
  testEnvironment: '<rootDir>/test/set-up/ends-at-once.js',
  roots: ['<rootDir>/apps', '<rootDir>/libs', '<rootDir>/test'],
  testMatch: ['**/*.spec.ts', '**/*.e2e-spec.ts'],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2023',
          parser: { syntax: 'typescript', decorators: true, tsx: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, react: { runtime: 'automatic' } },
          keepClassNames: true,
        },
        module: { type: 'es6' },
        swcrc: false,
      },
    ],
  },
  moduleNameMapper: {
    '^(\\.{1,2}/.*)\\.js$': '$1',
    // As a module it reads its tables in a way that Jest warns of, in every suite that knows the whole product.
    '^libphonenumber-js/max$': '<rootDir>/node_modules/libphonenumber-js/max/index.cjs',
    '^#([a-z-]+)$': '<rootDir>/libs/$1/src/index.ts',
  },
  // A database is made for each suite, and neighbours may keep both cores busy.
  testTimeout: 180_000,
  // Much of it waits for windows to close: as many as there are cores, also on a small machine.
  maxWorkers: '100%',
  testSequencer: '<rootDir>/test/set-up/longest-first.js',
  // Modules of a suite that has ended are not always freed: a worker that has grown is replaced before the next one.
  workerIdleMemoryLimit: '1GB',
  setupFiles: ['<rootDir>/test/set-up/each-worker.js'],
  globalSetup: '<rootDir>/test/set-up/before-all.js',
  globalTeardown: '<rootDir>/test/set-up/after-all.js',
};
