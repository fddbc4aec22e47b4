import { Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { type AlertView, type RouteInput, routes } from '#contracts';
import { Input, Route, Scope, type WorkScope } from '#platform';
import { ResolveAlert } from './resolve-alert.command.js';

type Given = RouteInput<typeof routes.resolveAlert>;

@Controller()
export class ResolveAlertController {
  constructor(private readonly commands: CommandBus) {}

  @Route(routes.resolveAlert)
  resolve(@Scope() scope: WorkScope, @Input() { params, version, body }: Given): Promise<AlertView> {
    return this.commands.execute(new ResolveAlert(scope, params.alertId, version, body));
  }
}
