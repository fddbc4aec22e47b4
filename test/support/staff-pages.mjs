import { createServer } from 'vite';

/** Says what the staff’s pages of the tree in which it runs tell the navigation, in both languages, and loads each. */
const wide = { matches: true, addEventListener() {} };
globalThis.matchMedia = () => wide;

const server = await createServer({
  configFile: 'apps/web/vite.config.ts',
  logLevel: 'error',
  appType: 'custom',
  server: { middlewareMode: true, ws: false, watch: null },
  optimizeDeps: { noDiscovery: true },
  cacheDir: `${process.cwd()}/.vite`,
});
const { pages } = await server.ssrLoadModule('/src/staff/app/pages.ts');
const { en } = await server.ssrLoadModule('/src/staff/catalogue.en.ts');
const { es } = await server.ssrLoadModule('/src/staff/catalogue.es.ts');
const described = [];
for (const { path, title, nav, needs, load } of pages.filter(({ path }) => process.argv.includes(path))) {
  const { default: component } = await load();
  described.push({
    path,
    titles: [en[title], es[title]],
    group: nav?.group,
    needs: needs?.map(({ id }) => id),
    component: typeof component,
  });
}
console.log(JSON.stringify(described));
await server.close();
