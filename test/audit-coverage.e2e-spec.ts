import { TOTP } from 'otpauth';
import { type RouteContract, routes, ruleOf } from '#contracts';
import { seconds } from '#testing';
import { Mailbox } from './support/mailbox.js';
import { password } from './support/small-clinic.js';
import { Caller, WholeWorld } from './support/whole-world.js';

/**
 * Changes that anybody may ask for: nobody is known before, so each writes its own entry, or says why it has none. All
 * others are written down by `ChangeAuditInterceptor` where their own transaction did not.
 */
const byAnyone: Record<string, 'entry' | { none: string }> = {
  signIn: 'entry',
  signOut: 'entry',
  confirmSignIn: 'entry',
  signInWithPasskey: 'entry',
  finishSingleSignOn: 'entry',
  unlockSession: 'entry',
  resetPassword: 'entry',
  setUp: 'entry',
  acceptInvitation: 'entry',
  askPasswordReset: { none: 'it changes nothing; the event staff.password-reset-asked says that a mail was sent' },
  askForPasskey: { none: 'it asks a question that is good once, for five minutes' },
  beginSingleSignOn: { none: 'it sends a browser to the provider; coming back is written down' },
  takeReceipt: { none: 'it changes how far one message came, which the attempt itself says' },
  stopMessages: { none: 'it closes one way; the event contact-point.closed says so, and by what' },
  readOneTimeLink: { none: 'it is a read: the token must not stand in an address' },
};

describe('the audit', () => {
  let whole: WholeWorld;
  const mailbox = new Mailbox();

  beforeAll(async () => {
    await mailbox.open();
    whole = await WholeWorld.start(undefined, mailbox.settings);
  });
  afterAll(async () => {
    await whole.world.stop();
    await mailbox.close();
  });

  const entriesOf = async (action: string): Promise<{ actor: string; kind: string }[]> =>
    (
      await whole.world.admin.query(
        `select actor, kind from audit_entry where action = $1 and outcome = 'allowed' order by id`,
        [action],
      )
    ).rows;

  it('knows of every changing route why it leaves an entry, or why not', () => {
    const changing = (Object.values(routes) as RouteContract[]).filter(({ method }) => method !== 'GET');
    const open = changing.filter(({ action }) => ruleOf(action).by === 'anyone').map(({ id }) => id);
    expect(open.sort()).toEqual(Object.keys(byAnyone).sort());
  });

  it('has an entry, and one, for each thing that somebody does to their own account', async () => {
    const nora = new Caller(whole.world, await whole.signIn(whole.clinic.email('nora'), password));
    const elsewhere = new Caller(whole.world, await whole.signIn(whole.clinic.email('nora'), password));
    const send = async (method: string, url: string, body?: object) => {
      const answer = await nora.send(method, url, body);
      expect({ url, ok: answer.status < 300, code: answer.body?.code }).toEqual({ url, ok: true, code: undefined });
      return answer.body;
    };
    await elsewhere.send('GET', '/api/session');
    const { sessions } = await send('GET', '/api/my-account/sessions');
    const other = sessions.find(({ current }: { current: boolean }) => !current);
    await send('DELETE', `/api/my-account/sessions/${other.id}`);
    const { uri } = await send('POST', '/api/my-account/codes-from-app', { password });
    const app = new TOTP({ secret: new URL(uri).searchParams.get('secret')! });
    const code = () => app.generate({ timestamp: +whole.world.clock.now() });
    await send('POST', '/api/my-account/codes-from-app/confirm', { code: code() });
    await send('POST', '/api/my-account/recovery-codes', { password });
    await send('POST', '/api/my-account/codes-from-app/end', { password });
    await send('POST', '/api/my-account/passkeys/question', { password });
    const fresh = 'otter lantern gravel 41';
    await send('PUT', '/api/my-account/password', { current: password, password: fresh });
    await send('POST', '/api/session/lock');
    await send('POST', '/api/session/unlock', { password: fresh });
    await send('POST', '/api/patients', {
      ...{ givenName: 'New', familyName: 'Person', timeZone: 'UTC', levelOfCare: 'outpatient' },
      careTeamId: whole.clinic.careTeamId,
    });
    whole.world.clock.forward(seconds(30));
    const actor = `staff:${whole.clinic.staffIds.nora}`;
    const done = ['endMySession', 'beginCodesFromApp', 'confirmCodesFromApp', 'makeRecoveryCodes', 'endCodesFromApp'];
    for (const action of [...done, 'beginPasskey', 'changeMyPassword', 'lockSession', 'registerPatient']) {
      expect([action, await entriesOf(action)]).toEqual([action, [{ actor, kind: 'change' }]]);
    }
    expect(await entriesOf('unlockSession')).toEqual([{ actor, kind: 'sign-in' }]);
  });

  it('has an entry for what comes before there is anybody to sign in as', async () => {
    const email = whole.clinic.email('tess');
    await whole.nobody().send('POST', '/api/password-reset', { email });
    await whole.world.settle();
    const link = { token: mailbox.tokenTo(email), password: 'otter lantern gravel 42' };
    expect((await whole.nobody().send('POST', '/api/password-reset/complete', link)).status).toBe(204);
    expect(await entriesOf('resetPassword')).toEqual([
      { actor: `staff:${whole.clinic.staffIds.tess}`, kind: 'sign-in' },
    ]);
  });

  it('asks for the password before a passkey goes', async () => {
    const paul = await whole.staff('paul');
    const { rows } = await whole.world.admin.query(
      `insert into auth.passkey (id, credential_id, sign_in_id, name, public_key, counter, transports, made_at)
       select gen_random_uuid(), 'c', sign_in_id, 'Phone', '\\x00', 0, '{}', now() from staff where id = $1 returning id`,
      [whole.clinic.staffIds.paul],
    );
    const remove = (given: string) =>
      paul.send('POST', `/api/my-account/passkeys/${rows[0].id}/remove`, { password: given });
    expect((await remove('not this one')).body.code).toBe('PASSWORD.WRONG');
    expect(await entriesOf('removePasskey')).toEqual([]);
    expect((await remove(password)).status).toBe(204);
    expect(await entriesOf('removePasskey')).toHaveLength(1);
  });
});
