import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server, type Socket } from 'socket.io';
import { type LiveConnection, openLiveConnection } from './live-connection.js';

/** What the connection takes from a browser. */
const page = globalThis as { window?: unknown; location?: unknown };

describe('the connection of a screen', () => {
  const http = createServer();
  const server = new Server(http);
  let turnedAway = 0;
  let connection: LiveConnection | null = null;
  let socket: Socket | null = null;

  beforeAll(async () => {
    // A gateway whose database is away turns everybody away.
    server.use((_socket, next) => next(turnedAway++ === 0 ? new Error('SERVICE.UNAVAILABLE') : undefined));
    await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
    const host = `127.0.0.1:${(http.address() as AddressInfo).port}`;
    page.window = new EventTarget();
    page.location = { protocol: 'http:', host };
  });
  afterAll(async () => {
    const gone = new Promise((resolve) => socket?.once('disconnect', resolve));
    connection?.close();
    await gone;
    await server.close();
    delete page.window;
    delete page.location;
  });

  it('comes back by itself after it was turned away', async () => {
    const admitted = new Promise<Socket>((resolve) => server.once('connection', resolve));
    connection = openLiveConnection({
      onSessionEnded: () => {},
      onAccessChanged: () => {},
      onTransitionsChanged: () => {},
    });
    socket = await admitted;
    await new Promise((resolve) => socket?.conn.once('upgrade', resolve));
    expect(turnedAway).toBe(2);
  }, 15_000);
});
