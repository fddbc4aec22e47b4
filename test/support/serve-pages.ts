import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { contentSecurityPolicy } from '#http';
import { CONFIGURATION } from '#kernel';
import { root } from './build.js';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
};

/** The built pages, as the product serves them; its own way needs a module that Jest cannot load on Node 20. */
export function servePages(app: NestFastifyApplication): void {
  const folder = path.join(root, 'dist/web');
  app
    .getHttpAdapter()
    .getInstance()
    .get('/*', async (request, reply) => {
      const asked = path.join(folder, path.normalize(request.url.split(/[?#]/)[0]!));
      if (path.extname(asked) && existsSync(asked)) {
        return reply
          .header('content-type', types[path.extname(asked)] ?? 'application/octet-stream')
          .send(readFileSync(asked));
      }
      const named = path.join(folder, `${asked.slice(folder.length).split('/')[1]}.html`);
      const nonce = randomBytes(16).toString('base64');
      return reply
        .header('content-type', types['.html'])
        .header('content-security-policy', contentSecurityPolicy(app.get(CONFIGURATION), nonce))
        .send(
          readFileSync(existsSync(named) ? named : path.join(folder, 'index.html'), 'utf8').replaceAll(
            '__CSP_NONCE__',
            nonce,
          ),
        );
    });
}
