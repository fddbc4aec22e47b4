import { applyDecorators, HttpCode, RequestMapping, RequestMethod, SetMetadata } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { RouteContract } from '#contracts';
import type { Actor, AuditedRequest, WorkScope } from '#kernel';
import { auditedRequest } from './audited-request.js';

export const ROUTE = 'holdfast:route';

/** A request after the guard: who asks, and for which route. */
export interface AuthenticatedRequest extends FastifyRequest {
  actor?: Actor;
  contract?: RouteContract;
  /** What a unit of work of this request writes to the audit. */
  audited?: AuditedRequest;
}

/** Serves a route of contracts: method, path, status, access and shapes all come from there. */
export const Route = (contract: RouteContract): MethodDecorator =>
  applyDecorators(
    RequestMapping({ path: contract.path, method: RequestMethod[contract.method] }),
    HttpCode(contract.status),
    SetMetadata(ROUTE, contract),
  );

/**
 * Who acts, and under which idempotency key: what a unit of work needs.
 *
 * @throws Error on a route that is open to anyone
 */
export function scopeOf(request: AuthenticatedRequest): WorkScope {
  const { actor, contract, headers } = request;
  if (!actor) throw new Error('A unit of work needs somebody who acts.');
  request.audited ??= contract && auditedRequest(contract, request);
  const key = contract?.idempotent && headers['idempotency-key'];
  const said = [request.method, request.url, headers['if-match'] ?? null, request.body ?? null];
  return {
    actor,
    action: contract?.action,
    correlationId: request.id,
    audit: request.audited,
    idempotency: key ? { key: String(key), request: JSON.stringify(said) } : undefined,
  };
}
