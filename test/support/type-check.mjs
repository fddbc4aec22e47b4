import path from 'node:path';
import ts from 'typescript';

/** Says what the compiler finds in some files of a tree: of all others it reads no more than their types. */
const [tree, ...files] = process.argv.slice(2);
const { config } = ts.readConfigFile(path.join(tree, 'tsconfig.json'), ts.sys.readFile);
const { options } = ts.parseJsonConfigFileContent(config, ts.sys, tree, { noEmit: true });
const program = ts.createProgram(
  files.map((file) => path.join(tree, file)),
  options,
);
const found = files.flatMap((file) => {
  const source = program.getSourceFile(path.join(tree, file));
  return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(
    ({ messageText }) => `${file}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`,
  );
});
console.log(JSON.stringify(found));
