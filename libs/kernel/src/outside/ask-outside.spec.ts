import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { askOutside, type Question } from './ask-outside.js';
import { noPrivateAddresses, parsePrivateAddresses } from './private-addresses.js';

describe('asking outside', () => {
  let server: Server;
  let answer: RequestListener;
  let url: string;
  let port: number;
  const heard: { method?: string; headers: object; body: string }[] = [];

  beforeAll(async () => {
    server = createServer(async (request, response) => {
      const body = (await request.toArray()).join('');
      heard.push({ method: request.method, headers: request.headers, body });
      answer(request, response);
    });
    await once(server.listen(0, '127.0.0.1'), 'listening');
    port = (server.address() as AddressInfo).port;
    url = `http://127.0.0.1:${port}/hook`;
  });
  beforeEach(() => {
    heard.length = 0;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  const question: Question = {
    method: 'POST',
    body: '{"é":1}',
    headers: { 'content-type': 'application/json' },
    timeoutMs: 5_000,
    maxBytes: 1_000,
    allowPrivate: parsePrivateAddresses('127.0.0.0/8'),
  };

  it('hands over what was given and gives back what was answered', async () => {
    answer = (_request, response) => response.writeHead(202, { 'x-id': '7' }).end('taken');
    const { status, headers, body } = await askOutside(url, question);
    expect([status, headers['x-id'], String(body)]).toEqual([202, '7', 'taken']);
    expect(heard).toEqual([
      {
        method: 'POST',
        body: '{"é":1}',
        headers: expect.objectContaining({
          'content-length': '8',
          connection: 'close',
          'content-type': 'application/json',
        }),
      },
    ]);
  });

  it('connects to what was checked, and looks no name up again', async () => {
    answer = (_request, response) => response.end('here');
    const led = ['127.0.0.1', '169.254.169.254'];
    const resolve = async () => [{ address: led.shift()!, family: 4 }];
    const { body } = await askOutside(`http://rebinding.example:${port}/`, { ...question, resolve });
    expect(String(body)).toBe('here');
    expect(heard[0]?.headers).toMatchObject({ host: `rebinding.example:${port}` });
    expect(led).toEqual(['169.254.169.254']);
  });

  it('calls nobody inside the house', async () => {
    await expect(askOutside(url, { ...question, allowPrivate: noPrivateAddresses })).rejects.toMatchObject({
      reason: 'ADDRESS_REFUSED',
    });
    expect(heard).toEqual([]);
  });

  it('follows no redirect', async () => {
    answer = (_request, response) => response.writeHead(307, { location: url }).end();
    expect((await askOutside(url, question)).status).toBe(307);
    expect(heard).toHaveLength(1);
  });

  it('reads no more than was said', async () => {
    answer = (_request, response) => response.writeHead(200).end('x'.repeat(1_001));
    await expect(askOutside(url, question)).rejects.toMatchObject({ reason: 'TOO_LARGE', how: { status: 200 } });
  });

  it.each<[string, RequestListener]>([
    ['says nothing', () => {}],
    ['begins and never ends', (_request, response) => void response.writeHead(200).write('…')],
  ])('gives up on who %s', async (_what, listener) => {
    answer = listener;
    await expect(askOutside(url, { ...question, timeoutMs: 200 })).rejects.toMatchObject({ reason: 'TIMED_OUT' });
  });

  it('gives up on a name that is looked up for ever', async () => {
    const resolve = () => new Promise<never>(() => {});
    await expect(askOutside('https://slow.example', { ...question, resolve, timeoutMs: 100 })).rejects.toMatchObject({
      reason: 'TIMED_OUT',
    });
  });

  it('gives up when whoever asked does', async () => {
    answer = () => {};
    await expect(askOutside(url, { ...question, signal: AbortSignal.timeout(100) })).rejects.toMatchObject({
      reason: 'TIMED_OUT',
    });
  });

  it.each<[string, RequestListener]>([
    ['hangs up', (request) => request.socket.destroy()],
    [
      'hangs up in the middle',
      (request, response) => {
        response.writeHead(200, { 'content-length': '10' }).write('half', () => request.socket.destroy());
      },
    ],
    ['answers what is not HTTP', (request) => request.socket.end('SSH-2.0\r\n\r\n')],
    [
      'changes the protocol',
      (request) => request.socket.end('HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n'),
    ],
  ])('says that nobody was reached who %s', async (_what, listener) => {
    answer = listener;
    await expect(askOutside(url, question)).rejects.toMatchObject({ reason: 'UNREACHABLE' });
  });

  it('says nothing of the address when it fails', async () => {
    const closed = await askOutside('http://127.0.0.1:1025/secret-token', question).catch((error: Error) => error);
    expect(closed).toMatchObject({ reason: 'UNREACHABLE' });
    expect(String(closed)).not.toMatch(/secret-token|127/);
  });
});
