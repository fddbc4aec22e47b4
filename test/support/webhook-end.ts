import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';

export interface Received {
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
}

type Answering = (response: ServerResponse, received: Received, nth: number) => void;

/** Another system that is told by webhooks: a real HTTP end that answers as a test says. */
export class WebhookEnd {
  readonly received: Received[] = [];
  answering: Answering = (response) => response.writeHead(204).end();
  private readonly server = createServer(async (request, response) => {
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(piece as Buffer);
    const received = { path: request.url!, headers: request.headers, body: Buffer.concat(pieces).toString() };
    this.received.push(received);
    this.answering(response, received, this.received.length);
  });

  async open(): Promise<this> {
    await new Promise<void>((listening) => this.server.listen(0, '127.0.0.1', listening));
    return this;
  }

  /** Also what hangs. */
  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((closed) => this.server.close(closed));
  }

  url(path = '/hook'): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}${path}`;
  }

  answers(status: number, headers: Record<string, string> = {}): void {
    this.answering = (response) => response.writeHead(status, headers).end();
  }

  get types(): string[] {
    return this.received.map(({ body }) => JSON.parse(body).type);
  }

  get ids(): string[] {
    return this.received.map(({ headers }) => String(headers['webhook-id']));
  }
}

/** Checks a signature as whoever is told does, but at a moment of the test. */
export function isSigned({ headers, body }: Received, secret: string): boolean {
  const seconds = Number(headers['webhook-timestamp']);
  const own = new Webhook(secret).sign(String(headers['webhook-id']), new Date(seconds * 1_000), body);
  return String(headers['webhook-signature']).split(' ').includes(own);
}
