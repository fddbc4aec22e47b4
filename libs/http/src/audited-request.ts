import type { FastifyRequest } from 'fastify';
import { looks, type RouteContract } from '#contracts';
import { type AuditedRequest, isId } from '#kernel';

/** What the audit says about a request whatever comes of it. Never its body. */
export function auditedRequest(contract: RouteContract, request: FastifyRequest): AuditedRequest {
  const { patientId, ...others } = (request.params ?? {}) as Record<string, string>;
  const resourceId = Object.values(others).find((value) => isId(value));
  return {
    action: contract.id,
    kind: looks(contract) ? 'read' : 'change',
    patientId: patientId && isId(patientId) ? patientId : null,
    resourceId: resourceId ?? null,
    address: request.ip ?? null,
  };
}
