import { Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { type RouteInput, routes } from '#contracts';
import { Input, Route, Scope, type WorkScope } from '#platform';
import { ReviewBreakGlass } from './review-break-glass.command.js';

@Controller()
export class ReviewBreakGlassController {
  constructor(private readonly commands: CommandBus) {}

  @Route(routes.reviewBreakGlass)
  review(
    @Scope() scope: WorkScope,
    @Input() { params, body }: RouteInput<typeof routes.reviewBreakGlass>,
  ): Promise<void> {
    return this.commands.execute(new ReviewBreakGlass(scope, params.breakGlassId, body));
  }
}
