import { Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { type PersonalLinkView, type RouteInput, routes } from '#contracts';
import { Input, Route, Scope, type WorkScope } from '#platform';
import { ConfirmPersonalLink } from './confirm-personal-link.command.js';

type Given = RouteInput<typeof routes.confirmPersonalLink>;

@Controller()
export class ConfirmPersonalLinkController {
  constructor(private readonly commands: CommandBus) {}

  @Route(routes.confirmPersonalLink)
  confirm(@Scope() scope: WorkScope, @Input() { params, body }: Given): Promise<PersonalLinkView> {
    return this.commands.execute(new ConfirmPersonalLink(scope, params.patientId, body.code));
  }
}
