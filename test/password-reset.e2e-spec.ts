import { Mailbox } from './support/mailbox.js';
import { Caller, WholeWorld } from './support/whole-world.js';

describe('asking for a new password', () => {
  let whole: WholeWorld;
  const mailbox = new Mailbox();

  beforeAll(async () => {
    await mailbox.open();
    whole = await WholeWorld.start(undefined, { TRUSTED_PROXIES: '127.0.0.1', ...mailbox.settings });
  });
  afterAll(async () => {
    await whole.world.stop();
    await mailbox.close();
  });

  const ask = async (email: string, address: string) =>
    (await new Caller(whole.world, { 'x-forwarded-for': address }).send('POST', '/api/password-reset', { email }))
      .status;
  const mailsTo = (name: string) => mailbox.mails.filter(({ to }) => to === whole.clinic.email(name)).length;

  it('sends one account three mails an hour, wherever it is asked from, and answers alike', async () => {
    const email = whole.clinic.email('nora');
    const answers = await Promise.all(Array.from({ length: 12 }, (_, n) => ask(email, `198.51.100.${n}`)));
    expect(new Set(answers)).toEqual(new Set([204]));
    await whole.world.settle();
    expect(mailsTo('nora')).toBe(3);
  });

  it('lets one address cause twenty an hour, and keeps nobody elsewhere from asking', async () => {
    for (let n = 0; n < 20; n++) await ask(`nobody-${n}@nowhere.example`, '203.0.113.5');
    await ask(whole.clinic.email('tess'), '203.0.113.5');
    await whole.world.settle();
    expect(mailsTo('tess')).toBe(0);
    await ask(whole.clinic.email('tess'), '203.0.113.6');
    await whole.world.settle();
    expect(mailsTo('tess')).toBe(1);
  });
});
