import { once } from 'node:events';
import { createRequire } from 'node:module';
import { type AddressInfo, createServer } from 'node:net';

const require = createRequire(import.meta.url);

/** A push service that decrypts what it is given, as a browser would: of the package web-push-testing. */
export class PushService {
  private constructor(
    private readonly model: {
      subscribe(
        options: object,
      ): Promise<{ endpoint: string; keys: { p256dh: string; auth: string }; clientHash: string }>;
      expireSubscription(clientHash: string): void;
      getNotifications(of: { clientHash: string }): { messages: string[] };
    },
    private readonly server: { _server: { close(): void; closeAllConnections(): void } },
  ) {}

  static async open(): Promise<PushService> {
    const { PushApiModel } = require('web-push-testing/src/PushApiModel.js');
    const WebPushTestingServer = require('web-push-testing/src/server.js');
    const model = new PushApiModel();
    const server = new WebPushTestingServer(model, await freePort());
    server.startServer();
    return new PushService(model, server);
  }

  async subscribe(applicationServerKey: string) {
    const { endpoint, keys, clientHash } = await this.model.subscribe({
      userVisibleOnly: 'true',
      applicationServerKey,
    });
    const to = { endpoint: endpoint.replace('localhost', '127.0.0.1'), ...keys };
    return {
      to,
      expire: () => this.model.expireSubscription(clientHash),
      shown: () => this.model.getNotifications({ clientHash }).messages.map((each) => JSON.parse(each)),
    };
  }

  close(): void {
    this.server._server.close();
    this.server._server.closeAllConnections();
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
