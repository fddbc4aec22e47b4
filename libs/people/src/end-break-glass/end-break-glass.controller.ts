import { Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { type RouteInput, routes } from '#contracts';
import { Input, Route, Scope, type WorkScope } from '#platform';
import { EndBreakGlass } from './end-break-glass.command.js';

@Controller()
export class EndBreakGlassController {
  constructor(private readonly commands: CommandBus) {}

  @Route(routes.endBreakGlass)
  end(@Scope() scope: WorkScope, @Input() { params }: RouteInput<typeof routes.endBreakGlass>): Promise<void> {
    return this.commands.execute(new EndBreakGlass(scope, params.breakGlassId));
  }
}
