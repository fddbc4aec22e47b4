import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { root } from './support/build.js';

/** Private words that the machinery once had, and the field's word for each. Whoever greps finds the field's. */
const fieldWords: Record<string, string> = {
  hurry: 'inline',
  hurries: 'inline',
  hurried: 'inline',
  together: 'batch',
  sight: 'access',
  ground: 'basis',
  grounds: 'basis',
  gathering: 'coalescing',
  door: 'resolver, flow, guard',
  doors: 'resolver, flow, guard',
  postman: 'queue',
  letter: 'request',
  trouble: 'error',
  witness: 'client',
  gate: 'proxy',
};

/** Where one of them is the field's own word. */
const meant: Record<string, string> = {
  AuditGrounds: 'the grounds of an access are what the audit calls them, in its table too',
  grounds: 'the same',
  groundsId: 'the same',
  runTogether: 'an adverb, not a thing: several parts in one transaction',
};

const wordsOf = (name: string): string[] => name.split(/(?=[A-Z])|_|-/).map((word) => word.toLowerCase());
const isPrivate = (name: string): boolean => !(name in meant) && wordsOf(name).some((word) => word in fieldWords);

function exportedBy(file: string): string[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
  return source.statements.flatMap((statement): string[] => {
    const modifiers = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : [];
    if (!modifiers.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) return [];
    if (ts.isVariableStatement(statement))
      return statement.declarationList.declarations.flatMap(({ name }) => (ts.isIdentifier(name) ? [name.text] : []));
    const { name } = statement as ts.DeclarationStatement;
    const members = ts.isClassDeclaration(statement) || ts.isInterfaceDeclaration(statement) ? statement.members : [];
    return [name, ...members.map((member) => member.name)].flatMap((each) =>
      each && ts.isIdentifier(each as ts.Node) ? [(each as ts.Identifier).text] : [],
    );
  });
}

describe('a name', () => {
  const files = ['libs', 'apps', 'test'].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(tsx?|mjs)$/.test(file) && !/migrations|dist|node_modules/.test(file))
      .map((file) => path.join(root, folder, file)),
  );

  it('that is exported, and that of a file, is a word of the field', () => {
    expect(files.length).toBeGreaterThan(1_000);
    const found = files.flatMap((file) => {
      const stem = path.basename(file).split('.')[0]!;
      return [stem, ...exportedBy(file)].filter(isPrivate).map((name) => `${path.relative(root, file)}: ${name}`);
    });
    expect(found).toEqual([]);
  });

  it('is judged word by word', () => {
    expect(['SessionDoor', 'mayHurry', 'tcp-gate', 'Sight'].map(isPrivate)).toEqual([true, true, true, true]);
    expect(['LiveGateway', 'Background', 'AuditGrounds', 'indoors'].map(isPrivate)).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });
});
