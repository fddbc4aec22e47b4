import type { Plugin } from 'vite';

/** Each app is a page of its own; the first part of an address says which. Everything else belongs to the staff. */
export const apps = {
  staff: 'index.html',
  phone: 'check-in.html',
  supporter: 'shared.html',
  stop: 'stop.html',
} as const;

/** As apps/composition/serve-web-app.ts does it, for `npm run dev`; there `/kit` shows every part of the furniture. */
export const appByAddress = (): Plugin => ({
  name: 'holdfast-app-by-address',
  apply: 'serve',
  configureServer(server) {
    server.middlewares.use((request, _response, next) => {
      const first = /^\/([\w-]+)(?:[/?#]|$)/.exec(request.url ?? '')?.[1];
      const page = [...Object.values(apps), 'kit.html'].find((file) => file === `${first}.html`);
      if (page) request.url = `/${page}`;
      next();
    });
  },
});
