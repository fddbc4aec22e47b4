import { hours, minutes } from '#testing';
import { Mailbox } from './support/mailbox.js';
import { type Answer, type Caller, WholeWorld } from './support/whole-world.js';

describe('a record opened in an emergency', () => {
  let whole: WholeWorld;
  let mailbox: Mailbox;
  const caller = {} as Record<'rosa' | 'omar' | 'pia', Caller>;

  beforeAll(async () => {
    mailbox = await new Mailbox().open();
    whole = await WholeWorld.start(undefined, mailbox.settings);
    await whole.clinic.addStaff('rosa', ['clinician']);
    await whole.clinic.addStaff('omar', ['clinician']);
    // A privacy officer who also treats: the only one who could review what she opened herself.
    await whole.clinic.addStaff('pia', ['privacy-officer', 'clinician']);
    for (const name of ['rosa', 'omar', 'pia'] as const) caller[name] = await whole.staff(name as never);
  });
  afterAll(async () => {
    await whole.world.stop();
    await mailbox.close();
  });

  const codeOf = ({ status, body }: Answer) => (status < 300 ? status : body.code);
  const open = (who: Caller, id: string) =>
    who.send('POST', '/api/break-glass', { patient: { id }, reason: 'She fainted in the waiting room.' });

  it('is told to the privacy officer by a mail that says nothing, and stands on the patient’s page', async () => {
    const patient = await whole.clinic.patient();
    const opened = await open(caller.rosa, patient.id);
    expect(opened.status).toBe(201);
    await whole.world.settle();
    expect(mailbox.mails.map(({ to }) => to)).toEqual([whole.clinic.email('pia')]);
    const text = mailbox.textTo(whole.clinic.email('pia'));
    expect(text).toContain('/privacy');
    expect(text).not.toMatch(/Jo|Park|rosa|fainted/);
    const mine = (await whole.phone(patient).send('GET', '/api/my/access')).body;
    expect(mine.breakGlass).toMatchObject([{ by: 'rosa', over: false }]);
  });

  it('is ended by whoever opened it, and by nobody else', async () => {
    const patient = await whole.clinic.patient();
    const { id } = (await open(caller.rosa, patient.id)).body;
    const end = (who: Caller) => who.send('POST', `/api/break-glass/${id}/end`);
    expect(codeOf(await end(caller.omar))).toBe('BREAK_GLASS.NOT_FOUND');
    expect((await caller.rosa.send('GET', `/api/patients/${patient.id}`)).status).toBe(200);
    expect(codeOf(await end(caller.rosa))).toBe(204);
    expect((await caller.rosa.send('GET', `/api/patients/${patient.id}`)).status).toBe(404);
  });

  it('is reviewed by somebody else', async () => {
    const patient = await whole.clinic.patient();
    const { id } = (await open(caller.pia, patient.id)).body;
    const review = { outcome: 'justified', note: 'I was right.' };
    expect(codeOf(await caller.pia.send('POST', `/api/break-glass/${id}/review`, review))).toBe('BREAK_GLASS.OWN');
    const { accesses } = (await caller.pia.send('GET', '/api/break-glass')).body;
    expect(accesses.find((access: { id: string }) => access.id === id)).toMatchObject({ outcome: null, review: null });
  });

  it('is one of five within an hour, also when many are asked for at once', async () => {
    whole.world.clock.forward(hours(2));
    await caller.omar.send('GET', '/api/session');
    const patients = [];
    for (let n = 0; n < 8; n++) patients.push(await whole.clinic.patient());
    const answers = await Promise.all(patients.map(({ id }) => open(caller.omar, id)));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(5);
    const refused = patients.findIndex((_, n) => answers[n]!.status !== 201);
    expect(answers[refused]).toMatchObject({ status: 429, body: { code: 'BREAK_GLASS.TOO_MANY' } });
    const again = patients[answers.findIndex(({ status }) => status === 201)]!;
    expect((await open(caller.omar, again.id)).status).toBe(201);
    expect((await open(caller.rosa, patients[refused]!.id)).status).toBe(201);
    whole.world.clock.forward(minutes(61));
    expect((await open(caller.omar, patients[refused]!.id)).status).toBe(201);
  });
});
