import { Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { type RouteInput, routes } from '#contracts';
import { Input, Route, Scope, type WorkScope } from '#platform';
import { RaiseConcern } from './raise-concern.command.js';

@Controller()
export class RaiseConcernController {
  constructor(private readonly commands: CommandBus) {}

  @Route(routes.raiseConcern)
  raise(@Scope() scope: WorkScope, @Input() { body }: RouteInput<typeof routes.raiseConcern>): Promise<void> {
    return this.commands.execute(new RaiseConcern(scope, body));
  }
}
