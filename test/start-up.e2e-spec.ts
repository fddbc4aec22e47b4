import { randomBytes } from 'node:crypto';
import { createServer } from 'node:net';
import path from 'node:path';
import type { AlertView, RouteAnswer, routes } from '#contracts';
import { freePort } from '#installation';
import { seconds } from '#testing';
import { root } from './support/build.js';
import { NodeProcess } from './support/node-process.js';
import { OwnPostgres } from './support/own-postgres.js';
import { Home } from './support/standalone.js';
import { until } from './support/until.js';

async function signIn(holdfast: NodeProcess, name = 'nora'): Promise<string> {
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify({ email: `${name}@riverside.example`, password: 'kelp-holds-fast' });
  const answer = await fetch(`${holdfast.url}/api/sign-in`, { method: 'POST', headers, body });
  expect(answer.status).toBe(200);
  return answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
}

async function ask<T>(
  holdfast: NodeProcess,
  path: string,
  headers: Record<string, string>,
  method = 'GET',
): Promise<T> {
  const answer = await fetch(`${holdfast.url}${path}`, { method, headers });
  return (answer.status === 204 ? null : await answer.json()) as T;
}

/** What `npm run seed` runs, to its end. */
async function seed(environment: Record<string, string>, ...args: string[]): Promise<{ code: number; said: string }> {
  const main = path.join(root, 'dist/apps/standalone/src/seed.js');
  const seeding = new NodeProcess(main, 0, environment, args);
  const { code } = await seeding.ended;
  return { code: code ?? 1, said: seeding.said };
}

describe('start-up on the embedded database', () => {
  let home: Home;
  let first: NodeProcess;

  beforeAll(async () => {
    home = await Home.prepare();
    first = await home.begin();
    await first.untilReady('/health/ready', seconds(80));
  }, 240_000);
  afterAll(() => home?.remove());

  const whoseHelp = async (holdfast: NodeProcess): Promise<number> => {
    const headers = { cookie: await signIn(holdfast) };
    const { alerts } = await ask<{ alerts: AlertView[] }>(holdfast, '/api/alerts?severity=S4', headers);
    return alerts.filter(({ rule }) => rule.key === 'not-safe-or-help').length;
  };

  it('founds a clinic with a coordinator of its own, and a past in which answers were heard', async () => {
    const headers = { cookie: await signIn(first, 'clara') };
    const me = await ask<RouteAnswer<typeof routes.readSession>>(first, '/api/session', headers);
    expect(me.roles).toEqual(['coordinator']);
    const { alerts } = await ask<{ alerts: AlertView[] }>(first, '/api/alerts?state=resolved', headers);
    const heard = new Set(alerts.map(({ acknowledged }) => acknowledged?.by.name));
    expect([...heard].sort()).toEqual(expect.arrayContaining(['Clara Vidal', 'Paul Mensah', 'Tess Adler']));
    expect(alerts.filter(({ resolved }) => !resolved)).toEqual([]);
    expect(new Set(alerts.map(({ severity }) => severity))).toEqual(new Set(['S2', 'S3', 'S4']));
  });

  it('where those who speak Spanish are answered in Spanish', async () => {
    const headers = { cookie: await signIn(first, 'clara') };
    const { patients } = await ask<RouteAnswer<typeof routes.listPatients>>(first, '/api/patients', headers);
    for (const { id } of patients.filter(({ locale }) => locale === 'es')) {
      const { entries } = await ask<RouteAnswer<typeof routes.readTimeline>>(
        first,
        `/api/patients/${id}/timeline?limit=200`,
        headers,
      );
      const words = entries.flatMap(({ note, answers }) => [note, answers?.wentOkay]).filter((each) => each != null);
      expect(words.length).toBeGreaterThan(3);
      expect(words.join(' ')).not.toMatch(/\b(the|and|with|my|I)\b/);
    }
  });

  it('two at once: the second says where the first is, and leaves it alone', async () => {
    const second = await home.begin();
    expect((await second.ended).code).toBe(1);
    expect(second.said).toContain(`Holdfast already runs here: process ${first.pid}, http://localhost:${first.port}`);
    expect(await first.status('/health/ready')).toBe(200);
  });

  it('a port that is taken: says so and which to set, and leaves no database behind', async () => {
    const port = await freePort();
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(port, '127.0.0.1', resolve));
    const elsewhere = await Home.prepare();
    const refused = await elsewhere.begin({}, port);
    expect((await refused.ended).code).toBe(1);
    expect(refused.said).toContain(`Port ${port} is taken. Choose another: PORT=`);
    expect([elsewhere.postgres, elsewhere.isLocked]).toEqual([null, false]);
    other.close();
    await elsewhere.remove();
  });

  it('takes in many invented patients while it runs, who answer and are heard', async () => {
    const headers = { cookie: await signIn(first) };
    const all = () => ask<RouteAnswer<typeof routes.listPatients>>(first, '/api/patients?limit=1', headers);
    const { total } = await all();
    const { said } = await seed({ HOLDFAST_HOME: home.folder }, '--patients', '30');
    expect(said).toContain('30 of 30 patients');
    expect((await all()).total).toBe(total + 30);
    await until('an alert of one of them', async () => {
      const { alerts } = await ask<{ alerts: AlertView[] }>(first, '/api/alerts?state=open', headers);
      return alerts.some(({ patient, rule }) => rule.key === 'wants-call' && !/Robin|Jo /.test(patient.name));
    });
  }, 240_000);

  it.each([
    ['where a database is configured', { DATABASE_URL: 'postgres://holdfast_app@127.0.0.1:1/holdfast' }],
    ['in production', { NODE_ENV: 'production' }],
  ])('refuses invented patients %s', async (_, environment) => {
    const refused = await seed({ HOLDFAST_HOME: home.folder, ...environment }, '--patients', '30');
    expect(refused).toMatchObject({ code: 1, said: expect.stringContaining('on the embedded database only') });
  });

  it('killed with its database left running: the next start takes it over with its data', async () => {
    const link = (await ask<{ patients: { link: string }[] }>(first, '/api/demo-accounts', {})).patients[0]!.link;
    const help = { authorization: `Bearer ${link.split('#')[1]}`, 'content-type': 'application/json' };
    const asked = await fetch(`${first.url}/api/my/help`, { method: 'POST', headers: help, body: '{}' });
    expect(asked.status).toBe(204);
    await until('the alert', async () => (await whoseHelp(first)) === 1);
    const orphan = home.postgres;
    await first.kill();
    expect(home.postgres).toBe(orphan);
    const next = await home.begin();
    await next.untilReady();
    expect(home.postgres).not.toBe(orphan);
    expect(await whoseHelp(next)).toBe(1);
    first = next;
  });

  it.each(['SIGINT', 'SIGTERM'] as const)('%s stops everything, the database too', async (signal) => {
    if (!first.isRunning) {
      first = await home.begin();
      await first.untilReady();
    }
    expect(home.postgres).not.toBeNull();
    expect(await first.end(signal)).toEqual({ code: 0, signal: null });
    expect([home.postgres, home.isLocked]).toEqual([null, false]);
  });
});

