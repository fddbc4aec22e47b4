import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { root } from './build.js';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** The built pages, as the product serves them; its own way needs a module that Jest cannot load on Node 20. */
export function servePages(app: NestFastifyApplication): void {
  const folder = path.join(root, 'dist/web');
  app
    .getHttpAdapter()
    .getInstance()
    .get('/*', async (request, reply) => {
      const asked = path.join(folder, path.normalize(request.url.split(/[?#]/)[0]!));
      const file = path.extname(asked) && existsSync(asked) ? asked : path.join(folder, 'index.html');
      return reply
        .header('content-type', types[path.extname(file)] ?? 'application/octet-stream')
        .send(readFileSync(file));
    });
}
