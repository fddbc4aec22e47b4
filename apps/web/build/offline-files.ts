import { readFileSync } from 'node:fs';
import type { Plugin, Rollup } from 'vite';

/** Every file that the patient's pages need before the first answer, followed through static imports. */
const filesOf = (bundle: Rollup.OutputBundle, start: string[]): string[] => {
  const seen = new Set<string>();
  const visit = (file: string): void => {
    const chunk = bundle[file];
    if (seen.has(file) || !chunk) return;
    seen.add(file);
    if (chunk.type !== 'chunk') return;
    for (const style of chunk.viteMetadata?.importedCss ?? []) seen.add(style);
    chunk.imports.forEach(visit);
  };
  start.forEach(visit);
  return [...seen].map((file) => `/${file}`).sort();
};

/**
 * Writes `/check-in-worker.js` with the list of files to keep on the phone, so that the check-in and the crisis
 * numbers open without a network. By hand because the list is the only thing a build tool has to tell the worker.
 */
export const offlineFiles = (): Plugin => ({
  name: 'holdfast-offline-files',
  apply: 'build',
  generateBundle(_options, bundle) {
    const starts = Object.values(bundle)
      .filter((file) => file.type === 'chunk')
      .filter((chunk) => chunk.isEntry || chunk.facadeModuleId?.endsWith('/check-in/check-in-app.tsx'))
      .map((chunk) => chunk.fileName);
    const files = ['/check-in', '/color-scheme.js', '/holdfast.svg', ...filesOf(bundle, starts)];
    const source = readFileSync(new URL('../check-in-worker.js', import.meta.url), 'utf8');
    const edition = files.join('|').replace(/\W+/g, '').slice(-4_000);
    let hash = 0;
    for (const sign of edition) hash = (hash * 31 + sign.charCodeAt(0)) | 0;
    this.emitFile({
      type: 'asset',
      fileName: 'check-in-worker.js',
      source: source
        .replace('self.__FILES__', JSON.stringify(files))
        .replace('self.__EDITION__', JSON.stringify(`check-in-${(hash >>> 0).toString(36)}`)),
    });
  },
});
