import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

interface Text {
  to: string;
  text: string;
  key: string;
  receipts: string;
}

/** A gateway for text messages over HTTP, which keeps what it is given and delivers the same key once. */
export class SmsGateway {
  readonly secret = 'a secret for this gateway';
  readonly receiptSecret = 'signs what it tells later';
  readonly texts: Text[] = [];
  /** Requests, whatever came of them. */
  asked = 0;
  /** What it answers instead of taking a message. */
  refusal: { status: number; headers?: Record<string, string>; body?: string } | null = null;
  private readonly server = createServer(async (request, response) => {
    this.asked += 1;
    const text: Text = JSON.parse((await request.toArray()).join(''));
    if (request.headers.authorization !== `Key ${this.secret}`) return response.writeHead(401).end();
    if (this.refusal) {
      const { status, headers, body } = this.refusal;
      return response.writeHead(status, headers).end(body);
    }
    if (!this.texts.some(({ key }) => key === text.key)) this.texts.push(text);
    return response.writeHead(201).end(JSON.stringify({ id: `sms-${text.key}` }));
  });

  async open(): Promise<this> {
    await once(this.server.listen(0, '127.0.0.1'), 'listening');
    return this;
  }

  /** What an admin enters, so that messages go here. */
  get settings(): Record<string, string> {
    const { port } = this.server.address() as AddressInfo;
    return {
      url: `http://127.0.0.1:${port}/messages`,
      headers: 'Authorization: Key {{secret}}',
      body: '{"to":"{{to}}","text":"{{text}}","key":"{{key}}","receipts":"{{receipts}}"}',
      secret: this.secret,
      idPath: 'id',
      refused: 'no such number',
      regions: 'ES',
      receiptSecret: this.receiptSecret,
    };
  }

  to(number: string): Text[] {
    return this.texts.filter((text) => text.to === number);
  }

  /** The code in the latest message to a number. */
  codeTo(number: string): string {
    return /\b\d{6,8}\b/.exec(this.to(number).at(-1)?.text ?? '')?.[0] ?? '';
  }

  /** As it would send it: body and headers. */
  receiptOf({ key }: Pick<Text, 'key'>, status: string, secret = this.receiptSecret): [string, Record<string, string>] {
    const body = JSON.stringify({ id: `sms-${key}`, status });
    const signature = createHmac('sha256', secret).update(body).digest('hex');
    return [body, { 'content-type': 'application/json', 'holdfast-signature': signature }];
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}
