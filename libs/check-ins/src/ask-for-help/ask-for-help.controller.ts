import { Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { type RouteInput, routes } from '#contracts';
import { Input, Route, Scope, type WorkScope } from '#platform';
import { AskForHelp } from './ask-for-help.command.js';

@Controller()
export class AskForHelpController {
  constructor(private readonly commands: CommandBus) {}

  @Route(routes.askForHelp)
  ask(@Scope() scope: WorkScope, @Input() { body }: RouteInput<typeof routes.askForHelp>): Promise<void> {
    return this.commands.execute(new AskForHelp(scope, body.words ?? null));
  }
}
