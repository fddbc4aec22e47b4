import { Controller, Req } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { FastifyRequest } from 'fastify';
import { type RouteInput, routes } from '#contracts';
import { auditedRequest, Input, Route } from '#platform';
import { AcceptInvitation } from './accept-invitation.command.js';

@Controller()
export class AcceptInvitationController {
  constructor(private readonly commands: CommandBus) {}

  @Route(routes.acceptInvitation)
  accept(@Input() { body }: RouteInput<typeof routes.acceptInvitation>, @Req() request: FastifyRequest): Promise<void> {
    return this.commands.execute(new AcceptInvitation(body, auditedRequest(routes.acceptInvitation, request)));
  }
}
