import { Controller, Injectable } from '@nestjs/common';
import { DiscoveryModule, MetadataScanner } from '@nestjs/core';
import { Test } from '@nestjs/testing';
import { SubscribeMessage } from '@nestjs/websockets';
import { type RouteContract, routes } from '#contracts';
import { type Actor, Authenticates, type Authenticator } from '#kernel';
import { AccessGuard } from './access.guard.js';
import { Authenticators } from './authenticators.js';
import { fastify } from './http-server.js';
import { LoadShedder } from './load-shedder.js';
import { Route } from './route.js';

@Injectable()
@Authenticates('staff')
class Nobody implements Authenticator {
  async authenticate(): Promise<Actor | null> {
    return null;
  }
}

const start = async (parts: { controllers?: [new () => object]; providers?: [new () => object] }): Promise<void> => {
  const module = await Test.createTestingModule({
    imports: [DiscoveryModule],
    controllers: parts.controllers ?? [],
    providers: [
      AccessGuard,
      Authenticators,
      MetadataScanner,
      Nobody,
      // No request comes in these tests.
      { provide: LoadShedder, useValue: null },
      ...(parts.providers ?? []),
    ],
  }).compile();
  const app = module.createNestApplication(fastify({ trustedProxies: [] }), { logger: false });
  try {
    await app.init();
  } finally {
    await app.close();
  }
};

describe('the start', () => {
  it('goes on with routes and messages that have a rule', async () => {
    @Controller()
    class Fine {
      @Route(routes.listAlerts)
      list(): void {}
      @SubscribeMessage('team.watch')
      watch(): void {}
    }
    await expect(start({ controllers: [Fine], providers: [Fine] })).resolves.toBeUndefined();
  });

  it('stops at a route whose action has no rule', async () => {
    const unruled = { ...routes.listAlerts, action: 'records.leaf-through' } as unknown as RouteContract;
    @Controller()
    class Unruled {
      @Route(unruled)
      list(): void {}
    }
    await expect(start({ controllers: [Unruled] })).rejects.toThrow('Unruled.list has no access rule.');
  });

  it('stops at a route for people whom nobody can tell', async () => {
    @Controller()
    class Unknown {
      @Route(routes.readMyAccess)
      read(): void {}
    }
    await expect(start({ controllers: [Unknown] })).rejects.toThrow('nobody vouches for access by personal-link');
  });

  it('stops at a live message that is not one of contracts', async () => {
    @Injectable()
    class Gateway {
      @SubscribeMessage('everything.watch')
      watch(): void {}
    }
    await expect(start({ providers: [Gateway] })).rejects.toThrow('Gateway.watch has no access rule.');
  });
});
