import { minutes } from '#testing';
import { client, OwnProvider } from './support/own-provider.js';
import { SmallClinic } from './support/small-clinic.js';
import { type Answer, Caller, WholeWorld } from './support/whole-world.js';

describe('single sign-on with a real OpenID provider', () => {
  let whole: WholeWorld;
  let provider: OwnProvider;
  let ada: Caller;
  let domain: string;
  const publicUrl = 'http://localhost:4999';

  beforeAll(async () => {
    provider = await OwnProvider.start(`${publicUrl}/single-sign-on`);
    whole = await WholeWorld.start(undefined, { PUBLIC_URL: publicUrl });
    ada = await whole.staff('ada');
    domain = whole.clinic.email('nora').split('@')[1]!;
  });
  afterAll(async () => {
    await whole.world.stop();
    await provider.stop();
  });

  const codeOf = ({ status, body }: Answer) => (status < 300 ? status : body.code);
  const settings = (changed: object = {}) => ({
    ...{ issuer: provider.issuer, clientId: client.id, clientSecret: client.secret, emailDomain: domain },
    ...changed,
  });
  const set = (given: object, by = ada) => by.send('PUT', '/api/single-sign-on', given);
  const begin = (email: string) => whole.nobody().send('POST', '/api/sign-in/single-sign-on', { email });
  const cookieOf = ({ headers }: Answer) =>
    (headers['set-cookie'] as unknown as string[]).map((line) => line.split(';')[0]).join('; ');
  const finish = (query: string, cookie: string) =>
    new Caller(whole.world, { cookie }).send('POST', '/api/sign-in/single-sign-on/finish', { query });
  const signInAs = async (person: OwnProvider['person'], lie: OwnProvider['lie'] = null) => {
    Object.assign(provider, { person, lie });
    const begun = await begin(person.email);
    return finish(await provider.visit(begun.body.url), cookieOf(begun));
  };
  const nora = () => ({ sub: 'nora-at-home', email: whole.clinic.email('nora') });

  it('is set up by an admin, once the provider was found to be what its address says', async () => {
    expect(codeOf(await begin(whole.clinic.email('nora')))).toBe('SSO.NOT_SET_UP');
    expect(codeOf(await set(settings({ issuer: `${provider.issuer}/elsewhere` })))).toBe('SSO.UNREACHABLE');
    expect(codeOf(await set(settings({ issuer: provider.issuer.replace('localhost', '127.0.0.1') })))).toBe(
      'SSO.UNREACHABLE',
    );
    expect(codeOf(await set(settings({ emailDomain: 'not a domain' })))).toBe('REQUEST.INVALID');
    expect(codeOf(await set(settings()))).toBe(200);
    expect((await ada.send('GET', '/api/single-sign-on')).body).toEqual({
      singleSignOn: { issuer: provider.issuer, clientId: client.id, emailDomain: domain },
      redirectUri: `${publicUrl}/single-sign-on`,
    });
    const stored = await whole.world.admin.query('select s::text as row from single_sign_on s');
    expect(stored.rows[0].row).not.toContain(client.secret);
    const elsewhere = await new SmallClinic(whole.world.app).found();
    const other = await whole.staff('ada', elsewhere);
    for (const emailDomain of [domain, 'nobody-here.example', `sub.${domain}`]) {
      expect(codeOf(await set(settings({ emailDomain }), other))).toBe('SSO.DOMAIN_NOT_YOURS');
    }
    const theirs = elsewhere.email('nora').split('@')[1]!;
    await whole.world.admin.query('update single_sign_on set email_domain = $1', [theirs]);
    expect(codeOf(await begin(elsewhere.email('nora')))).toBe('SSO.NOT_SET_UP');
    expect(codeOf(await set(settings({ emailDomain: theirs }), other))).toBe('SSO.DOMAIN_TAKEN');
    await whole.world.admin.query('update single_sign_on set email_domain = $1', [domain]);
    expect(codeOf(await set(settings(), await whole.staff('tess')))).toBe('ACCESS.NOT_ALLOWED');
  });

  it('signs in whom the staff knows, by address first and by the provider’s own name for them afterwards', async () => {
    const first = await signInAs(nora());
    expect([first.status, first.body.name]).toEqual([200, 'nora']);
    const session = new Caller(whole.world, { cookie: cookieOf(first) });
    const { sessions } = (await session.send('GET', '/api/my-account/sessions')).body;
    expect(sessions.find(({ current }: { current: boolean }) => current).methods).toEqual(['single-sign-on']);
    const married = await signInAs({ sub: 'nora-at-home', email: `new-name@${domain}` });
    expect(married.body.name).toBe('nora');
  });

  it('gives nobody an account, and believes a provider about its own domain only', async () => {
    const refused = [
      await signInAs({ sub: '9', email: `stranger@${domain}` }),
      await signInAs({ sub: '9', email: whole.clinic.email('tess'), email_verified: false }),
    ];
    expect(refused.map(codeOf)).toEqual(['SSO.UNKNOWN_PERSON', 'SSO.UNKNOWN_PERSON']);
    const elsewhere = await new SmallClinic(whole.world.app).found();
    Object.assign(provider, { person: { sub: '10', email: elsewhere.email('nora') } });
    const begun = await begin(whole.clinic.email('nora'));
    expect(codeOf(await finish(await provider.visit(begun.body.url), cookieOf(begun)))).toBe('SSO.UNKNOWN_PERSON');
  });

  it.each<[string, string, OwnProvider['lie']]>([
    ['issuer', 'SSO.ISSUER_WRONG', { claims: (claims) => ({ ...claims, iss: 'http://localhost:1' }) }],
    ['audience', 'SSO.AUDIENCE_WRONG', { claims: (claims) => ({ ...claims, aud: 'another-client' }) }],
    ['nonce', 'SSO.NONCE_WRONG', { claims: (claims) => ({ ...claims, nonce: 'of-another-sign-in' }) }],
    ['key', 'SSO.SIGNATURE_WRONG', { otherKey: true }],
    ['time', 'SSO.REFUSED', { claims: (claims) => ({ ...claims, exp: 1_000_000 }) }],
  ])('refuses an ID token with a wrong %s', async (_, code, lie) => {
    expect(codeOf(await signInAs(nora(), lie))).toBe(code);
  });

  it('refuses what did not begin in this browser, comes twice, or comes late', async () => {
    Object.assign(provider, { person: nora() });
    const [mine, theirs] = [await begin(nora().email), await begin(nora().email)];
    const query = await provider.visit(mine.body.url);
    expect(codeOf(await finish(query, cookieOf(theirs)))).toBe('SSO.STATE_WRONG');
    expect(codeOf(await finish(query, ''))).toBe('SSO.STATE_WRONG');
    expect(codeOf(await finish(query, cookieOf(mine)))).toBe(200);
    expect(codeOf(await finish(query, cookieOf(mine)))).toBe('SSO.STATE_WRONG');
    const late = await begin(nora().email);
    const answer = await provider.visit(late.body.url);
    whole.world.clock.forward(minutes(11));
    expect(codeOf(await finish(answer, cookieOf(late)))).toBe('SSO.STATE_WRONG');
    const declined = await begin(nora().email);
    const { state } = Object.fromEntries(new URL(declined.body.url).searchParams);
    const denied = `?error=access_denied&state=${state}&iss=${encodeURIComponent(provider.issuer)}`;
    expect(codeOf(await finish(denied, cookieOf(declined)))).toBe('SSO.REFUSED');
    const mixed = await begin(nora().email);
    const foreign = (await provider.visit(mixed.body.url)).replace(/iss=[^&]+/, 'iss=http%3A%2F%2Flocalhost%3A1');
    expect(codeOf(await finish(foreign, cookieOf(mixed)))).toBe('SSO.ISSUER_WRONG');
  });

  it('opens nothing for somebody who was removed, and ends when it is taken away', async () => {
    await ada.send('DELETE', `/api/staff/${whole.clinic.staffIds.nora}`);
    expect(codeOf(await signInAs(nora()))).toBe('SSO.UNKNOWN_PERSON');
    expect(codeOf(await ada.send('DELETE', '/api/single-sign-on'))).toBe(204);
    expect(codeOf(await begin(nora().email))).toBe('SSO.NOT_SET_UP');
  });

  it('speaks for addresses of its own domain alone, also of people who are on the staff', async () => {
    const email = 'tess@another-domain.example';
    await whole.world.admin.query('update staff set email = $1 where id = $2', [email, whole.clinic.staffIds.tess]);
    expect(codeOf(await set(settings()))).toBe(200);
    Object.assign(provider, { person: { sub: 'tess-elsewhere', email }, lie: null });
    const begun = await begin(whole.clinic.email('nora'));
    expect(codeOf(await finish(await provider.visit(begun.body.url), cookieOf(begun)))).toBe('SSO.UNKNOWN_PERSON');
  });
});
