import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type ErrorCode, errorCodes, type Problem } from '#contracts';
import { DomainError, Log, unreachable } from '#kernel';
import type { Refusals } from './refusals.js';

/** Every error that leaves over HTTP: RFC 9457, a stable code, the field; never a stack or a row. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    private readonly log: Log,
    private readonly refusals: Refusals,
  ) {}

  async catch(error: unknown, host: ArgumentsHost): Promise<void> {
    const http = host.switchToHttp();
    const reply = http.getResponse<FastifyReply>();
    const request = http.getRequest<FastifyRequest>();
    const problem = toProblem(error, request.id);
    await this.refusals.keep(request, problem.code);
    if (problem.code === 'SERVICE.UNEXPECTED') this.log.error('A request failed unexpectedly', error);
    const retryAfter = error instanceof DomainError ? error.retryAfter : undefined;
    if (problem.status === 503 || retryAfter) void reply.header('retry-after', String(retryAfter ?? 2));
    void reply.status(problem.status).header('content-type', 'application/problem+json').send(JSON.stringify(problem));
  }
}

export function toProblem(error: unknown, correlationId: string): Problem {
  const domain = toDomainError(error);
  const [status, title] = errorCodes[domain.code];
  return {
    type: `/api/reference#${domain.code}`,
    title,
    status,
    code: domain.code,
    ...(domain.detail && { detail: domain.detail }),
    ...(domain.errors && { errors: domain.errors }),
    correlationId,
  };
}

export function toDomainError(error: unknown): DomainError {
  if (error instanceof DomainError) return error;
  const { code, statusCode } = (error ?? {}) as { code?: string; statusCode?: number };
  const status = error instanceof HttpException ? error.getStatus() : statusCode;
  return new DomainError(codeFor(status, code, error));
}

function codeFor(status: number | undefined, code: string | undefined, error: unknown): ErrorCode {
  if (status === 404) return 'REQUEST.NOT_FOUND';
  if (status === 413) return 'REQUEST.TOO_LARGE';
  if (status === 415) return 'REQUEST.UNSUPPORTED_TYPE';
  if (status === 400 || code === 'FST_ERR_CTP_INVALID_JSON_BODY') return 'REQUEST.MALFORMED';
  if (code === '57014' || code === '55P03') return 'SERVICE.TIMEOUT';
  if (unreachable(error)) return 'SERVICE.UNAVAILABLE';
  return 'SERVICE.UNEXPECTED';
}
