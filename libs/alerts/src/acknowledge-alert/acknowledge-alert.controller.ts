import { Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { type AlertView, type RouteInput, routes } from '#contracts';
import { Input, Route, Scope, type WorkScope } from '#platform';
import { AcknowledgeAlert } from './acknowledge-alert.command.js';

type Given = RouteInput<typeof routes.acknowledgeAlert>;

@Controller()
export class AcknowledgeAlertController {
  constructor(private readonly commands: CommandBus) {}

  @Route(routes.acknowledgeAlert)
  acknowledge(@Scope() scope: WorkScope, @Input() { params, version }: Given): Promise<AlertView> {
    return this.commands.execute(new AcknowledgeAlert(scope, params.alertId, version));
  }
}
