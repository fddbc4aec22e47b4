import { type CanActivate, type ExecutionContext, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { type ActionName, accessRules, liveMessages, mayTry, type RouteContract, routes, ruleOf } from '#contracts';
import { DomainError } from '#kernel';
import { Authenticators } from './authenticators.js';
import { LoadShedder } from './load-shedder.js';
import { type AuthenticatedRequest, ROUTE } from './route.js';

/** What @SubscribeMessage leaves on a handler. */
const MESSAGE = 'message';

/**
 * Denies by default. At boot it walks every controller and gateway: a handler that is not a route or message of
 * contracts, an action without a rule, or a way in that nobody vouches for, stops the start.
 */
@Injectable()
export class AccessGuard implements CanActivate, OnApplicationBootstrap {
  constructor(
    private readonly authenticators: Authenticators,
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly load: LoadShedder,
  ) {}

  onApplicationBootstrap(): void {
    for (const [handler, method] of this.handlersIn(this.discovery.getControllers())) this.checkRoute(handler, method);
    for (const [handler, method] of this.handlersIn(this.discovery.getProviders())) this.checkMessage(handler, method);
    for (const [name, { action }] of Object.entries(liveMessages)) checkRule(`The live message ${name}`, action);
  }

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType() !== 'http') return true;
    const contract = Reflect.getMetadata(ROUTE, context.getHandler()) as RouteContract | undefined;
    if (!contract) throw new DomainError('ACCESS.NOT_ALLOWED');
    const request = context.switchToHttp().getRequest<AuthenticatedRequest>();
    request.contract = contract;
    // Before anything is asked of the database.
    const spared = this.load.admit(contract, request.body);
    const rule = ruleOf(contract.action);
    const { by } = rule;
    if (by === 'anyone') return true;
    const actor = await this.authenticators.actorOf(by, request.headers).catch((error: unknown) => {
      // A token that was made up is no cry for help: it is refused like everything else, and writes nothing.
      throw spared && error instanceof DomainError ? this.load.refusal(contract) : error;
    });
    if (!actor) throw new DomainError('ACCESS.SIGN_IN_NEEDED');
    // Also when the role is refused next: the audit says who it was.
    request.actor = actor;
    if (actor.kind === 'staff' && !mayTry(contract.action, actor.roles)) throw new DomainError('ACCESS.NOT_ALLOWED');
    const needsConfirmed = rule.by === 'personal-link' && !rule.unconfirmed;
    if (actor.kind === 'patient' && needsConfirmed && !actor.confirmed) throw new DomainError('LINK.NOT_CONFIRMED');
    return true;
  }

  /** Routes of contracts that no controller serves: an API process must have none. */
  unserved(): string[] {
    const served = new Set<string>();
    for (const [, method] of this.handlersIn(this.discovery.getControllers())) {
      const contract = Reflect.getMetadata(ROUTE, method) as RouteContract | undefined;
      if (contract) served.add(contract.id);
    }
    return Object.values(routes)
      .map(({ id }) => id)
      .filter((id) => !served.has(id));
  }

  private checkRoute(handler: string, method: object): void {
    if (!Reflect.hasMetadata('path', method)) return;
    const contract = Reflect.getMetadata(ROUTE, method) as RouteContract | undefined;
    this.checkAction(handler, contract?.action);
  }

  private checkMessage(handler: string, method: object): void {
    const name = Reflect.getMetadata(MESSAGE, method) as string | undefined;
    if (typeof name !== 'string') return;
    this.checkAction(handler, liveMessages[name as keyof typeof liveMessages]?.action);
  }

  private checkAction(handler: string, action: ActionName | undefined): void {
    checkRule(handler, action);
    const { by } = ruleOf(action);
    if (by !== 'anyone' && !this.authenticators.knows(by)) {
      throw new Error(`${handler}: nobody vouches for access by ${by}.`);
    }
  }

  private *handlersIn(
    wrappers: ReturnType<DiscoveryService['getProviders']>,
  ): Generator<[handler: string, method: object]> {
    for (const { instance, metatype } of wrappers) {
      if (!instance || typeof instance !== 'object' || !metatype) continue;
      const prototype = Object.getPrototypeOf(instance);
      for (const name of this.scanner.getAllMethodNames(prototype)) {
        const method = prototype[name] as unknown;
        if (typeof method === 'function') yield [`${metatype.name}.${name}`, method];
      }
    }
  }
}

function checkRule(what: string, action: ActionName | undefined): asserts action is ActionName {
  if (!action || !Object.hasOwn(accessRules, action)) throw new Error(`${what} has no access rule.`);
}
