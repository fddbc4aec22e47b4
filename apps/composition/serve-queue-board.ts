import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { QueueSender } from '#backbone';
import { queues } from '#contracts';
import { toProblem } from '#http';
import { correlation } from '#kernel';
import { QueueBoardAudit, QueueBoardGuard } from '#operations';

const at = '/api/queue-board';

/** As strict as for our own pages, but for where the board says that its files are. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'self'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * Bull Board, for those who look after the installation. It is loaded when the first of them comes, and stands in a server
 * of its own that only this route can reach: nothing of it is served that has not passed the guard.
 */
export function serveQueueBoard(app: NestFastifyApplication): void {
  let board: Promise<FastifyInstance> | null = null;
  const answer = async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
    try {
      const actor = await app.get(QueueBoardGuard).admit(request.headers);
      if (request.method !== 'GET') await app.get(QueueBoardAudit).changed(actor, request.id, request.ip);
    } catch (error) {
      const problem = toProblem(error, request.id);
      return reply.status(problem.status).header('content-type', 'application/problem+json').send(problem);
    }
    board ??= makeBoard(app.get(QueueSender));
    return correlation.run(request.id, async () => pass(await board!, request, reply));
  };
  app
    .getHttpAdapter()
    .getInstance()
    .route({ method: ['GET', 'PUT', 'POST', 'PATCH', 'DELETE'], url: `${at}/*`, handler: answer });
}

async function pass(board: FastifyInstance, request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
  const { method, url, body } = request;
  const { 'content-type': type } = request.headers;
  const passed = await board.inject({
    method: method as 'GET',
    url,
    ...(body !== undefined && body !== null && { payload: JSON.stringify(body), headers: { 'content-type': type } }),
  });
  return reply
    .status(passed.statusCode)
    .header('content-type', passed.headers['content-type'] ?? 'application/octet-stream')
    .header('content-security-policy', policy)
    .send(/html/.test(String(passed.headers['content-type'])) ? withoutInline(passed.body) : passed.rawPayload);
}

/** What the policy would refuse anyway: fonts from elsewhere, and the styles of a moment's waiting. */
const withoutInline = (html: string): string =>
  html.replace(/<link href="https:[^>]*>|<style>[\s\S]*?<\/style>| style="[^"]*"/g, '');

async function makeBoard(sender: QueueSender): Promise<FastifyInstance> {
  const [{ createBullBoard }, { BullMQAdapter }, { FastifyAdapter }, { fastify }] = await Promise.all([
    import('@bull-board/api'),
    import('@bull-board/api/bullMQAdapter'),
    import('@bull-board/fastify'),
    import('fastify'),
  ]);
  const serverAdapter = new FastifyAdapter().setBasePath(at);
  createBullBoard({
    queues: Object.values(queues).map((name) => new BullMQAdapter(sender.queue(name) as never)),
    serverAdapter,
    options: { uiConfig: { boardTitle: 'Holdfast' } },
  });
  const server = fastify();
  await server.register(serverAdapter.registerPlugin() as never, { prefix: at });
  await server.ready();
  return server;
}
