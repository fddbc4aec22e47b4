import { randomUUID } from 'node:crypto';
import { password } from './support/small-clinic.js';
import { type Answer, Caller, WholeWorld } from './support/whole-world.js';

describe('hardening', () => {
  let whole: WholeWorld;
  let nora: Caller;

  beforeAll(async () => {
    whole = await WholeWorld.start();
    nora = await whole.staff('nora');
  });
  afterAll(() => whole.world.stop());

  const signIn = (email: string, given: string, cookie?: string): Promise<Answer> =>
    new Caller(whole.world, cookie ? { cookie } : {}).send('POST', '/api/sign-in', { email, password: given });
  const cookiesOf = ({ headers }: Answer): string[] => headers['set-cookie'] as unknown as string[];

  it('sends headers that let a browser do as little as possible', async () => {
    const { headers } = await nora.send('GET', '/api/session');
    expect(headers).toMatchObject({
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': expect.stringContaining('camera=()'),
      'cache-control': 'no-store',
    });
    expect(headers).not.toHaveProperty('x-powered-by');
    expect(headers).not.toHaveProperty('server');
  });

  it('allows pages neither inline scripts nor inline styles', async () => {
    const page = await whole.nobody().send('GET', '/health/live');
    const policy = page.headers['content-security-policy']!;
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
    for (const part of ["script-src 'self'", "style-src 'self'", "base-uri 'none'", "frame-ancestors 'none'"]) {
      expect(policy.split('; ')).toContain(part);
    }
  });

  it.each([
    ['another site', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }, 403],
    ['a neighbouring site', { 'sec-fetch-site': 'same-site', origin: 'http://evil.localhost:3000' }, 403],
    ['an older browser on another site', { origin: 'https://evil.example' }, 403],
    ['a page without an origin', { origin: 'null' }, 403],
    ['our own pages', { 'sec-fetch-site': 'same-origin', origin: 'http://localhost:3000' }, 204],
    ['a program that is no browser', {}, 204],
  ])('takes a change from %s or not', async (_, headers, status) => {
    const { id } = await whole.clinic.patient();
    const answer = await nora.send('DELETE', `/api/patients/${id}/pause`, undefined, headers as never);
    expect(answer.status).toBe(status);
    if (status === 403) expect(answer.body.code).toBe('REQUEST.CROSS_SITE');
    const read = await nora.send('GET', `/api/patients/${id}`, undefined, { 'sec-fetch-site': 'cross-site' });
    expect(read.status).toBe(200);
  });

  it('keeps cookies from scripts and from other sites', async () => {
    const cookies = cookiesOf(await signIn(whole.clinic.email('nora'), password));
    expect(cookies.map((line) => line.split('=')[0])).toEqual(['holdfast.session_token', 'holdfast.device']);
    for (const cookie of cookies) expect(cookie).toMatch(/; HttpOnly; SameSite=Lax/);
  });

  it('refuses what is too large or not JSON', async () => {
    expect((await nora.send('POST', '/api/patients', { whatMatters: 'x'.repeat(70_000) })).status).toBe(413);
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    expect((await nora.send('POST', '/api/patients', 'givenName=Jo', form)).status).toBe(415);
  });

  it('makes a guesser wait longer and longer, known account or not, and says how long', async () => {
    const waits: number[] = [];
    for (const email of [whole.clinic.email('tess'), `${randomUUID()}@nowhere.example`]) {
      const codes: string[] = [];
      for (let tries = 0; tries < 6; tries++) {
        const { body, headers } = await signIn(email, 'wrong');
        codes.push(body.code);
        if (headers['retry-after']) waits.push(Number(headers['retry-after']));
      }
      expect(codes).toEqual([...Array(5).fill('ACCESS.WRONG_CREDENTIALS'), 'ACCESS.TOO_MANY_TRIES']);
    }
    expect(waits).toEqual([expect.any(Number), expect.any(Number)]);
    for (const wait of waits) expect(wait).toBeGreaterThan(5);
    const right = await signIn(whole.clinic.email('tess'), password);
    expect(right.body.code).toBe('ACCESS.TOO_MANY_TRIES');
  });

  it('keeps no account from its owner, who has signed in with this browser before', async () => {
    const email = whole.clinic.email('lena');
    const device = cookiesOf(await signIn(email, password)).find((line) => line.startsWith('holdfast.device'))!;
    const cookie = device.split(';')[0]!;
    for (let tries = 0; tries < 6; tries++) await signIn(email, 'wrong');
    expect((await signIn(email, password)).status).toBe(429);
    expect((await signIn(email, password, cookie)).status).toBe(200);
    const forged = cookie.replace(/=./, (found) => (found === '=A' ? '=B' : '=A'));
    expect((await signIn(email, password, forged)).status).toBe(429);
    expect((await signIn(whole.clinic.email('tess'), password, cookie)).status).toBe(429);
  });

  it('keeps no name and no address of a try', async () => {
    const { rows } = await whole.world.admin.query('select * from auth.sign_in_tries');
    expect(rows.length).toBeGreaterThan(4);
    expect(JSON.stringify(rows)).not.toMatch(/example|127\.0\.0\.1/);
  });
});
