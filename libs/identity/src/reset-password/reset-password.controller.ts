import { Controller, Req, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type RouteInput, routes } from '#contracts';
import { type Actor, Input, Route } from '#platform';
import { SignInAudit } from '../sessions/sign-in-audit.js';
import { SignInLimits } from '../sign-in/sign-in-limits.js';
import type { StaffRow } from '../staff.row.js';
import { ResetPassword } from './reset-password.command.js';

@Controller()
export class ResetPasswordController {
  constructor(
    private readonly commands: CommandBus,
    private readonly limits: SignInLimits,
    private readonly audit: SignInAudit,
  ) {}

  /** Whoever has the mailbox is known from here on: no stranger's tries keep them out. */
  @Route(routes.resetPassword)
  async reset(
    @Input() { body }: RouteInput<typeof routes.resetPassword>,
    @Req() { ip }: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const staff: StaffRow = await this.commands.execute(new ResetPassword(body.token, body.password));
    await this.audit.done(actorOf(staff), routes.resetPassword.id, ip);
    void reply.header('set-cookie', this.limits.remember(staff.email));
  }
}

/** Whoever opened the link from the mailbox acts as its owner. */
const actorOf = ({ id, organisationId, roles }: StaffRow): Actor => ({
  kind: 'staff',
  organisationId,
  staffId: id,
  roles,
});
