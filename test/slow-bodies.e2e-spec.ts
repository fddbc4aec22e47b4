import { EventEmitter } from 'node:events';
import { connect, type Socket } from 'node:net';
import { LoadShedder } from '#http';
import { Caller, type LiveWorld, WholeWorld } from './support/whole-world.js';

describe('bodies that do not arrive', () => {
  let whole: LiveWorld;
  const sockets: Socket[] = [];

  beforeAll(async () => {
    whole = await WholeWorld.live({ environment: { TRUSTED_PROXIES: '127.0.0.1' } });
  });
  afterEach(() => sockets.splice(0).forEach((socket) => void socket.destroy()));
  afterAll(() => whole.world.stop());

  /** Sends the head of a request and then nothing. Resolves when the head has left. */
  async function beginBody(path: string, address: string): Promise<Socket> {
    const socket = connect(Number(new URL(whole.url).port), '127.0.0.1');
    sockets.push(socket.on('error', () => {}));
    const head = `POST ${path} HTTP/1.1\r\nhost: localhost\r\nx-forwarded-for: ${address}\r\n`;
    const rest = 'content-type: application/json\r\ncontent-length: 60\r\n\r\n{';
    await new Promise<void>((sent) => socket.write(head + rest, () => sent()));
    return socket;
  }

  it('shut nobody out: after 130 of them an ordinary request is answered', async () => {
    const nora = await whole.staff('nora');
    for (let n = 0; n < 130; n++) await beginBody('/api/sign-in', `198.51.100.${n}`);
    expect((await nora.send('GET', '/api/alerts')).status).toBe(200);
    expect((await nora.send('GET', '/api/patients')).status).toBe(200);
  });

  it('are few from one address: the oldest gives way, and who shares the address is heard', async () => {
    const first = await beginBody('/api/sign-in', '203.0.113.1');
    const closed = new Promise((resolve) => first.once('close', () => resolve('closed')));
    for (let n = 0; n < 32; n++) await beginBody('/api/sign-in', '203.0.113.1');
    expect(await closed).toBe('closed');
    const patient = await whole.clinic.patient();
    const phone = whole.phone(patient);
    expect((await phone.send('POST', '/api/my/help', {}, { 'x-forwarded-for': '203.0.113.1' })).status).toBe(204);
  });

  it('are not the only flood: a call for help needs a link that exists, once everything else is refused', async () => {
    const load = whole.world.app.get(LoadShedder);
    const answers = Array.from({ length: 120 }, () => new EventEmitter());
    for (const answer of answers) load.begin(answer as never);
    const count = async () =>
      (await whole.world.admin.query('select count(*)::int as count from audit_entry')).rows[0].count as number;
    const before = await count();
    const stranger = new Caller(whole.world, { authorization: `Bearer ${'x'.repeat(43)}` });
    expect(await stranger.send('POST', '/api/my/help', {})).toMatchObject({
      status: 429,
      body: { code: 'SERVICE.BUSY' },
    });
    expect(await count()).toBe(before);
    const patient = await whole.clinic.patient();
    expect((await whole.phone(patient).send('POST', '/api/my/help', {})).status).toBe(204);
    for (const answer of answers) answer.emit('close');
    expect((await stranger.send('POST', '/api/my/help', {})).body.code).toBe('LINK.NOT_VALID');
  });
});
