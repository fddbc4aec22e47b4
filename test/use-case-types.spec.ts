import path from 'node:path';
import ts from 'typescript';

const root = path.resolve(import.meta.dirname, '..');

const head = `
import { type AlertDetail, type AlertView, routes } from '#contracts';
import { type RequestOf, UseCase, UseCases } from '#use-cases';
declare const view: AlertView;
declare const detail: AlertDetail;
`;
const alertRequest = 'RequestOf<typeof routes.acknowledgeAlert>';
const useCase = (route: string, execute: string): string =>
  `${head}\n@UseCase(routes.${route})\nexport class Planted { ${execute} }\n`;

/** Each is as it should be, but for one slip. */
const slips: Record<string, string> = {
  'answers in another shape': useCase(
    'acknowledgeAlert',
    `async execute({ version }: ${alertRequest}): Promise<{ version: number }> { return { version }; }`,
  ),
  'takes the input of another route': useCase(
    'acknowledgeAlert',
    'async execute({ body }: RequestOf<typeof routes.resolveAlert>): Promise<AlertView> { return body && view; }',
  ),
  'runs a unit of work of its own where the route is about a patient': useCase(
    'listCheckIns',
    'async execute({ scope }: RequestOf<typeof routes.listCheckIns>): Promise<never> { throw scope; }',
  ),
  'reads what the route does not take': useCase(
    'readAlert',
    'async execute({ body: { note } }: RequestOf<typeof routes.readAlert>): Promise<AlertDetail> { return note ?? detail; }',
  ),
  'is called with the input of another route': `${head}
export const ask = (useCases: UseCases) => useCases.run(routes.acknowledgeAlert, { params: { checkInId: '' }, version: 1 });
`,
};

const right = useCase(
  'acknowledgeAlert',
  `async execute({ tx, params, version }: ${alertRequest}): Promise<AlertView> { return tx && params.alertId && version ? view : view; }`,
);

const sources = new Map(
  [...Object.values(slips), right].map((source, i) => [path.join(root, `libs/alerts/src/planted-${i}.ts`), source]),
);

/** What the compiler says of each planted file, none of which is there: one program for all of them. */
function compile(): Map<string, string[]> {
  const { config } = ts.readConfigFile(path.join(root, 'tsconfig.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root, { noEmit: true });
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile } = host;
  host.fileExists = (file) => sources.has(file) || fileExists(file);
  host.readFile = (file) => sources.get(file) ?? readFile(file);
  host.getSourceFile = (file, ...rest) => {
    const source = sources.get(file);
    return source ? ts.createSourceFile(file, source, ts.ScriptTarget.ES2023) : getSourceFile(file, ...rest);
  };
  const program = ts.createProgram([...sources.keys()], options, host);
  return new Map(
    [...sources].map(([file, source]) => [
      source,
      program
        .getSemanticDiagnostics(program.getSourceFile(file))
        .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n')),
    ]),
  );
}

describe('a use case is typed by its route: it does not compile where it', () => {
  let said: Map<string, string[]>;
  beforeAll(() => {
    said = compile();
  }, 240_000);

  it.each(Object.entries(slips))('%s', (_, source) => {
    expect(said.get(source)).not.toEqual([]);
  });

  it('and compiles where it fits', () => {
    expect(said.get(right)).toEqual([]);
  });
});
