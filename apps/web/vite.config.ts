import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { appByAddress, apps } from './build/apps.js';
import { compressed } from './build/compressed.js';
import { offlineFiles } from './build/offline-files.js';
import { preloadApps } from './build/preload.js';
import { withoutJsonSchema } from './build/without-json-schema.js';

const fromRoot = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const api = process.env.HOLDFAST_API ?? 'http://localhost:3000';

export default defineConfig(({ command }) => {
  // What is built is what people get, also where tests build it: React would be twice as large otherwise.
  if (command === 'build') process.env.NODE_ENV = 'production';
  return {
    root: fromRoot('apps/web'),
    base: '/',
    plugins: [
      react(),
      withoutJsonSchema(),
      appByAddress(),
      preloadApps({
        [apps.staff]: '/src/staff/app/staff-app.tsx',
        [apps.phone]: '/src/phone/phone-app.tsx',
        [apps.supporter]: '/src/supporter/supporter-app.tsx',
      }),
      offlineFiles(),
      compressed(),
    ],
    // Replaced in every answer: apps/composition/serve-web-app.ts.
    html: { cspNonce: '__CSP_NONCE__' },
    resolve: { tsconfigPaths: true },
    server: {
      proxy: {
        // With the host that the browser asked for: the server compares it with where a request comes from.
        '/api': { target: api },
        '/health': { target: api },
        '/socket.io': { target: api, ws: true },
      },
    },
    build: {
      outDir: fromRoot('dist/web'),
      emptyOutDir: true,
      target: 'es2022',
      assetsInlineLimit: 0,
      reportCompressedSize: false,
      rolldownOptions: {
        // A schema that nobody reads does nothing: without saying so, a phone would load all that staff may ask for.
        treeshake: { moduleSideEffects: (id) => !/\/libs\/contracts\/|node_modules\/zod\//.test(id) },
        input: Object.values(apps).map((file) => fromRoot(`apps/web/${file}`)),
        output: {
          // A browser asks for six files at a time: what is always needed together comes in one.
          codeSplitting: {
            // Otherwise a group takes in what it shares with others, and a phone would load it for that.
            includeDependenciesRecursively: false,
            groups: [
              { name: 'react', test: /node_modules\/(react|react-dom|scheduler)\// },
              { name: 'zod', test: /node_modules\/zod\// },
            ],
          },
        },
      },
    },
  };
});
