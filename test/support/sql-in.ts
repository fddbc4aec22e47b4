import { readFileSync } from 'node:fs';
import ts from 'typescript';

/** What stands in the strings and templates of a file: SQL among it, and no comments. */
export function stringsIn(file: string): string[] {
  return stringsOf(readFileSync(file, 'utf8'));
}

export function stringsOf(code: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node)) found.push(node.text);
    else if (ts.isTemplateExpression(node)) {
      found.push(node.head.text + node.templateSpans.map(({ literal }) => ` ? ${literal.text}`).join(''));
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('a.ts', code, ts.ScriptTarget.Latest));
  return found;
}

/** Names that follow where SQL names a table. */
export const tablesNamedIn = (sql: string): string[] =>
  [
    ...sql.matchAll(/\b(?:from|join|into|update|truncate|table)\s+(?:only\s+)?(?:public\.)?((?:auth\.)?[a-z_]+)\b/gi),
  ].map(([, name]) => name!);
