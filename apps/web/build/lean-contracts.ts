import type { Plugin } from 'vite';

/** What a browser does not read of a declared route. */
const unread = new Set([
  'params',
  'query',
  'body',
  'answer',
  'tag',
  'summary',
  'errors',
  'status',
  'underLoad',
  'file',
]);

interface Node {
  type: string;
  start: number;
  end: number;
  [part: string]: unknown;
}

interface Change {
  at: number;
  to: number;
  text: string;
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value;

const partsOf = (node: Node): Node[] =>
  Object.values(node)
    .flatMap((part) => (Array.isArray(part) ? part : [part]))
    .filter(isNode);

const isNamed = (node: unknown, ...names: readonly string[]): boolean =>
  isNode(node) && node.type === 'Identifier' && names.includes(String(node.name));

const unreadIn = (node: Node): Change[] => {
  const declared = node.type === 'CallExpression' && isNamed(node.callee, 'route') ? partsOf(node) : [];
  const properties = declared.filter(({ type }) => type === 'ObjectExpression').flatMap(partsOf);
  return [
    ...properties
      .filter(({ key }) => isNamed(key, ...unread))
      .map(({ start, end }) => ({ at: start, to: end, text: '...{}' })),
    ...partsOf(node).flatMap(unreadIn),
  ];
};

/** Constants of the module that a call makes: without a reader the call can be left out. */
const madeIn = (program: Node): Change[] =>
  partsOf(program)
    .flatMap((statement) => [statement, ...partsOf(statement)])
    .filter(({ type }) => type === 'VariableDeclaration')
    .flatMap(partsOf)
    .map(({ init }) => init)
    .filter((init): init is Node => isNode(init) && init.type === 'CallExpression')
    .flatMap(({ start, end }) => [
      { at: start, to: start, text: '/* @__PURE__ */ (() => ' },
      { at: end, to: end, text: ')()' },
    ]);

/** Changes within others, such as a part of a route within the constant that holds it, do not overlap. */
const changed = (code: string, changes: readonly Change[]): string => {
  let [done, at] = ['', 0];
  for (const change of changes.toSorted((a, b) => a.at - b.at || a.to - b.to)) {
    if (change.at < at) continue;
    done += code.slice(at, change.at) + change.text;
    at = change.to;
  }
  return done + code.slice(at);
};

/**
 * Leaves out of the contracts what only the server reads: the schemas by which it checks what is sent and answered, where
 * nothing else asks for them. A page does not check its server, and to build them took a third of the time until something
 * was seen on a slow phone.
 */
export const leanContracts = (): Plugin => ({
  name: 'holdfast-lean-contracts',
  apply: 'build',
  transform(code, id) {
    if (!/\/libs\/contracts\/.*\.[jt]s$/.test(id)) return null;
    const program = this.parse(code) as unknown as Node;
    return { code: changed(code, [...unreadIn(program), ...madeIn(program)]), map: null };
  },
});
