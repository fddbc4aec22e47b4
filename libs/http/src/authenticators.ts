import type { IncomingHttpHeaders } from 'node:http';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import type { WayIn } from '#contracts';
import { type Actor, AUTHENTICATES, type Authenticator } from '#kernel';

/** Who vouches for which way of access, found at boot. HTTP and sockets ask the same ones. */
@Injectable()
export class Authenticators implements OnModuleInit {
  private readonly byWay = new Map<string, Authenticator>();

  constructor(private readonly discovery: DiscoveryService) {}

  onModuleInit(): void {
    for (const { instance, metatype } of this.discovery.getProviders()) {
      const by = metatype && (Reflect.getMetadata(AUTHENTICATES, metatype) as string | undefined);
      if (by) this.byWay.set(by, instance as Authenticator);
    }
  }

  knows(way: WayIn): boolean {
    return this.byWay.has(way);
  }

  async actorOf(way: WayIn, headers: IncomingHttpHeaders): Promise<Actor | null> {
    return (await this.byWay.get(way)?.authenticate(headers)) ?? null;
  }
}
