import { Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { type ConsentView, type RouteInput, routes } from '#contracts';
import { Input, Route, Scope, type WorkScope } from '#platform';
import { SayWhoMaySee } from './say-who-may-see.command.js';

@Controller()
export class SayWhoMaySeeController {
  constructor(private readonly commands: CommandBus) {}

  @Route(routes.sayWhoMaySee)
  say(@Scope() scope: WorkScope, @Input() { body }: RouteInput<typeof routes.sayWhoMaySee>): Promise<ConsentView> {
    return this.commands.execute(new SayWhoMaySee(scope, body));
  }
}
