import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Metrics } from '#kernel';
import { ReadinessCheck } from './readiness.js';

/**
 * `/health/live`: the process answers. `/health/ready`: work gets done (503 when not, with the reason).
 * `/metrics`: Prometheus. None says anything about a person.
 */
export function serveHealth(app: NestFastifyApplication, { sweeps }: { sweeps: boolean }): void {
  const server = app.getHttpAdapter().getInstance();
  const readiness = app.get(ReadinessCheck);
  const metrics = app.get(Metrics);
  server.get('/health/live', async () => ({ live: true }));
  server.get('/health/ready', async (_request, reply) => {
    const state = await readiness.check(sweeps);
    return reply.status(state.ready ? 200 : 503).send(state);
  });
  server.get('/metrics', async (_request, reply) =>
    reply.header('content-type', metrics.registry.contentType).send(await metrics.registry.metrics()),
  );
}
