import { rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import path from 'node:path';
import { seconds } from '#testing';
import type { NodeProcess } from './support/node-process.js';
import { Home } from './support/standalone.js';
import { until } from './support/until.js';

describe('npm start, when things go badly', () => {
  let home: Home;
  let first: NodeProcess;

  beforeAll(async () => {
    home = await Home.prepare();
    first = await home.begin();
    await first.untilReady('/health/ready', seconds(80));
  }, 240_000);
  afterAll(() => home?.remove());

  it.each([
    ['lost', (file: string) => rmSync(file)],
    ['no JSON', (file: string) => writeFileSync(file, '{"pid":')],
    ['of a process that is gone', (file: string) => writeFileSync(file, '{"pid":999999999,"port":1}')],
  ])(
    'a second start leaves the database of the first alone when the lock is %s',
    async (_, spoil) => {
      const database = home.postgres;
      spoil(path.join(home.folder, 'running.json'));
      const second = await home.begin();
      expect((await second.ended).code).toBe(1);
      expect(second.said).toContain('Somebody works with the embedded database');
      expect(home.postgres).toBe(database);
      expect(await first.status('/health/ready')).toBe(200);
    },
    60_000,
  );

  it('starts its database again when that was killed', async () => {
    const before = home.postgres!;
    process.kill(before, 'SIGKILL');
    await until('another database', () => home.postgres !== null && home.postgres !== before, seconds(40));
    await until('a page that works', async () => (await first.status('/api/demo-accounts')) === 200, seconds(20));
    expect(first.isRunning).toBe(true);
  }, 240_000);

  it('answers what is under way, takes nothing new and stops the database', async () => {
    const body = JSON.stringify({ words: 'From nobody that anybody knows' });
    const halfSent = await Promise.all(Array.from({ length: 20 }, () => beginRequest(first, body)));
    const ending = first.end('SIGTERM');
    await until('no new connections', () =>
      fetch(first.url).then(
        () => false,
        (error: { cause?: { code?: string } }) => error.cause?.code === 'ECONNREFUSED',
      ),
    );
    expect(first.isRunning).toBe(true);
    const answers = await Promise.all(halfSent.map((send) => send()));
    expect(answers.filter(({ status }) => ![401, 429].includes(status))).toEqual([]);
    expect(answers.map(({ connection }) => connection)).toEqual(answers.map(() => 'close'));
    expect(await ending).toEqual({ code: 0, signal: null });
    expect([home.postgres, home.isLocked]).toEqual([null, false]);
  }, 240_000);
});

/** A request of which the server knows, and whose body comes when it is asked for. */
function beginRequest(to: NodeProcess, body: string): Promise<() => Promise<{ status: number; connection?: string }>> {
  const headers = {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    expect: '100-continue',
  };
  const sent = request(`${to.url}/api/my/help`, { method: 'POST', headers, agent: false });
  const answered = new Promise<{ status: number; connection?: string }>((resolve, reject) => {
    sent.once('error', reject);
    sent.once('response', (answer) => {
      answer.resume();
      answer.once('error', reject);
      answer.once('end', () => resolve({ status: answer.statusCode ?? 0, connection: answer.headers.connection }));
    });
  });
  answered.catch(() => {});
  return new Promise((known) => {
    sent.once('continue', () =>
      known(() => {
        sent.end(body);
        return answered;
      }),
    );
    sent.flushHeaders();
  });
}
