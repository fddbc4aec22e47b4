import type { AlertDetail, AlertView, QualityRow, TransitionQuality } from '#contracts';
import { days, hours } from '#testing';
import { Handoff } from './support/handoffs.js';
import { type Caller, WholeWorld } from './support/whole-world.js';

describe('what comes of moves', () => {
  let whole: WholeWorld;
  let nora: Caller;
  let lena: Caller;
  let paul: Caller;

  beforeAll(async () => {
    whole = await WholeWorld.start();
    [nora, lena, paul] = [await whole.staff('nora'), await whole.staff('lena'), await whole.staff('paul')];
  });
  afterAll(() => whole.world.stop());

  const day = () => whole.world.clock.now().toISOString().slice(0, 10);
  const now = () => whole.world.clock.now().toISOString();
  const moved = async (): Promise<Handoff> => {
    const { id } = await whole.clinic.patient();
    const one = await new Handoff(whole, id, nora).propose('outpatient', { receiverId: whole.clinic.staffIds.paul });
    await one.step('prepare');
    await one.allDone();
    await one.step('ready');
    await one.step('hand-off');
    await one.as(paul).step('accept', { synthesis: 'I take over Jo, who is steady.' });
    return one;
  };
  const figures = async (from: string, more = '', by = lena): Promise<TransitionQuality> =>
    (await by.send('GET', `/api/transition-quality?from=${from}&to=${day()}${more}`)).body;
  const alertsOf = async (patientId: string, by: Caller): Promise<AlertView[]> =>
    (await by.send('GET', `/api/alerts?patientId=${patientId}`)).body.alerts;

  it('is counted, opened and carried away; and for a past date what was known then', async () => {
    const from = day();
    const kept = await moved();
    const late = await moved();
    await whole.world.forward(days(1));
    kept.took(await kept.contact('visit', { at: now(), channel: 'in-person', reached: true }));
    const early = now();
    await whole.world.forward(days(9));

    expect(await figures(from)).toMatchObject({
      ...{ proposed: 2, moved: 2, cancelled: 0, declined: 0 },
      contactIn72Hours: { kept: 1, of: 2, open: 0 },
      contactInTwoBusinessDays: { kept: 1, of: 2, open: 0 },
      visitInSevenDays: { kept: 1, of: 2, open: 0 },
      reviewInThirtyDays: { kept: 0, of: 0, open: 2 },
    });
    expect(await figures(from, `&asOf=${early}`)).toMatchObject({ visitInSevenDays: { kept: 1, of: 1, open: 1 } });

    const rows = async (by: Caller): Promise<QualityRow[]> =>
      (await by.send('GET', `/api/transition-quality/rows?from=${from}&to=${day()}&figure=visit-in-seven-days`)).body
        .rows;
    expect((await rows(nora)).map(({ transitionId, kept: is, patient }) => [transitionId, is, patient?.name])).toEqual([
      [late.view.id, false, 'Jo Park'],
      [kept.view.id, true, 'Jo Park'],
    ]);
    // Who leads sees the figures, and is told names as far as they look after the patients.
    const ada = await whole.staff('ada');
    expect((await rows(ada)).map(({ patient }) => patient)).toEqual([null, null]);
    expect((await paul.send('GET', `/api/transition-quality?from=${from}&to=${day()}`)).status).toBe(403);

    const backwards = await lena.send('GET', `/api/transition-quality?from=${day()}&to=2020-01-01`);
    expect([backwards.status, backwards.body.code]).toEqual([400, 'REQUEST.INVALID']);

    const file = await lena.send('GET', `/api/transition-quality/export?from=${from}&to=${day()}`);
    expect([file.status, file.headers['content-type']]).toEqual([200, expect.stringContaining('text/csv')]);
  });

  it('calls when a contact was missed: coordinator and owner at once', async () => {
    const one = await moved();
    await whole.world.forward(hours(73));
    const [alert] = (await alertsOf(one.patientId, nora)).filter(({ rule }) => rule.key === 'first-contact-missed');
    expect(alert).toMatchObject({ severity: 'S3' });
    const { notified }: AlertDetail = (await nora.send('GET', `/api/alerts/${alert!.id}`)).body;
    expect(notified).toEqual(
      expect.arrayContaining([expect.objectContaining({ staffId: whole.clinic.staffIds.paul, role: 'owner' })]),
    );
  });

  it('calls the owner of an overdue item first, whoever owns it when the step is taken', async () => {
    const { id } = await whole.clinic.patient();
    const one = await new Handoff(whole, id, nora).propose();
    const dueAt = new Date(+whole.world.clock.now() + hours(2)).toISOString();
    await one.item('nutrition-plan', 'owner', { ownerId: whole.clinic.staffIds.tess, dueAt });
    await one.item('nutrition-plan', 'owner', { ownerId: whole.clinic.staffIds.paul });
    await whole.world.forward(hours(2));
    const [alert] = (await alertsOf(id, paul)).filter(({ rule }) => rule.key === 'handoff-item-overdue');
    const owners = alert!.notified.filter(({ role }) => role === 'owner').map(({ staffId }) => staffId);
    // The coordinator owns what was late an hour before.
    expect(owners).toEqual([whole.clinic.staffIds.nora, whole.clinic.staffIds.paul]);
  });
});
