import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Configuration, contentSecurityPolicy } from '#platform';

const built = path.resolve(import.meta.dirname, '../../web');

/** As vite.config.ts names it. */
const placeholder = '__CSP_NONCE__';

/** The built pages. A path that is no file is a page of the app; files with a hash in their name are kept for long. */
export async function serveWebApp(
  app: NestFastifyApplication,
  configuration: Configuration,
  folder = built,
): Promise<void> {
  const server = app.getHttpAdapter().getInstance();
  const index = path.join(folder, 'index.html');
  const shell = existsSync(index) ? readFileSync(index, 'utf8') : null;
  if (shell) {
    await app.register(fastifyStatic as never, {
      root: folder,
      index: false,
      wildcard: false,
      cacheControl: false,
      // Written by the build: apps/web/build/compressed.ts.
      preCompressed: true,
      setHeaders: (reply: { header(name: string, value: string): unknown }, file: string) =>
        reply.header('cache-control', file.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache'),
    });
  }
  server.get('/*', async (request, reply) => {
    const file = request.url.split('?')[0]!;
    const isPage = !/^\/(api|health|socket\.io|assets)\b/.test(file) && !/\.\w+$/.test(file);
    if (!shell || !isPage) return reply.callNotFound();
    const nonce = randomBytes(16).toString('base64');
    return reply
      .headers({
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'no-cache',
        'content-security-policy': contentSecurityPolicy(configuration, nonce),
      })
      .send(shell.replaceAll(placeholder, nonce));
  });
}
