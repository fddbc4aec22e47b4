import { once } from 'node:events';
import { createServer } from 'node:http';
import { signIn } from './clinic.mjs';
import { insist } from './insist.mjs';

/**
 * A provider of text messages that does as it is told: it takes a message, takes it late, hangs after it took it, fails, or asks to be
 * left alone. A key that it knows is delivered no second time.
 */
export class SmsGateway {
  mode = 'works';
  /** key → how often it was asked for. */
  delivered = new Map();
  #lastText = new Map();

  static async open() {
    const gateway = new SmsGateway();
    gateway.server = createServer((request, response) => gateway.#take(request, response));
    await once(gateway.server.listen(0, '127.0.0.1'), 'listening');
    gateway.url = `http://127.0.0.1:${gateway.server.address().port}/sms`;
    return gateway;
  }

  async code(to) {
    for (;;) {
      const [code] = /\d{6}/.exec(this.#lastText.get(to.replace(/\D/g, '')) ?? '') ?? [];
      if (code) return code;
      await new Promise((done) => setTimeout(done, 50));
    }
  }

  close() {
    this.server.closeAllConnections();
    return new Promise((done) => this.server.close(done));
  }

  async #take(request, response) {
    const { mode } = this;
    let text = '';
    for await (const part of request) text += part;
    if (mode === 'fails') return response.writeHead(500).end();
    if (mode === 'asks for a pause') return response.writeHead(429, { 'retry-after': '2' }).end();
    const message = JSON.parse(text);
    this.#lastText.set(message.to.replace(/\D/g, ''), message.text);
    this.delivered.set(message.key, (this.delivered.get(message.key) ?? 0) + 1);
    // It has the message, and nobody learns of that.
    if (mode === 'hangs') return;
    if (mode === 'answers late') await new Promise((done) => setTimeout(done, 3_000));
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ id: message.key }));
  }
}

const settings = (url) => ({ url, body: '{"to":"{{to}}","text":"{{text}}","key":"{{key}}"}', idPath: 'id' });

/** Whoever has a screen open is reached by text message too. */
export async function reachBySms(url, clinic, gateway, names) {
  const admin = { cookie: await signIn(url, clinic.staff.ada) };
  const { json } = await insist(`${url}/api/channels`, { headers: admin });
  const { version } = json.channels.find(({ key }) => key === 'sms');
  const body = { provider: 'http-gateway', settings: settings(gateway.url) };
  await insist(`${url}/api/channels/sms`, { method: 'PUT', headers: { ...admin, 'if-match': `"${version}"` }, body });
  for (const [i, name] of names.entries()) {
    const headers = { cookie: await signIn(url, clinic.staff[name]) };
    const number = `+34 612 345 67${i}`;
    const points = `${url}/api/my-reach/contact-points`;
    const added = await insist(points, { method: 'POST', headers, body: { channel: 'sms', address: { number } } });
    const code = await gateway.code(number);
    await insist(`${points}/${added.json.id}/verify`, { method: 'POST', headers, body: { code } });
  }
}