describe('start-up in production', () => {
  const secret = 'kX9v2mQ7rT4wZ8bN1cF6hJ3pL5sD0gYa';
  const complete = {
    NODE_ENV: 'production',
    DATABASE_URL: 'postgres://holdfast_app@127.0.0.1:1/holdfast',
    DATABASE_AUTH_URL: 'postgres://holdfast_auth@127.0.0.1:1/holdfast',
    PUBLIC_URL: 'https://care.example.org',
    AUTH_SECRET: secret,
    AUDIT_KEYS: `a:${randomBytes(32).toString('base64')}`,
    ENCRYPTION_KEYS: `a:${randomBytes(32).toString('base64')}`,
  };

  it.each([
    ['the embedded database and its demo accounts', { NODE_ENV: 'production' }, /embedded database.*Set DATABASE_URL/],
    ['a secret that is none', { ...complete, AUTH_SECRET: 'change-me-change-me-change-me-change-me' }, /AUTH_SECRET/],
    ['a secret that is missing', { ...complete, AUTH_SECRET: '' }, /AUTH_SECRET: at least 32 random characters/],
    ['encryption keys that are missing', { ...complete, ENCRYPTION_KEYS: '' }, /ENCRYPTION_KEYS: id:base64/],
    ['keys that are missing', { ...complete, AUDIT_KEYS: '' }, /AUDIT_KEYS: id:base64/],
    [
      'a key that is none',
      { ...complete, AUDIT_KEYS: `a:${Buffer.alloc(32).toString('base64')}` },
      /AUDIT_KEYS: .*not random/,
    ],
    ['an address that is missing', { ...complete, PUBLIC_URL: '' }, /PUBLIC_URL: the address that people open/],
    ['a database that cannot be reached', complete, /^The database cannot be reached. Check DATABASE_URL/],
    [
      'a database that cannot be reached to migrate it',
      { ...complete, DATABASE_OWNER_URL: 'postgres://holdfast_owner@nowhere.invalid:1/holdfast' },
      /^The database cannot be reached. Check DATABASE_URL/,
    ],
  ])('refuses %s, in words and at once', async (_, environment, words) => {
    const home = await Home.prepare();
    const began = Date.now();
    const refused = await home.begin(environment);
    expect((await refused.ended).code).toBe(1);
    expect(Date.now() - began).toBeLessThan(seconds(90));
    expect(refused.said).toMatch(words);
    expect(refused.said).not.toContain(secret);
    expect(home.postgres).toBeNull();
    await home.remove();
  });
});

describe('a database that goes away', () => {
  let postgres: OwnPostgres;
  let home: Home;
  let holdfast: NodeProcess;

  beforeAll(async () => {
    [postgres, home] = await Promise.all([OwnPostgres.start(), Home.prepare()]);
    const redis: Record<string, string> = process.env.REDIS_URL ? { REDIS_URL: process.env.REDIS_URL } : {};
    holdfast = await home.begin({ ...postgres.environment, ...redis, LOG_LEVEL: 'silent' });
    await holdfast.untilReady();
  }, 240_000);
  afterAll(async () => {
    await home?.remove();
    await postgres?.remove();
  });

  it('has nobody in it at first, and a link to set it up is printed', async () => {
    await until('the link', () => /Open this once, within a day.*\n\s+http\S+\/set-up#[\w-]{43}\n/.test(holdfast.said));
  });

  it.each([1, 2, 3])('is answered with 503 and a code, and everything goes on when it is back, time %i', async () => {
    const attempt = () =>
      fetch(`${holdfast.url}/api/my/check-ins`, { headers: { authorization: `Bearer ${'A'.repeat(43)}` } });
    expect((await attempt()).status).toBe(401);
    await postgres.goAway();
    const answer = await attempt();
    expect(answer.status).toBe(503);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(answer.headers.get('retry-after')).toBe('2');
    expect(((await answer.json()) as { code: string }).code).toBe('SERVICE.UNAVAILABLE');
    expect(await holdfast.status('/health/live')).toBe(200);
    expect(await holdfast.status('/health/ready')).toBe(503);
    await postgres.comeBack();
    await holdfast.untilReady();
    expect((await attempt()).status).toBe(401);
    expect(holdfast.isRunning).toBe(true);
  });
});
