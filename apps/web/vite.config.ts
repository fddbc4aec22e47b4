import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { appChunks } from './build/app-chunks.js';
import { appByAddress, apps } from './build/apps.js';
import { compressed } from './build/compressed.js';
import { leanContracts } from './build/lean-contracts.js';
import { offlineFiles } from './build/offline-files.js';
import { preloadApps } from './build/preload.js';
import { withoutJsonSchema } from './build/without-json-schema.js';
import { pushWorkers } from './build/workers.js';

/** What the staff’s app is built from. */
const staffParts =
  /node_modules\/(@mantine|@tanstack|@floating-ui|@simplewebauthn|clsx|[@\w.-]*socket\.io[\w.-]*|engine\.io[\w.-]*|react-remove-scroll[\w.-]*|react-style-singleton|get-nonce|tslib|use-[\w-]+)\/.*\.m?js$/;

/** Of these, what all others stand on and which needs none of them: apart, so that no two files need each other. */
const staffBase =
  /node_modules\/(@mantine\/(core\/esm\/core|hooks)|@tanstack\/(?!react-virtual|virtual)[\w-]+|use-sync-external-store|clsx)\//;

/** What floats above a page stands on these; they need nothing but what comes before them. */
const floatingParts =
  /node_modules\/(@floating-ui\/[\w-]+|react-remove-scroll[\w.-]*|react-style-singleton|get-nonce|tslib|use-(callback-ref|sidecar))\//;

/** What floats itself. By name: it would come with whatever else the same pages need, and so with the first load. */
const floatingStaffParts =
  /@mantine\/core\/esm\/(components\/(Menu|Popover|ModalBase|Modal|Overlay|Portal|FocusTrap|ScrollArea(?!\/utils\/)|Paper)|utils\/Floating)\//;

/** What only the builder of rules is made of. */
const builderParts =
  /node_modules\/(@?react-querybuilder|@reduxjs|redux(-thunk)?|react-redux|reselect|immer|numeric-quantity|dayjs|@mantine\/dates|use-sync-external-store\/(cjs\/use-sync-external-store-)?with)/;

/** Of these, what only forms have: they come with the pages that hold them. */
const formParts =
  /@mantine\/core\/.*\/(Combobox(?!Chevron)|Select|MultiSelect|TagsInput|Pill|PillsInput|NumberInput|Checkbox|Radio|CopyButton)\//;

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
      leanContracts(),
      appByAddress(),
      preloadApps({
        [apps.staff]: '/src/staff/app/staff-app.tsx',
        [apps.phone]: '/src/phone/phone-app.tsx',
        [apps.supporter]: '/src/supporter/supporter-app.tsx',
      }),
      offlineFiles(),
      pushWorkers(),
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
          // Without the names of all pages that need it.
          chunkFileNames: ({ name }) => `assets/${name.split('~')[0]}-[hash].js`,
          codeSplitting: {
            // Otherwise a group takes in what it shares with others, and a phone would load it for that.
            includeDependenciesRecursively: false,
            groups: [
              { name: 'react', test: /node_modules\/(react|react-dom|scheduler|zod)\/.*\.m?js$/ },
              { name: 'builder-parts', test: builderParts },
              { name: 'staff-base', test: (id) => staffBase.test(id) && !builderParts.test(id) },
              { name: 'floating-parts', test: floatingParts },
              { name: 'floating-staff-parts', test: floatingStaffParts },
              {
                name: 'staff-parts',
                test: (id) =>
                  staffParts.test(id) &&
                  ![formParts, builderParts, staffBase, floatingParts, floatingStaffParts].some((part) =>
                    part.test(id),
                  ),
                // By which pages need them; less than this is no file of its own, but comes with its next of kin.
                entriesAware: true,
                entriesAwareMergeThreshold: 60_000,
              },
              { name: 'contracts', test: /\/libs\/contracts\//, entriesAware: true, entriesAwareMergeThreshold: 4_000 },
              { name: appChunks(), debugName: 'apps' },
            ],
          },
        },
      },
    },
  };
});
