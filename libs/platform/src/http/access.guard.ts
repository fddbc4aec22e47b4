import { type CanActivate, type ExecutionContext, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { type RouteContract, routes } from '#contracts';
import { DomainError } from '../domain-error.js';
import { Authenticators } from './authenticators.js';
import { type AuthenticatedRequest, ROUTE } from './route.js';

/**
 * Denies by default. At boot it walks every controller: a handler that is not a route of contracts, or a way of
 * access that nobody vouches for, stops the start.
 */
@Injectable()
export class AccessGuard implements CanActivate, OnApplicationBootstrap {
  constructor(
    private readonly authenticators: Authenticators,
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  onApplicationBootstrap(): void {
    for (const { instance, metatype } of this.discovery.getControllers()) {
      for (const method of this.scanner.getAllMethodNames(Object.getPrototypeOf(instance))) {
        this.check(`${metatype?.name}.${method}`, instance[method] as object);
      }
    }
  }

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType() !== 'http') return true;
    const contract = Reflect.getMetadata(ROUTE, context.getHandler()) as RouteContract | undefined;
    if (!contract) throw new DomainError('ACCESS.NOT_ALLOWED');
    const request = context.switchToHttp().getRequest<AuthenticatedRequest>();
    request.contract = contract;
    const { access } = contract;
    if (access.by === 'anyone') return true;
    const actor = await this.authenticators.actorOf(access.by, request.headers);
    if (!actor) throw new DomainError('ACCESS.SIGN_IN_NEEDED');
    // Also when the role is refused next: the audit says who it was.
    request.actor = actor;
    if (access.by === 'staff' && access.roles && actor.kind === 'staff') {
      if (!access.roles.some((role) => actor.roles.includes(role))) throw new DomainError('ACCESS.NOT_ALLOWED');
    }
    return true;
  }

  private check(handler: string, method: object): void {
    if (!Reflect.hasMetadata('path', method)) return;
    const contract = Reflect.getMetadata(ROUTE, method) as RouteContract | undefined;
    if (!contract?.access) throw new Error(`${handler} serves a route that declares no access.`);
    if (contract.access.by !== 'anyone' && !this.authenticators.knows(contract.access.by)) {
      throw new Error(`${handler}: nobody vouches for access by ${contract.access.by}.`);
    }
  }

  /** Routes of contracts that no controller serves: an API process must have none. */
  unserved(): string[] {
    const served = new Set<string>();
    for (const { instance } of this.discovery.getControllers()) {
      for (const method of this.scanner.getAllMethodNames(Object.getPrototypeOf(instance))) {
        const contract = Reflect.getMetadata(ROUTE, instance[method] as object) as RouteContract | undefined;
        if (contract) served.add(contract.id);
      }
    }
    return Object.values(routes)
      .map(({ id }) => id)
      .filter((id) => !served.has(id));
  }
}
