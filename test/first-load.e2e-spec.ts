import { readdirSync } from 'node:fs';
import { get } from 'node:http';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { root } from './support/build.js';
import { Fleet } from './support/fleet.js';

interface Sent {
  headers: Record<string, string | string[] | undefined>;
  body: Buffer;
}

/** As a browser asks, and without undoing what the server did to it. */
const fetched = (url: string, accepted: string): Promise<Sent> =>
  new Promise((resolve, reject) => {
    get(url, { headers: { 'accept-encoding': accepted } }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () => resolve({ headers: answer.headers, body: Buffer.concat(parts) }));
    }).on('error', reject);
  });

describe('the first load', () => {
  let fleet: Fleet;

  beforeAll(async () => {
    fleet = await Fleet.start(['api']);
  }, 180_000);
  afterAll(() => fleet?.stop());

  const largest = () => {
    const folder = path.join(root, 'dist/web/assets');
    const name = readdirSync(folder).find((file) => /^react-.*\.js$/.test(file))!;
    return `${fleet.processes.api.url}/assets/${name}`;
  };

  it('sends scripts compressed by whatever the browser takes, to be kept for long', async () => {
    const plain = await fetched(largest(), 'identity');
    expect(plain.headers['content-encoding']).toBeUndefined();
    for (const [accepted, undone] of [
      ['br', brotliDecompressSync],
      ['gzip', gunzipSync],
    ] as const) {
      const { headers, body } = await fetched(largest(), `${accepted}, deflate`);
      expect(headers).toMatchObject({
        'content-encoding': accepted,
        'content-type': expect.stringContaining('javascript'),
        'cache-control': expect.stringContaining('immutable'),
        vary: expect.stringMatching(/accept-encoding/i),
      });
      expect(undone(body)).toEqual(plain.body);
      expect(body.length).toBeLessThan(plain.body.length / 2);
    }
  });

  it('has the worker of the phone looked at anew each time, also where it comes compressed', async () => {
    const { headers } = await fetched(`${fleet.processes.api.url}/check-in-worker.js`, 'br');
    expect(headers['cache-control']).toBe('no-cache');
    expect(headers['content-type']).toMatch(/javascript/);
  });
});
