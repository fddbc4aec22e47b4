import type { HtmlTagDescriptor, Plugin } from 'vite';
import { chunkOf, closureOf } from './chunks.js';

const link = (file: string): HtmlTagDescriptor => ({
  tag: 'link',
  injectTo: 'head',
  attrs: file.endsWith('.css')
    ? { rel: 'preload', as: 'style', crossorigin: true, href: `/${file}` }
    : { rel: 'modulepreload', crossorigin: true, href: `/${file}` },
});

/**
 * Names in each page all files of its app, so that a browser fetches them at once. Vite names those of the entry; what
 * the entry imports itself would be asked for only after it ran, a way there and back later.
 */
export const preloadApps = (appOf: Record<string, string>): Plugin => ({
  name: 'holdfast-preload',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler(_html, { bundle, chunk, filename }) {
      const source = Object.entries(appOf).find(([page]) => filename.endsWith(`/${page}`))?.[1];
      if (!bundle || !chunk || !source) return [];
      const app = chunkOf(bundle, source);
      if (!app) throw new Error(`${source} is no file of its own`);
      const named = new Set(closureOf(bundle, [chunk.fileName]));
      const sizeOf = (file: string): number => {
        const built = bundle[file];
        return built?.type === 'chunk' ? built.code.length : 0;
      };
      // The largest first: a browser asks for six at a time, and what takes longest must not wait for a place. Styles come
      // before all of them, since nothing is painted without.
      return closureOf(bundle, [app.fileName])
        .filter((file) => !named.has(file))
        .toSorted((a, b) => Number(b.endsWith('.css')) - Number(a.endsWith('.css')) || sizeOf(b) - sizeOf(a))
        .map(link);
    },
  },
});
