import { TOTP } from 'otpauth';
import { seconds } from '#testing';
import { Mailbox } from './support/mailbox.js';
import { password } from './support/small-clinic.js';
import { type Answer, Caller, WholeWorld } from './support/whole-world.js';

type Name = Parameters<WholeWorld['clinic']['email']>[0];

/** Requests come from the address that the test names, as from behind a proxy. */
const behindProxy = { TRUSTED_PROXIES: '127.0.0.1' };

describe('guessing', () => {
  let whole: WholeWorld;
  let mailbox: Mailbox;

  beforeAll(async () => {
    mailbox = await new Mailbox().open();
    whole = await WholeWorld.start(undefined, { ...behindProxy, ...mailbox.settings });
  });
  afterAll(async () => {
    await whole.world.stop();
    await mailbox.close();
  });

  const codeOf = ({ status, body }: Answer) => (status < 300 ? status : body.code);
  const from = (address: string, cookie = '') => ({ 'x-forwarded-for': address, ...(cookie && { cookie }) });
  const post = async (url: string, body: object, headers: Record<string, string>) =>
    new Caller(whole.world).send('POST', url, body, headers);
  const signIn = (email: string, given: string, headers: Record<string, string>) =>
    post('/api/sign-in', { email, password: given }, headers);
  const deviceOf = ({ headers }: Answer) =>
    (headers['set-cookie'] as unknown as string[]).find((line) => line.startsWith('holdfast.device'))!.split(';')[0]!;
  const tally = (answers: Answer[]) => {
    const counts: Record<string, number> = {};
    for (const code of answers.map(codeOf)) counts[code] = (counts[code] ?? 0) + 1;
    return counts;
  };

  /** Somebody with codes from an app; each call of `code` moves the clock on, since a code works once. */
  async function withApp(name: Name) {
    const who = new Caller(whole.world, await whole.signIn(whole.clinic.email(name), password));
    const { uri } = (await who.send('POST', '/api/my-account/codes-from-app', { password })).body;
    const app = new TOTP({ secret: new URL(uri).searchParams.get('secret')! });
    const code = (offset = 0) => app.generate({ timestamp: +whole.world.clock.now() + offset });
    await who.send('POST', '/api/my-account/codes-from-app/confirm', { code: code() });
    const next = () => {
      whole.world.clock.forward(seconds(30));
      return code();
    };
    return { next, code, who, email: whole.clinic.email(name) };
  }

  describe('a second factor', () => {
    let nora: Awaited<ReturnType<typeof withApp>>;
    let lena: Awaited<ReturnType<typeof withApp>> | undefined;
    let known: string;
    const confirm = async (code: string, headers: Record<string, string>) => {
      const { body } = await signIn(nora.email, password, headers);
      return post('/api/sign-in/confirm', { token: body.secondFactor.token, code }, headers);
    };

    beforeAll(async () => {
      nora = await withApp('nora');
      known = deviceOf(await confirm(nora.next(), from('198.51.100.1')));
    });

    it('is limited for the account, however many sign-ins are begun, and however many at once', async () => {
      const place = from('198.51.100.9');
      const tokens: Answer[] = [];
      for (let n = 0; n < 12; n++) tokens.push(await signIn(nora.email, password, place));
      const answers = await Promise.all(
        tokens.map(({ body }, n) =>
          post('/api/sign-in/confirm', { token: body.secondFactor.token, code: `0000${n + 10}` }, place),
        ),
      );
      expect(tally(answers)).toEqual({ 'SECOND_FACTOR.WRONG_CODE': 5, 'ACCESS.TOO_MANY_TRIES': 7 });
      const right = await confirm(nora.next(), place);
      expect(codeOf(right)).toBe('ACCESS.TOO_MANY_TRIES');
      expect(Number(right.headers['retry-after'])).toBeGreaterThan(5);
    });

    it('is limited for the account from many addresses too, and never for a browser that is known', async () => {
      for (let n = 0; n < 8; n++) await confirm('000000', from(`203.0.113.${n}`));
      expect(codeOf(await confirm(nora.next(), from('203.0.113.200')))).toBe('ACCESS.TOO_MANY_TRIES');
      expect(codeOf(await confirm(nora.next(), from('203.0.113.201', known)))).toBe(200);
    });

    it('is in the audit of the organisation when it was wrong, and its owner gets one mail', async () => {
      const { rows } = await whole.world.admin.query(
        `select distinct outcome from audit_entry where action = 'confirmSignIn' and organisation_id = $1
            and resource_id = $2 and kind = 'sign-in'`,
        [whole.clinic.organisationId, whole.clinic.staffIds.nora],
      );
      expect(rows.map(({ outcome }) => outcome)).toContain('SECOND_FACTOR.WRONG_CODE');
      await whole.world.settle();
      const mails = mailbox.mails.filter(({ to }) => to === nora.email);
      expect(mails).toHaveLength(1);
      expect(mailbox.textTo(nora.email)).toContain('wrong codes');
    });

    it.each([
      [-2, 'SECOND_FACTOR.WRONG_CODE'],
      [2, 'SECOND_FACTOR.WRONG_CODE'],
      [1, 200],
    ])('takes a code that is %i periods off or not', async (periods, expected) => {
      lena ??= await withApp('lena');
      whole.world.clock.forward(seconds(150));
      const place = from('198.51.100.77');
      const { body } = await signIn(lena.email, password, place);
      const code = lena.code(seconds(30) * periods);
      expect(codeOf(await post('/api/sign-in/confirm', { token: body.secondFactor.token, code }, place))).toBe(
        expected,
      );
    });
  });

  it('counts tries at a password before it looks: forty at once are five', async () => {
    const answers = await Promise.all(
      Array.from({ length: 40 }, () => signIn(whole.clinic.email('ada'), 'wrong', from('198.51.100.40'))),
    );
    expect(tally(answers)).toEqual({ 'ACCESS.WRONG_CREDENTIALS': 5, 'ACCESS.TOO_MANY_TRIES': 35 });
  });

  it('at a locked screen is counted before it is looked at, too', async () => {
    const paul = new Caller(whole.world, await whole.signIn(whole.clinic.email('paul'), password));
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => paul.send('POST', '/api/session/unlock', { password: 'wrong' })),
    );
    expect(tally(answers)['PASSWORD.WRONG']).toBeLessThanOrEqual(5);
    expect(codeOf(await paul.send('GET', '/api/session'))).toBe('ACCESS.SIGN_IN_NEEDED');
  });

  it('by one address shuts nobody out who shares it, but leaves each account one free try', async () => {
    const clinic = from('198.51.100.60');
    for (let n = 0; n < 61; n++) await signIn(`stranger-${n}@nowhere.example`, 'wrong', clinic);
    expect(codeOf(await signIn(whole.clinic.email('paul'), password, clinic))).toBe(200);
    const tries = [];
    for (let n = 0; n < 2; n++) tries.push(await signIn('one-more@nowhere.example', 'wrong', clinic));
    expect(tries.map(codeOf)).toEqual(['ACCESS.WRONG_CREDENTIALS', 'ACCESS.TOO_MANY_TRIES']);
  });

  it('at one account from everywhere is slowed, but not for whoever has its mailbox', async () => {
    const email = whole.clinic.email('tess');
    for (let n = 0; n < 31; n++) await signIn(email, 'wrong', from(`192.0.2.${n}`));
    expect(codeOf(await signIn(email, password, from('192.0.2.200')))).toBe('ACCESS.TOO_MANY_TRIES');
    await post('/api/password-reset', { email }, from('192.0.2.200'));
    await whole.world.settle();
    const fresh = 'otter lantern gravel 41';
    const reset = await post(
      '/api/password-reset/complete',
      { token: mailbox.tokenTo(email), password: fresh },
      from('192.0.2.201'),
    );
    expect(codeOf(reset)).toBe(204);
    await signIn(email, 'wrong', from('192.0.2.202'));
    expect(codeOf(await signIn(email, fresh, from('192.0.2.203', deviceOf(reset))))).toBe(200);
  });
});
