import { Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { type CheckInView, type RouteInput, routes } from '#contracts';
import { Input, Route, Scope, type WorkScope } from '#platform';
import { DeclineCheckIn } from './decline-check-in.command.js';

type Given = RouteInput<typeof routes.declineCheckIn>;

@Controller()
export class DeclineCheckInController {
  constructor(private readonly commands: CommandBus) {}

  @Route(routes.declineCheckIn)
  decline(@Scope() scope: WorkScope, @Input() { params }: Given): Promise<CheckInView> {
    return this.commands.execute(new DeclineCheckIn(scope, params.checkInId));
  }
}
