import { Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { type RouteInput, routes } from '#contracts';
import { Input, Route } from '#platform';
import { ResetPassword } from './reset-password.command.js';

@Controller()
export class ResetPasswordController {
  constructor(private readonly commands: CommandBus) {}

  @Route(routes.resetPassword)
  reset(@Input() { body }: RouteInput<typeof routes.resetPassword>): Promise<void> {
    return this.commands.execute(new ResetPassword(body.token, body.password));
  }
}
