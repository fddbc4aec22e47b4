import { Controller, Inject, Req, Res, type Type } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { type RouteContract, ruleOf } from '#contracts';
import { type AuthenticatedRequest, auditedRequest, parseInput, Route, scopeOf } from '#http';
import type { Asked, Client } from './request.js';
import { UseCases } from './use-cases.js';

/** The controller of one use case: everything in it follows from the contract. */
export function controllerOf(contract: RouteContract): Type {
  class RouteController {
    constructor(private readonly useCases: UseCases) {}

    serve(request: AuthenticatedRequest, reply: FastifyReply): Promise<unknown> {
      const who =
        ruleOf(contract.action).by === 'anyone'
          ? { audit: auditedRequest(contract, request) }
          : { scope: scopeOf(request) };
      const asked = { ...parseInput(contract, request), ...who, client: clientOf(contract, request, reply) };
      return this.useCases.run(contract, asked as Asked<RouteContract>);
    }
  }
  const { prototype } = RouteController;
  Object.defineProperty(RouteController, 'name', { value: `${contract.id}Controller` });
  Inject(UseCases)(RouteController, undefined, 0);
  Req()(prototype, 'serve', 0);
  Res({ passthrough: true })(prototype, 'serve', 1);
  Route(contract)(prototype, 'serve', Object.getOwnPropertyDescriptor(prototype, 'serve')!);
  Controller()(RouteController);
  return RouteController;
}

const clientOf = (
  { id: route }: RouteContract,
  { ip, headers }: AuthenticatedRequest,
  reply: FastifyReply,
): Client => ({
  route,
  address: ip,
  cookie: headers.cookie,
  userAgent: headers['user-agent'] ?? null,
  // Fastify keeps several lines of the same name.
  setCookie: (line) => void reply.header('set-cookie', line),
});
