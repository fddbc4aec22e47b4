import { Controller, Req } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { FastifyRequest } from 'fastify';
import { type RouteInput, routes } from '#contracts';
import { auditedRequest, Input, Route } from '#platform';
import { SetUp } from './set-up.command.js';

@Controller()
export class SetUpController {
  constructor(private readonly commands: CommandBus) {}

  @Route(routes.setUp)
  setUp(@Input() { body }: RouteInput<typeof routes.setUp>, @Req() request: FastifyRequest): Promise<void> {
    return this.commands.execute(new SetUp(body, auditedRequest(routes.setUp, request)));
  }
}
