import { Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { type RouteInput, routes } from '#contracts';
import { Input, Route, Scope, type WorkScope } from '#platform';
import { RevokePersonalLink } from './revoke-personal-link.command.js';

type Given = RouteInput<typeof routes.revokePersonalLink>;

@Controller()
export class RevokePersonalLinkController {
  constructor(private readonly commands: CommandBus) {}

  @Route(routes.revokePersonalLink)
  revoke(@Scope() scope: WorkScope, @Input() { params }: Given): Promise<void> {
    return this.commands.execute(new RevokePersonalLink(scope, params.linkId));
  }
}
