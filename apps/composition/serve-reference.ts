import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { referenceFiles } from '#installation';

/** The API's documents and the pages that show them, made when first asked for. */
export function serveReference(app: NestFastifyApplication): void {
  const server = app.getHttpAdapter().getInstance();
  let files: ReturnType<typeof referenceFiles> | null = null;
  for (const path of ['/api/openapi.json', '/api/asyncapi.json', '/api/reference', '/api/reference/*']) {
    server.get(path, async (request, reply) => {
      files ??= referenceFiles();
      const file = files.get(request.url.split('?')[0]!);
      if (!file) return reply.callNotFound();
      return reply.header('content-type', file.contentType).header('cache-control', 'max-age=300').send(file.body);
    });
  }
}
