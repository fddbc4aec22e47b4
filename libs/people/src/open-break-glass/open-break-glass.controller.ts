import { Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { type RouteAnswer, type RouteInput, routes } from '#contracts';
import { Input, Route, Scope, type WorkScope } from '#platform';
import { OpenBreakGlass } from './open-break-glass.command.js';

type Asked = typeof routes.breakGlass;

@Controller()
export class OpenBreakGlassController {
  constructor(private readonly commands: CommandBus) {}

  @Route(routes.breakGlass)
  open(@Scope() scope: WorkScope, @Input() { body }: RouteInput<Asked>): Promise<RouteAnswer<Asked>> {
    return this.commands.execute(new OpenBreakGlass(scope, body));
  }
}
