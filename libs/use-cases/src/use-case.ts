import { Injectable, SetMetadata, type Type } from '@nestjs/common';
import { Command, CommandHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { looks, type RouteContract } from '#contracts';
import type { AnswerOf, RequestOf } from './request.js';

/** One thing that somebody can do: from the input of its route to its answer. */
export interface ServesRoute<R extends RouteContract> {
  // A property, not a method: so that the types of what comes in are compared strictly.
  readonly execute: (request: RequestOf<R>) => Promise<AnswerOf<R>>;
}

type Message<R extends RouteContract> = new (request: RequestOf<R>) => Command<AnswerOf<R>> | Query<AnswerOf<R>>;

const messages = new Map<RouteContract, Message<RouteContract>>();

/** What goes over the bus for a route: a command, or a query where the route only looks. */
export function messageOf(contract: RouteContract): Message<RouteContract> {
  const known = messages.get(contract);
  if (known) return known;
  const Kind = looks(contract) ? Query : Command;
  const name = contract.id;
  const made = {
    [name]: class extends Kind<unknown> {
      constructor(request: object) {
        super();
        Object.assign(this, request);
      }
    },
  }[name] as unknown as Message<RouteContract>;
  messages.set(contract, made);
  return made;
}

const ROUTE_OF_USE_CASE = 'holdfast:use-case';

/**
 * Marks the one class that serves a route. The contract types it end to end: an `execute` that takes another route's input, or
 * answers in another shape, does not compile.
 *
 * @example
 * ```ts
 * @UseCase(routes.acknowledgeAlert)
 * export class AcknowledgeAlert {
 *   execute({ tx, params, version }: RequestOf<typeof routes.acknowledgeAlert>): Promise<AlertView> { … }
 * }
 * ```
 */
export const UseCase =
  <R extends RouteContract>(contract: R) =>
  <C extends new (...deps: never[]) => ServesRoute<R>>(target: C): void => {
    Injectable()(target);
    SetMetadata(ROUTE_OF_USE_CASE, contract)(target);
    const handles = looks(contract) ? QueryHandler : CommandHandler;
    handles(messageOf(contract) as never)(target);
  };

/** @throws Error for a class that is not marked: its route would have no controller */
export function routeOf(useCase: Type): RouteContract {
  const contract = Reflect.getMetadata(ROUTE_OF_USE_CASE, useCase) as RouteContract | undefined;
  if (!contract) throw new Error(`${useCase.name} is listed as a use case and not marked with @UseCase.`);
  return contract;
}
