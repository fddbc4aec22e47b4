import { contentOfRule } from '#contracts';
import { Database } from '#kernel';
import { password } from './support/small-clinic.js';
import { type Answer, Caller, WholeWorld } from './support/whole-world.js';

describe('signing in', () => {
  let whole: WholeWorld;

  beforeAll(async () => {
    whole = await WholeWorld.start();
  });
  afterAll(() => whole.world.stop());

  const signIn = (email: string, given: string): Promise<Answer> =>
    whole.nobody().send('POST', '/api/sign-in', { email, password: given });

  it('says who one is, and opens what one may', async () => {
    const nora = await whole.staff('nora');
    expect((await nora.send('GET', '/api/session')).body).toMatchObject({
      name: 'nora',
      roles: ['clinician', 'coordinator'],
      teams: [{ name: 'Harbour', roles: ['coordinator'] }],
    });
  });

  it('answers alike to a wrong password and to an unknown address', async () => {
    const answers = [
      await signIn(whole.clinic.email('nora'), 'wrong'),
      await signIn('nobody@nowhere.example', password),
    ];
    for (const { status, body } of answers) {
      expect({ status, code: body.code, title: body.title }).toEqual({
        status: 401,
        code: 'ACCESS.WRONG_CREDENTIALS',
        title: 'E-mail or password is not right.',
      });
    }
  });

  it('ends everywhere when one signs out', async () => {
    const nora = await whole.staff('nora');
    expect((await nora.send('POST', '/api/sign-out')).status).toBe(204);
    expect((await nora.send('GET', '/api/session')).body.code).toBe('ACCESS.SIGN_IN_NEEDED');
  });

  it('opens nothing to an account that was removed, or to a cookie that was made up', async () => {
    const paul = await whole.staff('paul');
    const sessions = (await paul.send('GET', '/api/my-account/sessions')).body.sessions;
    expect(sessions).toMatchObject([{ current: true, locked: false, methods: ['password'] }]);
    await whole.world.admin.query('update staff set removed_at = now() where id = $1', [whole.clinic.staffIds.paul]);
    expect((await paul.send('GET', '/api/alerts')).status).toBe(401);
    const forged = new Caller(whole.world, { cookie: `holdfast.session_token=${'x'.repeat(43)}` });
    expect((await forged.send('GET', '/api/alerts')).status).toBe(401);
  });

  it('keeps passwords and sessions out of reach of the application role', async () => {
    const database = whole.world.app.get(Database);
    await expect(database.query('select * from auth.session')).rejects.toThrow(/permission denied/);
    await expect(database.query('select * from auth.account')).rejects.toThrow(/permission denied/);
  });

  it('lets nobody in without a role that the route asks for', async () => {
    const tess = await whole.staff('tess');
    const { body } = await tess.send('GET', '/api/escalation-rules');
    const [rule] = body.rules;
    const changed = { content: contentOfRule(rule), why: 'A test' };
    const refused = await tess.send('PUT', `/api/escalation-rules/${rule.id}`, changed, {
      'if-match': `"${rule.version}"`,
    });
    expect(refused).toMatchObject({ status: 403, body: { code: 'ACCESS.NOT_ALLOWED' } });
  });
});
