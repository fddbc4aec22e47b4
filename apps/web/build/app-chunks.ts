import { fileURLToPath } from 'node:url';
import type { Rollup } from 'vite';
import { apps } from './apps.js';

type Graph = Pick<Rollup.PluginContext, 'getModuleInfo'>;
type Name = (id: string, graph: Graph) => string | null;

const ours = /\/apps\/web\/src\//;
const style = /\.css$/;
/** What starts one app, in the file of its page. */
const entryOf = /\/src\/\w+\/(main|catalogues|ask-early)\.ts$/;
const app = /\/src\/(staff|phone|supporter|stop)\/(?:app\/)?\1-app\.tsx$/;

const pageOf = (file: string): string => fileURLToPath(new URL(`../${file}`, import.meta.url));

/** Everything of ours that these need before they run, their styles too. */
const closureOf = (start: readonly string[], graph: Graph): Set<string> => {
  const seen = new Set<string>();
  const visit = (id: string): void => {
    if (seen.has(id) || !(ours.test(id) || style.test(id))) return;
    seen.add(id);
    graph.getModuleInfo(id)?.importedIds.forEach(visit);
  };
  start.forEach(visit);
  return seen;
};

/**
 * One file for each app, one for what apps share, and one for what starts them: a browser asks for six files at a time,
 * and each further six cost a way there and back. What is loaded later stays in files of its own.
 */
export const appChunks = (): Name => {
  let start = new Set<string>();
  let closures: [string, Set<string>][] | null = null;
  const find = (graph: Graph): [string, Set<string>][] => {
    const pages = Object.values(apps)
      .flatMap((file) => graph.getModuleInfo(pageOf(file))?.importedIds ?? [])
      .filter((id) => ours.test(id));
    start = new Set([...closureOf(pages, graph)].filter((id) => !entryOf.test(id)));
    return pages
      .flatMap((id) => graph.getModuleInfo(id)?.dynamicallyImportedIds ?? [])
      .flatMap((id) => {
        const name = app.exec(id)?.[1];
        return name ? [[name, closureOf([id], graph)] satisfies [string, Set<string>]] : [];
      });
  };
  return (id, graph) => {
    if (/vite\/(modulepreload-polyfill|preload-helper)/.test(id)) return 'start';
    if (!(ours.test(id) || style.test(id))) return null;
    closures ??= find(graph);
    if (start.has(id)) return 'start';
    if (entryOf.test(id) || app.test(id)) return null;
    const names = closures.filter(([, closure]) => closure.has(id)).map(([name]) => name);
    return names.length > 1 ? 'shared' : (names[0] ?? null);
  };
};
