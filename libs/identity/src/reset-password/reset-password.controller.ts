import { Controller, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { FastifyReply } from 'fastify';
import { type RouteInput, routes } from '#contracts';
import { Input, Route } from '#platform';
import { SignInLimits } from '../sign-in/sign-in-limits.js';
import { ResetPassword } from './reset-password.command.js';

@Controller()
export class ResetPasswordController {
  constructor(
    private readonly commands: CommandBus,
    private readonly limits: SignInLimits,
  ) {}

  /** Whoever has the mailbox is known from here on: no stranger's tries keep them out. */
  @Route(routes.resetPassword)
  async reset(
    @Input() { body }: RouteInput<typeof routes.resetPassword>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const email: string = await this.commands.execute(new ResetPassword(body.token, body.password));
    void reply.header('set-cookie', this.limits.remember(email));
  }
}
