import type { IncomingMessage } from 'node:http';
import helmet from '@fastify/helmet';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { v7 } from 'uuid';
import type { ErrorCode } from '#contracts';
import {
  type Configuration,
  correlation,
  correlationFrom,
  DomainError,
  type FieldError,
  Log,
  Metrics,
  requestSpan,
  Tracing,
} from '#kernel';
import { policyFor } from './content-security-policy.js';
import { harmIn } from './harmful-input.js';
import { LoadShedder } from './load-shedder.js';
import { toProblem } from './problem.filter.js';
import { mayChange } from './same-origin.js';
import { UnfinishedBodies } from './unfinished-bodies.js';
import { contractOf, leaveUntouched, mediaTypeOf, serveUploads } from './uploads.js';

/** The largest body that is taken, in bytes: a check-in has less than two thousand. */
export const bodyLimit = 64 * 1024;

/** How long any other body may take to arrive, and a file, in milliseconds. */
const bodyTakes = 15_000;
const uploadTakes = 15 * 60_000;

/** @param trustedProxies whose `X-Forwarded-For` says where a request comes from; anybody else’s is not looked at */
export const fastify = ({ trustedProxies }: Pick<Configuration, 'trustedProxies'>): FastifyAdapter =>
  new FastifyAdapter({
    trustProxy: trustedProxies.length ? trustedProxies : false,
    bodyLimit,
    // Headers within ten seconds, looked at every five (Node: every thirty). Bodies have their own time: see UnfinishedBodies.
    http: { headersTimeout: 10_000, connectionsCheckingInterval: 5_000 },
    requestTimeout: uploadTakes,
    connectionTimeout: 60_000,
    keepAliveTimeout: 65_000,
    // A mailbox posts to the very address that a person opens to stop messages (RFC 8058).
    rewriteUrl: ({ method, url = '' }: Pick<IncomingMessage, 'method' | 'url'>) =>
      method === 'POST' ? url.replace(/^\/stop\/(?=[^/]+$)/, '/api/stop-messages/') : url,
    genReqId: (request: IncomingMessage) => correlationFrom(request.headers['x-request-id'], () => v7()),
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: false },
  });

/** A form can be sent from any site without asking; JSON cannot. */
function refusalOf(request: FastifyRequest, { publicUrl }: Configuration): ErrorCode | null {
  const { method, headers } = request;
  if (!mayChange(method, headers, publicUrl)) return 'REQUEST.CROSS_SITE';
  const type = headers['content-type'];
  const { upload, signed, ignoresBody } = contractOf(request) ?? {};
  const taken = upload ?? signed;
  if (ignoresBody) return null;
  if (taken) return taken.includes(mediaTypeOf(request)) ? null : 'REQUEST.UNSUPPORTED_TYPE';
  return type && !/^application\/json\s*(;|$)/i.test(type) ? 'REQUEST.UNSUPPORTED_TYPE' : null;
}

/** Before any handler is known: the filter does not see it. */
function refuse(reply: FastifyReply, code: ErrorCode, errors?: FieldError[]): void {
  const problem = toProblem(new DomainError(code, undefined, errors), reply.request.id);
  void reply.status(problem.status).header('content-type', 'application/problem+json').send(JSON.stringify(problem));
}

function traceRequest(tracing: Tracing, { id, method, routeOptions }: FastifyRequest, reply: FastifyReply): void {
  const ended = Date.now();
  const { statusCode, elapsedTime } = reply;
  tracing.step({
    ...{ name: `${method} ${routeOptions.url}`, kind: 'server', correlationId: id },
    ...{ spanId: requestSpan(id), parentId: null, began: ended - elapsedTime, ended, failed: statusCode >= 500 },
    attributes: {
      'http.request.method': method,
      'http.route': routeOptions.url ?? '',
      'http.response.status_code': statusCode,
    },
  });
}

/** Headers, correlation and timing for every request. */
export async function prepareHttp(app: NestFastifyApplication, configuration: Configuration): Promise<void> {
  const server = app.getHttpAdapter().getInstance();
  const metrics = app.get(Metrics);
  const log = app.get(Log);
  const tracing = app.get(Tracing);
  const load = app.get(LoadShedder);
  const unfinished = new UnfinishedBodies();
  serveUploads(server);
  server.addHook('onRequest', (request, reply, done) => {
    // On its way down: the connection is not kept for another request.
    if (!server.server.listening) void reply.header('connection', 'close');
    void reply.header('x-request-id', request.id);
    void reply.header('content-security-policy', policyFor(request.url, configuration));
    void reply.header('permissions-policy', 'camera=(), microphone=(), geolocation=(), payment=(), usb=()');
    if (request.url.startsWith('/api/')) void reply.header('cache-control', 'no-store');
    const refusal = refusalOf(request, configuration);
    const { signed, ignoresBody } = contractOf(request) ?? {};
    if (signed || (ignoresBody && request.headers['content-type'])) leaveUntouched(request);
    if (refusal) refuse(reply, refusal);
    else correlation.run(request.id, done);
  });
  server.addHook('preParsing', (request, _reply, _payload, done) => {
    unfinished.begin(request, contractOf(request)?.upload ? uploadTakes : bodyTakes);
    done();
  });
  // A body that is still arriving costs a socket and nothing else: it is counted once it is here.
  server.addHook('preValidation', (request, reply, done) => {
    unfinished.end(request);
    if (request.url.startsWith('/api/')) load.begin(reply.raw);
    done();
  });
  server.addHook('preValidation', (request, reply, done) => {
    const { params: path, query, body } = request;
    const { upload, signed, ignoresBody } = contractOf(request) ?? {};
    const looksAt = request.url.startsWith('/api/') && !upload && !signed && !ignoresBody;
    const harm = looksAt ? harmIn({ path, query, '': body }) : null;
    if (harm) refuse(reply, 'REQUEST.INVALID', [harm]);
    else done();
  });
  server.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'none';
    const status = reply.statusCode;
    if (tracing.on && route.startsWith('/api/')) traceRequest(tracing, request, reply);
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
    // Set above, since pages need a nonce of their own.
    contentSecurityPolicy: false,
    hsts: configuration.production && { maxAge: 63_072_000, includeSubDomains: true },
    frameguard: { action: 'deny' },
    referrerPolicy: { policy: 'no-referrer' },
  });
}
