import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { mergeMap, type Observable } from 'rxjs';
import { AuditTrail } from '#backbone';
import { auditedRequest } from './audited-request.js';
import { Refusals } from './refusals.js';
import type { AuthenticatedRequest } from './route.js';

/**
 * Every change that somebody known made leaves an entry. Most write it in the transaction of the change; what changes
 * in the tables of sign-in has no such transaction, and is written down here, before the answer leaves.
 */
@Injectable()
export class ChangeAuditInterceptor implements NestInterceptor {
  constructor(
    private readonly trail: AuditTrail,
    private readonly entries: Refusals,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (context.getType() !== 'http') return next.handle();
    const request = context.switchToHttp().getRequest<AuthenticatedRequest>();
    const { contract } = request;
    if (!contract || contract.method === 'GET') return next.handle();
    return next.handle().pipe(
      mergeMap(async (answer: unknown) => {
        const { actor, audited } = request;
        if (actor && !(audited && this.trail.has(audited))) {
          await this.entries.record(actor, audited ?? auditedRequest(contract, request), 'allowed', request.id);
        }
        return answer;
      }),
    );
  }
}
