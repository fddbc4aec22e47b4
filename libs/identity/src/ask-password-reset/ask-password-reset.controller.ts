import { setTimeout as pause } from 'node:timers/promises';
import { Controller, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { type RouteInput, routes } from '#contracts';
import { Database, Input, Route, UnitOfWork } from '#platform';
import { ResetLimits } from './reset-limits.js';

/** Longer than writing an event takes: the answer for an address that nobody has comes no sooner. */
const answersAfter = 300;

@Controller()
export class AskPasswordResetController {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
    private readonly limits: ResetLimits,
  ) {}

  @Route(routes.askPasswordReset)
  async ask(
    @Input() { body }: RouteInput<typeof routes.askPasswordReset>,
    @Req() { ip }: FastifyRequest,
  ): Promise<void> {
    await Promise.all([this.note(body.email, ip), pause(answersAfter)]);
  }

  private async note(email: string, address: string): Promise<void> {
    if (!(await this.limits.take(email, address))) return;
    const [staff] = await this.database.query<{ id: string; organisation_id: string }>(
      'select * from staff_of_email($1)',
      [email],
    );
    if (!staff) return;
    const actor = { kind: 'system', organisationId: staff.organisation_id } as const;
    await this.work.run({ actor }, async (tx) => {
      tx.append({ type: 'staff.password-reset-asked', data: { subjectId: staff.id } });
    });
  }
}
