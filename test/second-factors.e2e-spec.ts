import { TOTP } from 'otpauth';
import { minutes, seconds } from '#testing';
import { password } from './support/small-clinic.js';
import { type Answer, Caller, WholeWorld } from './support/whole-world.js';

describe('codes from an app', () => {
  let whole: WholeWorld;
  let nora: Caller;
  let app: TOTP;
  let recoveryCodes: string[];

  beforeAll(async () => {
    whole = await WholeWorld.start(undefined, { TRUSTED_PROXIES: '127.0.0.1' });
    nora = new Caller(whole.world, await whole.signIn(whole.clinic.email('nora'), password));
  });
  afterAll(() => whole.world.stop());

  const codeOf = ({ status, body }: Answer) => (status < 300 ? status : body.code);
  const post = (url: string, body: object, who: Caller = whole.nobody()) => who.send('POST', url, body);
  const now = () => app.generate({ timestamp: +whole.world.clock.now() });
  const firstStep = () => post('/api/sign-in', { email: whole.clinic.email('nora'), password });
  const tokenOf = async () => (await firstStep()).body.secondFactor.token as string;
  const confirm = (token: string, code: string, who?: Caller) => post('/api/sign-in/confirm', { token, code }, who);

  it('are turned on with the password, and count once the app was shown to work', async () => {
    const begin = (given: string) => post('/api/my-account/codes-from-app', { password: given }, nora);
    expect(codeOf(await begin('not this one'))).toBe('PASSWORD.WRONG');
    const begun = (await begin(password)).body;
    app = TOTPfrom(begun.uri);
    const stored = await whole.world.admin.query('select secret from auth.code_app');
    expect(stored.rows[0].secret).not.toContain(begun.secret);
    expect(codeOf(await firstStep())).toBe(200);
    expect((await firstStep()).body).toHaveProperty('staffId');
    const turnOn = (code: string) => post('/api/my-account/codes-from-app/confirm', { code }, nora);
    expect(codeOf(await turnOn('000000'))).toBe('SECOND_FACTOR.WRONG_CODE');
    recoveryCodes = (await turnOn(now())).body.recoveryCodes;
    expect(new Set(recoveryCodes).size).toBe(10);
    expect(codeOf(await begin(password))).toBe('SECOND_FACTOR.ALREADY_ON');
    const mine = await nora.send('GET', '/api/my-account/factors');
    expect(mine.body).toEqual({ codesFromApp: true, recoveryCodesLeft: 10, passkeys: [] });
  });

  it('are asked for after the password, which alone sets no cookie', async () => {
    const first = await firstStep();
    expect(first.body).toEqual({ secondFactor: { token: expect.any(String), methods: ['totp', 'recovery-code'] } });
    expect(first.headers).not.toHaveProperty('set-cookie');
    whole.world.clock.forward(seconds(30));
    const done = await confirm(first.body.secondFactor.token, now());
    expect([done.status, done.body.name]).toEqual([200, 'nora']);
    expect(done.headers).toHaveProperty('set-cookie');
    expect(codeOf(await confirm(first.body.secondFactor.token, now()))).toBe('SECOND_FACTOR.TOO_LATE');
  });

  it('work once: the same code again is refused, also when two come at once', async () => {
    whole.world.clock.forward(seconds(30));
    const [one, two, three] = [await tokenOf(), await tokenOf(), await tokenOf()];
    const answers = await Promise.all([confirm(one, now()), confirm(two, now())]);
    expect(answers.map(codeOf).sort()).toEqual([200, 'SECOND_FACTOR.CODE_USED']);
    expect(codeOf(await confirm(three, now()))).toBe('SECOND_FACTOR.CODE_USED');
    const earlier = app.generate({ timestamp: +whole.world.clock.now() - seconds(30) });
    expect(codeOf(await confirm(three, earlier))).toBe('SECOND_FACTOR.CODE_USED');
  });

  it('cannot be tried for long', async () => {
    const token = await tokenOf();
    // Wrong codes are counted for the account where they came from; what follows comes from somewhere else.
    const elsewhere = new Caller(whole.world, { 'x-forwarded-for': '198.51.100.5' });
    for (let n = 0; n < 5; n++) {
      expect(codeOf(await confirm(token, `00000${n}`, elsewhere))).toBe('SECOND_FACTOR.WRONG_CODE');
    }
    whole.world.clock.forward(seconds(30));
    expect(codeOf(await confirm(token, now()))).toBe('SECOND_FACTOR.TOO_LATE');
    const late = await tokenOf();
    whole.world.clock.forward(minutes(5));
    expect(codeOf(await confirm(late, now()))).toBe('SECOND_FACTOR.TOO_LATE');
  });

  it('have recovery codes beside them, each good once', async () => {
    const [code] = recoveryCodes;
    expect(codeOf(await confirm(await tokenOf(), code!.toUpperCase()))).toBe(200);
    expect(codeOf(await confirm(await tokenOf(), code!))).toBe('SECOND_FACTOR.WRONG_CODE');
    expect((await nora.send('GET', '/api/my-account/factors')).body.recoveryCodesLeft).toBe(9);
    const fresh = (await post('/api/my-account/recovery-codes', { password }, nora)).body.recoveryCodes;
    expect(codeOf(await confirm(await tokenOf(), recoveryCodes[1]!))).toBe('SECOND_FACTOR.WRONG_CODE');
    expect(codeOf(await confirm(await tokenOf(), fresh[0]))).toBe(200);
  });

  it('are cleared by an admin for somebody who lost everything, and turned off by oneself', async () => {
    const ada = await whole.staff('ada');
    const url = `/api/staff/${whole.clinic.staffIds.nora}/factors`;
    expect(codeOf(await nora.send('DELETE', url))).toBe('ACCESS.NOT_ALLOWED');
    expect(codeOf(await ada.send('DELETE', url))).toBe(204);
    expect(codeOf(await nora.send('GET', '/api/session'))).toBe('ACCESS.SIGN_IN_NEEDED');
    expect((await firstStep()).body).toHaveProperty('staffId');
    nora = new Caller(whole.world, await whole.signIn(whole.clinic.email('nora'), password));
    app = TOTPfrom((await post('/api/my-account/codes-from-app', { password }, nora)).body.uri);
    await post('/api/my-account/codes-from-app/confirm', { code: now() }, nora);
    expect((await firstStep()).body).toHaveProperty('secondFactor');
    expect(codeOf(await post('/api/my-account/codes-from-app/end', { password }, nora))).toBe(204);
    expect((await firstStep()).body).toHaveProperty('staffId');
  });
});

function TOTPfrom(uri: string): TOTP {
  return new TOTP({ secret: new URL(uri).searchParams.get('secret')! });
}
