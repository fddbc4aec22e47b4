import { Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { type RouteInput, routes } from '#contracts';
import { Input, Route, Scope, type WorkScope } from '#platform';
import { RemoveSupporter } from './remove-supporter.command.js';

@Controller()
export class RemoveSupporterController {
  constructor(private readonly commands: CommandBus) {}

  @Route(routes.removeSupporter)
  remove(@Scope() scope: WorkScope, @Input() { params }: RouteInput<typeof routes.removeSupporter>): Promise<void> {
    return this.commands.execute(new RemoveSupporter(scope, params.supporterId));
  }
}
