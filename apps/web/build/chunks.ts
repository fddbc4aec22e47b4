import type { Rollup } from 'vite';

/** The file that something was built into. */
export const chunkOf = (bundle: Rollup.OutputBundle, source: string): Rollup.OutputChunk | undefined =>
  Object.values(bundle).find(
    (file): file is Rollup.OutputChunk => file.type === 'chunk' && file.moduleIds.some((id) => id.endsWith(source)),
  );

/** Every file that these need, their styles too, followed through imports; `lazy`: also those made later. */
export const closureOf = (bundle: Rollup.OutputBundle, start: readonly string[], lazy = false): string[] => {
  const seen = new Set<string>();
  const visit = (name: string): void => {
    const file = bundle[name];
    if (seen.has(name) || !file) return;
    seen.add(name);
    if (file.type !== 'chunk') return;
    for (const style of file.viteMetadata?.importedCss ?? []) seen.add(style);
    file.imports.forEach(visit);
    if (lazy) file.dynamicImports.forEach(visit);
  };
  start.forEach(visit);
  return [...seen].sort();
};
