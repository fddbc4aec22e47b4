import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { contentSecurityPolicy } from '#http';
import { type Configuration } from '#kernel';

const built = path.resolve(import.meta.dirname, '../../web');

/** As vite.config.ts names it. */
const placeholder = '__CSP_NONCE__';

/**
 * The built pages. A path that is no file is a page of the app that its first part names, `/check-in/…` of check-in.html,
 * and of the staff's otherwise; files with a hash in their name are kept for long.
 */
export async function serveWebApp(
  app: NestFastifyApplication,
  configuration: Configuration,
  folder = built,
): Promise<void> {
  const server = app.getHttpAdapter().getInstance();
  const pages = pagesIn(folder);
  if (pages.size > 0) {
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
    const page = pages.get(file.split('/')[1]!) ?? pages.get('index');
    if (!page || !isPage) return reply.callNotFound();
    const nonce = randomBytes(16).toString('base64');
    return reply
      .headers({
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'no-cache',
        'content-security-policy': contentSecurityPolicy(configuration, nonce),
      })
      .send(page.replaceAll(placeholder, nonce));
  });
}

const pagesIn = (folder: string): Map<string, string> =>
  new Map(
    (existsSync(folder) ? readdirSync(folder) : [])
      .filter((file) => file.endsWith('.html'))
      .map((file) => [path.parse(file).name, readFileSync(path.join(folder, file), 'utf8')]),
  );
