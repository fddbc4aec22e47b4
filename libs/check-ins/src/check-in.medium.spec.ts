import { factNames, type MyCheckIns } from '#contracts';
import { days, hours, minutes } from '#testing';
import { answered, Clinic, Phone, system } from './clinic.builder.js';
import { CheckInFacts } from './facts/check-in-facts.js';

describe('the life of a window', () => {
  let clinic: Clinic;
  let patientId: string;
  let phone: Phone;

  beforeEach(async () => {
    clinic = await Clinic.open();
    patientId = clinic.patient().id;
    phone = new Phone(clinic, (await clinic.link(patientId)).token);
    await clinic.schedule(patientId);
  });
  afterEach(() => clinic.world.stop());

  const states = async () =>
    (await clinic.checkIns(patientId)).map(({ state }) => state).filter((s) => s !== 'scheduled');
  const window = async (n: number) => (await clinic.checkIns(patientId))[n]!.id;
  const mine = async () => (await phone.send('GET', '/api/my/check-ins')).json<MyCheckIns>();
  const facts = (checkInId: string | null = null, save: number | null = null) =>
    clinic.world.work.run({ actor: system }, (tx) =>
      clinic.world.app
        .get(CheckInFacts)
        .facts(tx, { names: new Set(factNames), patientId, at: tx.now, event: answered(patientId, checkInId, save) }),
    );

  it('opens, reminds twice, is missed, and the next one too: two in a row', async () => {
    await clinic.world.forward(hours(1) + days(1) + hours(16));
    expect(await states()).toEqual(['missed', 'missed']);
    const each = ['check-in.opened', 'check-in.reminder-due', 'check-in.reminder-due', 'check-in.missed'];
    expect(await clinic.eventTypes()).toEqual(['check-in-schedule.started', ...each, ...each]);
    expect(await facts()).toMatchObject({ 'checkIns.missedInARow': 2, 'checkIns.strongUrgesIn24h': 0 });
  });

  it('is answered in part, then wholly; nothing else happens to it', async () => {
    await clinic.world.forward(hours(2));
    expect((await mine()).current?.state).toBe('open');
    const id = await window(0);
    expect((await phone.answer(id, { mood: 3, sleep: 'well' }, false)).json()).toMatchObject({ state: 'open' });
    const done = await phone.answer(id, { mood: 4, strongestUrge: 9, feelsSafe: 'not-sure' });
    expect(done.statusCode).toBe(200);
    expect(done.json()).toMatchObject({ state: 'completed', late: false, answers: { mood: 4, strongestUrge: 9 } });
    expect((await phone.answer(id, { mood: 5 })).json()).toMatchObject({ code: 'CHECK_IN.CLOSED' });
    expect(await facts(id)).toMatchObject({
      'checkIns.feelsSafe': 'not-sure',
      'checkIns.strongUrgesIn24h': 1,
      'checkIns.hoursSinceContact': 0,
    });
    await clinic.world.forward(hours(20));
    expect(await states()).toEqual(['completed']);
    expect((await clinic.eventTypes()).slice(1)).toEqual(['check-in.opened', 'check-in.answered', 'check-in.answered']);
  });

  it('is left partial when the rest never comes', async () => {
    await clinic.world.forward(hours(2));
    await phone.answer(await window(0), { mood: 3 }, false);
    await clinic.world.forward(hours(20));
    expect(await states()).toEqual(['partial']);
  });

  it('takes a late answer, which ends the row', async () => {
    await clinic.world.forward(days(1) + hours(20));
    expect(await facts()).toMatchObject({ 'checkIns.missedInARow': 2 });
    expect((await mine()).missed.map(({ state }) => state)).toEqual(['missed', 'missed']);
    const late = await phone.answer(await window(0), { mood: 2 });
    expect(late.json()).toMatchObject({ state: 'completed', late: true });
    expect(await facts()).toMatchObject({ 'checkIns.missedInARow': 0, 'checkIns.hoursSinceContact': 0 });
  });

  it('takes "not today" for an answer', async () => {
    await clinic.world.forward(hours(2));
    const url = `/api/check-ins/${await window(0)}/decline`;
    expect((await phone.send('POST', url)).json()).toMatchObject({ state: 'declined' });
    expect((await phone.send('POST', url)).statusCode).toBe(200);
    await clinic.world.forward(days(1));
    expect((await clinic.eventTypes()).filter((type) => type === 'check-in.declined')).toHaveLength(1);
  });

  it('is undeliverable, and nobody’s miss, when Holdfast slept through all of it', async () => {
    clinic.world.clock.forward(hours(18));
    await clinic.world.settle();
    expect(await states()).toEqual(['undeliverable']);
    expect(await facts()).toMatchObject({ 'checkIns.missedInARow': 0 });
    expect((await phone.answer(await window(0), { mood: 2 })).json()).toMatchObject({ state: 'completed', late: true });
  });

  it('can be answered before the sweep opened it, and not before its time', async () => {
    const id = await window(0);
    expect((await phone.answer(id, { mood: 2 })).json()).toMatchObject({ code: 'CHECK_IN.NOT_OPEN_YET', status: 409 });
    clinic.world.clock.forward(hours(1));
    expect((await mine()).current?.id).toBe(id);
    expect((await phone.answer(id, { mood: 2 })).json()).toMatchObject({ state: 'completed', late: false });
    await clinic.world.forward(days(1) - minutes(1));
    expect((await clinic.eventTypes()).slice(1).sort()).toEqual(['check-in.answered', 'check-in.opened']);
  });

  it('rests in a pause, which ends by itself', async () => {
    await clinic.world.forward(hours(2));
    const until = new Date(+clinic.world.clock.now() + days(2));
    expect((await phone.send('PUT', '/api/my/pause', { until })).statusCode).toBe(204);
    expect((await mine()).pausedUntil).toBe(until.toISOString());
    await clinic.world.forward(days(3) + hours(16));
    expect(await states()).toEqual(['excused', 'excused', 'excused', 'missed']);
    expect((await clinic.world.events()).filter(({ type }) => type.startsWith('check-ins.'))).toMatchObject([
      { type: 'check-ins.paused', data: { by: 'patient' } },
      { type: 'check-ins.resumed', data: { by: 'time' } },
    ]);
    expect(await facts()).toMatchObject({ 'checkIns.missedInARow': 1 });
  });

  it('goes on when a pause ends early', async () => {
    const until = new Date(+clinic.world.clock.now() + days(2));
    expect((await clinic.asStaff('PUT', `/api/patients/${patientId}/pause`, { until })).statusCode).toBe(204);
    await clinic.world.forward(hours(3));
    expect((await clinic.asStaff('DELETE', `/api/patients/${patientId}/pause`)).statusCode).toBe(204);
    expect((await phone.send('DELETE', '/api/my/pause')).statusCode).toBe(204);
    await clinic.world.forward(days(3));
    expect((await states()).slice(0, 2)).toEqual(['excused', 'missed']);
    expect((await clinic.eventTypes()).filter((type) => type === 'check-ins.resumed')).toHaveLength(1);
  });

  it('is told when a patient went quiet, again while it lasts, and not once they were heard', async () => {
    const quiet = async () =>
      (await clinic.world.events('patient.went-quiet')).map(({ data }) => (data as { hours: number }).hours);
    await clinic.world.forward(hours(10));
    await phone.answer(await window(0), { mood: 5 });
    await clinic.world.forward(hours(71));
    expect(await quiet()).toEqual([]);
    await clinic.world.forward(hours(26));
    expect(await quiet()).toEqual([72, 96]);
    await phone.send('POST', '/api/my/help', {});
    expect(await facts()).toMatchObject({ 'checkIns.hoursSinceContact': 0 });
    await clinic.world.forward(hours(71));
    expect(await quiet()).toEqual([72, 96]);
  });
});
