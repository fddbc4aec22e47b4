import { days, FakeClock, hours } from '#testing';
import { Handoff } from './support/handoffs.js';
import type { ClinicPatient } from './support/small-clinic.js';
import { type Caller, WholeWorld } from './support/whole-world.js';

/** A Friday, two in the afternoon in Chicago; clocks go forward on the Sunday, and the Monday is a holiday. */
const friday = new Date('2026-03-06T20:00:00Z');

describe('after a discharge on a Friday before the clocks change and a holiday', () => {
  let whole: WholeWorld;
  let nora: Caller;
  let patient: ClinicPatient;
  let move: Handoff;

  beforeEach(async () => {
    whole = await WholeWorld.start(new FakeClock(friday));
    const ada = await whole.staff('ada');
    const { version } = (await ada.send('GET', '/api/programme/hours')).body;
    const programme = {
      ...{ timeZone: 'America/Chicago', days: [1, 2, 3, 4, 5], from: '08:00', to: '17:00' },
      holidays: [{ date: '2026-03-09', name: 'A day off' }],
    };
    expect((await ada.send('PUT', '/api/programme/hours', programme, { 'If-Match': `"${version}"` })).status).toBe(200);
    nora = await whole.staff('nora');
    patient = await whole.clinic.patient();
    move = new Handoff(whole, patient.id, nora);
    await move.propose('aftercare', { receiverId: whole.clinic.staffIds.tess });
    await (await move.step('prepare')).allDone();
    await move.step('ready');
    await move.step('hand-off');
    await move.as(await whole.staff('tess')).step('accept', { synthesis: 'Taken over.' });
    move.as(nora);
  });
  afterEach(() => whole.world.stop());

  const until = (moment: string) => whole.world.forward(Date.parse(moment) - +whole.world.clock.now());
  const missed = async (): Promise<string[]> =>
    (
      await whole.world.admin.query(
        `select data->>'clock' as clock from domain_event where type = 'follow-up.missed' and subject_id = $1 order by id`,
        [patient.id],
      )
    ).rows.map(({ clock }) => clock);
  const raised = async (): Promise<string[]> =>
    (await nora.send('GET', `/api/alerts?patientId=${patient.id}`)).body.alerts
      .map(({ rule }: { rule: { key: string } }) => rule.key)
      .sort();

  it('each clock of those who are owed a contact runs out when it should, and is told by its chain', async () => {
    // Seventy-two hours are as long on this weekend as on any other: by the clock on the wall it is an hour later.
    await until('2026-03-09T19:59:00Z');
    expect(await missed()).toEqual([]);
    await until('2026-03-09T20:01:00Z');
    expect(await missed()).toEqual(['72-hours']);
    expect(await raised()).toEqual(['first-contact-missed']);
    // The Monday does not count: the second business day is the Wednesday, to its end in Chicago.
    await until('2026-03-12T04:58:00Z');
    expect(await missed()).toEqual(['72-hours']);
    await until('2026-03-12T05:01:00Z');
    expect(await missed()).toEqual(['72-hours', 'two-business-days']);
    await until('2026-03-14T05:01:00Z');
    expect(await missed()).toEqual(['72-hours', 'two-business-days', 'seven-days']);
    expect(await raised()).toEqual(expect.arrayContaining(['first-contact-missed', 'visit-missed']));
  });

  it('a check-in is no contact, nor is a visit on the day itself; a call is one, and stops both clocks', async () => {
    const at = () => whole.world.clock.now().toISOString();
    await whole.world.forward(hours(1));
    const sameDay = await move.contact('visit', { at: at(), channel: 'in-person', reached: true });
    expect(sameDay).toMatchObject({ status: 422, body: { code: 'FOLLOW_UP.SAME_DAY' } });
    await whole.clinic.askOnce(patient.id, new Date(+whole.world.clock.now() + 60_000), 3_600);
    await whole.world.forward(hours(0.1));
    const phone = whole.phone(patient);
    const { current } = (await phone.send('GET', '/api/my/check-ins')).body;
    const answers = { answers: { mood: 7, feelsSafe: 'yes' }, finished: true };
    expect((await phone.send('POST', `/api/check-ins/${current.id}/answers`, answers)).status).toBe(200);
    expect((await move.read()).view.followUps[0]).toMatchObject({ kind: 'first-contact', status: 'pending' });
    const early = await move.contact('first-contact', {
      at: friday.toISOString().replace('20:00', '19:00'),
      channel: 'phone',
      reached: true,
    });
    expect(early.body.code).toBe('FOLLOW_UP.NOT_YET');
    move.took(await move.contact('first-contact', { at: at(), channel: 'phone', reached: false }));
    expect(move.view.followUps[0]).toMatchObject({ status: 'pending', tries: 1 });
    move.took(await move.contact('first-contact', { at: at(), channel: 'phone', reached: true }));
    await whole.world.forward(days(6));
    expect(await missed()).toEqual([]);
    expect(move.view.followUps[0]!.clocks.map(({ kept }) => kept)).toEqual([true, true]);
  });
});
