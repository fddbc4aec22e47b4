import { existsSync } from 'node:fs';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

const built = path.resolve(import.meta.dirname, '../../web');

/** The built pages. A path that is no file is a page of the app; files with a hash in their name are kept for long. */
export async function serveWebApp(app: NestFastifyApplication, folder = built): Promise<void> {
  const server = app.getHttpAdapter().getInstance();
  const present = existsSync(path.join(folder, 'index.html'));
  if (present) {
    await app.register(fastifyStatic as never, {
      root: folder,
      wildcard: false,
      cacheControl: false,
      setHeaders: (reply: { header(name: string, value: string): unknown }, file: string) =>
        reply.header('cache-control', file.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache'),
    });
  }
  server.get('/*', async (request, reply) => {
    const file = request.url.split('?')[0]!;
    const isPage = !/^\/(api|health|socket\.io|assets)\b/.test(file) && !/\.\w+$/.test(file);
    return present && isPage ? reply.sendFile('index.html') : reply.callNotFound();
  });
}
