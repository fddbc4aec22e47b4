import type { IncomingMessage } from 'node:http';
import helmet from '@fastify/helmet';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { v7 } from 'uuid';
import type { Configuration } from '../configuration.js';
import { correlation, correlationFrom } from '../logging/correlation.js';
import { Log } from '../logging/log.js';
import { Metrics } from '../metrics.js';

/** The largest body that is taken, in bytes: a check-in has less than two thousand. */
export const bodyLimit = 64 * 1024;

/** @param trustedProxies whose `X-Forwarded-For` says where a request comes from; anybody else’s is not looked at */
export const fastify = ({ trustedProxies }: Pick<Configuration, 'trustedProxies'>): FastifyAdapter =>
  new FastifyAdapter({
    trustProxy: trustedProxies.length ? trustedProxies : false,
    bodyLimit,
    requestTimeout: 15_000,
    connectionTimeout: 60_000,
    keepAliveTimeout: 65_000,
    genReqId: (request: IncomingMessage) => correlationFrom(request.headers['x-request-id'], () => v7()),
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: false },
  });

/** Headers, correlation and timing for every request. */
export async function prepareHttp(app: NestFastifyApplication, configuration: Configuration): Promise<void> {
  const server = app.getHttpAdapter().getInstance();
  const metrics = app.get(Metrics);
  const log = app.get(Log);
  server.addHook('onRequest', (request, reply, done) => {
    void reply.header('x-request-id', request.id);
    if (request.url.startsWith('/api/')) void reply.header('cache-control', 'no-store');
    correlation.run(request.id, done);
  });
  server.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'none';
    const status = reply.statusCode;
    metrics.requests.observe({ route, status: String(status) }, reply.elapsedTime / 1000);
    // The route's pattern, never the address: that may hold what nobody else should read.
    log.info('Answered a request', {
      method: request.method,
      route,
      status,
      milliseconds: Math.round(reply.elapsedTime),
    });
    done();
  });
  await app.register(helmet, {
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        // Mantine sets custom properties in style attributes.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        connectSrc: ["'self'", 'ws:', 'wss:'],
        frameAncestors: ["'none'"],
        upgradeInsecureRequests: configuration.production ? [] : null,
      },
    },
    hsts: configuration.production,
    referrerPolicy: { policy: 'no-referrer' },
  });
}
