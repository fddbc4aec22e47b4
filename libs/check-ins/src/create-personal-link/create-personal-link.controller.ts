import { Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { type RouteAnswer, type RouteInput, routes } from '#contracts';
import { Input, Route, Scope, type WorkScope } from '#platform';
import { CreatePersonalLink } from './create-personal-link.command.js';

type Created = typeof routes.createPersonalLink;

@Controller()
export class CreatePersonalLinkController {
  constructor(private readonly commands: CommandBus) {}

  @Route(routes.createPersonalLink)
  create(@Scope() scope: WorkScope, @Input() { params, body }: RouteInput<Created>): Promise<RouteAnswer<Created>> {
    return this.commands.execute(new CreatePersonalLink(scope, params.patientId, body.days));
  }
}
