import { Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { type RouteInput, routes } from '#contracts';
import { Input, Route, Scope, type WorkScope } from '#platform';
import { EndMyLink } from './end-my-link.command.js';

@Controller()
export class EndMyLinkController {
  constructor(private readonly commands: CommandBus) {}

  @Route(routes.endMyLink)
  end(@Scope() scope: WorkScope, @Input() { params }: RouteInput<typeof routes.endMyLink>): Promise<void> {
    return this.commands.execute(new EndMyLink(scope, params.linkId));
  }
}
