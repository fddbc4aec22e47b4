import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compressed } from './build/compressed.js';
import { offlineFiles } from './build/offline-files.js';

const fromRoot = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const api = process.env.HOLDFAST_API ?? 'http://localhost:3000';

export default defineConfig({
  root: fromRoot('apps/web'),
  base: '/',
  plugins: [react(), offlineFiles(), compressed()],
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
  },
});
