import { Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { type AlertView, type RouteInput, routes } from '#contracts';
import { Input, Route, Scope, type WorkScope } from '#platform';
import { ReopenAlert } from './reopen-alert.command.js';

type Given = RouteInput<typeof routes.reopenAlert>;

@Controller()
export class ReopenAlertController {
  constructor(private readonly commands: CommandBus) {}

  @Route(routes.reopenAlert)
  reopen(@Scope() scope: WorkScope, @Input() { params, version }: Given): Promise<AlertView> {
    return this.commands.execute(new ReopenAlert(scope, params.alertId, version));
  }
}
