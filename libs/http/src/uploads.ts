import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type RouteContract, routes } from '#contracts';

const declared = new Map(
  Object.values<RouteContract>(routes).map((contract) => [`${contract.method} ${contract.path}`, contract]),
);

/** Before any guard: what the router found says what may be sent there. */
export const contractOf = (request: FastifyRequest): RouteContract | undefined =>
  declared.get(`${request.method} ${request.routeOptions.url}`);

/** Without its parameters: `text/csv` of `text/csv; charset=utf-8`. */
export const mediaTypeOf = ({ headers }: FastifyRequest): string =>
  (headers['content-type'] ?? '').split(';')[0]!.trim().toLowerCase();

/** As these, so that no parser touches them. */
const untouched = 'application/vnd.holdfast.untouched';
const declaredTypes = new WeakMap<FastifyRequest, string>();

/** The media type that a request declared, also where its body is left as it came. */
export const declaredTypeOf = (request: FastifyRequest): string => declaredTypes.get(request) ?? mediaTypeOf(request);

/** What was signed elsewhere is not parsed: a signature is over the bytes. */
export function leaveUntouched(request: FastifyRequest): void {
  declaredTypes.set(request, mediaTypeOf(request));
  request.headers['content-type'] = untouched;
}

/** Routes that take a file get it as a stream; those that say so get a larger body than others. */
export function serveUploads(server: FastifyInstance): void {
  const types = [...declared.values()].flatMap(({ upload = [] }) => upload);
  for (const type of new Set(types)) {
    server.addContentTypeParser(type, (_request, payload, done) => done(null, payload));
  }
  server.addContentTypeParser(untouched, { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
  server.addHook('onRoute', (route) => {
    const contract = declared.get(`${String(route.method)} ${route.url}`);
    if (contract?.bodyLimit) route.bodyLimit = contract.bodyLimit;
    if (contract?.upload) route.bodyLimit = Number.MAX_SAFE_INTEGER;
  });
}
