import { Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { type CheckInView, type RouteInput, routes } from '#contracts';
import { Input, Route, Scope, type WorkScope } from '#platform';
import { AnswerCheckIn } from './answer-check-in.command.js';

type Given = RouteInput<typeof routes.answerCheckIn>;

@Controller()
export class AnswerCheckInController {
  constructor(private readonly commands: CommandBus) {}

  @Route(routes.answerCheckIn)
  answer(@Scope() scope: WorkScope, @Input() { params, body }: Given): Promise<CheckInView> {
    return this.commands.execute(new AnswerCheckIn(scope, params.checkInId, body.answers, body.finished));
  }
}
