import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { Observable } from 'rxjs';
import type { Actor } from '#kernel';
import { StaffSessions } from './staff-sessions.js';

/** A request of a person keeps the session awake; an open socket, which needs nobody at the screen, does not. */
@Injectable()
export class AttendanceInterceptor implements NestInterceptor {
  constructor(private readonly sessions: StaffSessions) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const actor = context.getType() === 'http' && context.switchToHttp().getRequest<{ actor?: Actor }>().actor;
    if (actor && actor.kind === 'staff' && actor.sessionId) this.sessions.notice(actor.sessionId);
    return next.handle();
  }
}
