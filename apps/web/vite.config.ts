import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { checkInShell } from './check-in-shell.js';

const fromRoot = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const api = process.env.HOLDFAST_API ?? '3000';

export default defineConfig({
  root: fromRoot('apps/web'),
  base: '/',
  plugins: [react(), checkInShell()],
  // Replaced in every answer: apps/composition/serve-web-app.ts.
  html: { cspNonce: '__CSP_NONCE__' },
  resolve: {
    // An alias, not the condition `source`: some packages publish a `source` condition of their own.
    alias: [{ find: /^#([a-z-]+)$/, replacement: `${fromRoot('libs')}/$1/src/index.ts` }],
  },
  server: {
    proxy: {
      '/api': `http://127.0.0.1:${api}`,
      '/health': `http://127.0.0.1:${api}`,
      '/socket.io': { target: `ws://127.0.0.1:${api}`, ws: true },
    },
  },
  build: { outDir: fromRoot('dist/web'), emptyOutDir: true, target: 'es2022', assetsInlineLimit: 0 },
});
