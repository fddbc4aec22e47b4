import { EventProcessor } from '#backbone';
import { OfferSetUp } from '#identity';
import { days, hours } from '#testing';
import { Mailbox } from './support/mailbox.js';
import { type Answer, type Caller, WholeWorld } from './support/whole-world.js';

const good = 'otter lantern gravel 41';
const weak = ['short', 'passwordpassword', 'riverside-2026', 'maxine.holt@example.org', 'aaaaaaaaaaaaaaaa'];

describe('accounts', () => {
  const mailbox = new Mailbox();
  let whole: WholeWorld;
  let ada: Caller;

  beforeAll(async () => {
    await mailbox.open();
    whole = await WholeWorld.start(undefined, mailbox.settings);
    ada = await whole.staff('ada');
  });
  afterAll(async () => {
    await whole.world.stop();
    await mailbox.close();
  });

  const post = (url: string, body: object): Promise<Answer> => whole.nobody().send('POST', url, body);
  const code = ({ status, body }: Answer) => [status, body?.code];
  const invite = async (email: string, name = 'Maxine Holt') => {
    const invited = await ada.send('POST', '/api/invitations', { email, name, roles: ['clinician'], locale: 'es' });
    expect(invited.status).toBe(201);
    await whole.world.settle();
    return invited.body.id as string;
  };
  const accept = (token: string, password = good) =>
    post('/api/invitations/accept', { token, name: 'Maxine Holt', password });
  const signIn = (email: string, password: string) => post('/api/sign-in', { email, password });

  describe('set-up', () => {
    it('is offered only where nobody lives, founds one organisation, and never a second', async () => {
      expect(await whole.world.app.get(OfferSetUp).link()).toBeNull();
      const empty = await WholeWorld.empty();
      try {
        const offer = async () => (await empty.world.app.get(OfferSetUp).link())!.split('#')[1]!;
        const [token, other] = [await offer(), await offer()];
        const stored = await empty.world.admin.query('select * from auth.one_time_link');
        expect(JSON.stringify(stored.rows)).not.toContain(token);
        const organisation = { name: 'Riverside', timeZone: 'America/Chicago' };
        const admin = { name: 'Maxine Holt', email: 'Max@Example.org', password: good };
        const setUp = (given: string, changed: object = {}) =>
          empty.nobody().send('POST', '/api/set-up', { token: given, organisation, admin: { ...admin, ...changed } });
        expect(code(await setUp('x'.repeat(43)))).toEqual([404, 'ONE_TIME_LINK.NOT_VALID']);
        for (const password of weak) expect([400, 422]).toContain((await setUp(token, { password })).status);
        expect(
          (await empty.nobody().send('POST', '/api/one-time-links/read', { purpose: 'set-up', token })).status,
        ).toBe(200);
        const two = await Promise.all([setUp(token), setUp(token)]);
        expect(two.map(({ status }) => status).sort()).toEqual([204, 410]);
        for (const used of [token, other]) expect(code(await setUp(used))).toEqual([410, 'ONE_TIME_LINK.USED']);
        const signedIn = await empty
          .nobody()
          .send('POST', '/api/sign-in', { email: 'max@example.org', password: good });
        expect(signedIn.body).toMatchObject({ roles: ['admin'], organisation: { name: 'Riverside' } });
        const rules = await empty.world.admin.query('select count(distinct key)::int as n from escalation_rule');
        expect(rules.rows[0].n).toBeGreaterThan(4);
      } finally {
        await empty.world.stop();
      }
    });
  });

  describe('invitation', () => {
    it('comes by a mail that says nothing, and opens one account once', async () => {
      mailbox.refusals = 1;
      await invite('max@example.org');
      expect(mailbox).toMatchObject({ refused: 1, mails: [{ to: 'max@example.org' }] });
      const text = mailbox.textTo('max@example.org');
      expect(text).toContain('siete días');
      expect(text).not.toMatch(/Riverside|Harbour|patient|paciente|clinic[^.]|eating/i);
      const token = mailbox.tokenTo('max@example.org');
      const { rows } = await whole.world.admin.query(`select data from domain_event where type = 'staff.invited'`);
      expect(JSON.stringify(rows)).not.toContain(token);
      const read = await post('/api/one-time-links/read', { purpose: 'invitation', token });
      expect(read.body).toEqual({ email: 'max@example.org', name: 'Maxine Holt', organisation: 'Riverside' });
      for (const password of weak) expect([400, 422]).toContain((await accept(token, password)).status);
      const both = await Promise.all([accept(token), accept(token)]);
      expect(both.map(({ status }) => status).sort()).toEqual([204, 410]);
      expect((await signIn('max@example.org', good)).body).toMatchObject({ name: 'Maxine Holt', locale: 'es' });
      expect(code(await accept(token))).toEqual([410, 'ONE_TIME_LINK.USED']);
      const again = { email: 'MAX@example.org', name: 'M', roles: ['admin'] };
      expect(code(await ada.send('POST', '/api/invitations', again))).toEqual([409, 'STAFF.EMAIL_TAKEN']);
    });

    it('ends with its time, and when it is withdrawn', async () => {
      await invite('late@example.org');
      const late = mailbox.tokenTo('late@example.org');
      const id = await invite('gone@example.org');
      const gone = mailbox.tokenTo('gone@example.org');
      expect((await ada.send('DELETE', `/api/invitations/${id}`)).status).toBe(204);
      expect(code(await ada.send('DELETE', `/api/invitations/${id}`))).toEqual([404, 'INVITATION.NOT_FOUND']);
      expect(code(await accept(gone))).toEqual([409, 'INVITATION.CLOSED']);
      whole.world.clock.forward(days(7));
      expect(code(await accept(late))).toEqual([410, 'ONE_TIME_LINK.EXPIRED']);
      // Invited again, the same person gets a link that works.
      ada = await whole.staff('ada');
      await invite('late@example.org');
      expect((await ada.send('GET', '/api/invitations')).body.invitations).toHaveLength(1);
      expect((await accept(mailbox.tokenTo('late@example.org'))).status).toBe(204);
    });

    it('holds nothing else up while a mail server hangs', async () => {
      const goOn = mailbox.hold();
      const body = { email: 'slow@example.org', name: 'Slow', roles: ['clinician'] };
      expect((await ada.send('POST', '/api/invitations', body)).status).toBe(201);
      const { rows } = await whole.world.admin.query(
        `select event_id as "eventId", subscriber, organisation_id as "organisationId", subject_id as "subjectId",
                correlation_id as "correlationId" from event_delivery where subscriber = 'identity.send-invitation'`,
      );
      const processor = whole.world.app.get(EventProcessor);
      await processor.wake({ events: rows });
      // The wake-up is over, and nobody has taken the mail yet.
      expect(() => mailbox.tokenTo('slow@example.org')).toThrow();
      goOn();
      await processor.idle();
      expect(mailbox.tokenTo('slow@example.org')).toHaveLength(43);
    });

    it('is for admins alone', async () => {
      const tess = await whole.staff('tess');
      const body = { email: 'x@example.org', name: 'X', roles: ['admin'] };
      expect(code(await tess.send('POST', '/api/invitations', body))).toEqual([403, 'ACCESS.NOT_ALLOWED']);
    });
  });

  describe('password reset', () => {
    const ask = (email: string) => post('/api/password-reset', { email });

    it('answers alike and as fast whether the address is known or not', async () => {
      const sent = mailbox.mails.length;
      const took = async (email: string) => {
        const began = performance.now();
        expect([(await ask(email)).status, email]).toEqual([204, email]);
        return performance.now() - began;
      };
      const known = await took(whole.clinic.email('paul'));
      const unknown = await took('nobody@nowhere.example');
      expect(Math.min(known, unknown)).toBeGreaterThan(290);
      expect(Math.abs(known - unknown)).toBeLessThan(300);
      await whole.world.settle();
      expect(mailbox.mails.slice(sent).map(({ to }) => to)).toEqual([whole.clinic.email('paul')]);
    });

    it('changes the password once, within an hour, and ends every session', async () => {
      const nora = await whole.staff('nora');
      const email = whole.clinic.email('nora');
      await ask(email);
      await whole.world.settle();
      const token = mailbox.tokenTo(email);
      const reset = (given: string, password = good) =>
        post('/api/password-reset/complete', { token: given, password });
      expect(code(await reset(token, 'nora-riverside'))).toEqual([422, 'PASSWORD.TOO_WEAK']);
      expect((await nora.send('GET', '/api/session')).status).toBe(200);
      expect((await reset(token)).status).toBe(204);
      expect((await nora.send('GET', '/api/session')).status).toBe(401);
      expect((await signIn(email, good)).status).toBe(200);
      expect((await signIn(email, 'a-password-for-tests')).status).toBe(401);
      expect(code(await reset(token))).toEqual([410, 'ONE_TIME_LINK.USED']);
      await ask(email);
      await whole.world.settle();
      whole.world.clock.forward(hours(1));
      expect(code(await reset(mailbox.tokenTo(email)))).toEqual([410, 'ONE_TIME_LINK.EXPIRED']);
      expect(code(await reset(token.slice(1)))).toEqual([404, 'ONE_TIME_LINK.NOT_VALID']);
    });
  });
});
