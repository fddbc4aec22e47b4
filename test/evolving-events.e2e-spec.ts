import { z } from 'zod';
import { type EventContract, eventContracts, type NewEvent, upcast } from '#contracts';
import { WholeWorld } from './support/whole-world.js';

const type = 'patient.went-quiet';
const first = eventContracts[type];
const secondData = z.object({ patientId: z.string(), minutes: z.number(), by: z.enum(['unknown', 'clock']) });
const second: EventContract = {
  ...first,
  version: 2,
  data: secondData,
  from: {
    1: upcast(first.data, secondData, ({ patientId, hours }) => ({
      patientId,
      minutes: hours * 60,
      by: 'unknown' as const,
    })),
  },
};
/** From here on a release runs that has this version of the event. */
const release = (contract: EventContract) => Object.assign(eventContracts, { [type]: contract });

describe('an event that got a second version', () => {
  let whole: WholeWorld;
  beforeAll(async () => {
    whole = await WholeWorld.start();
  });
  afterEach(() => release(first));
  afterAll(() => whole.world.stop());

  const append = (...events: object[]) =>
    whole.world.work.run(whole.clinic.system, async (tx) => tx.append(...(events as NewEvent[])));
  const happenedTwice = async () => {
    const patient = await whole.clinic.patient();
    const ofPatient = { patientId: patient.id };
    await append({ type, data: { ...ofPatient, hours: 5 } });
    release(second);
    await append({ type, data: { ...ofPatient, minutes: 30, by: 'clock' } });
    await whole.world.settle();
    return patient;
  };
  const read = async (patient: Awaited<ReturnType<typeof happenedTwice>>) => {
    const nora = await whole.staff('nora');
    const timeline = await nora.send('GET', `/api/patients/${patient.id}/timeline`);
    const exported = await whole.phone(patient).send('GET', '/api/my/export');
    expect([timeline.status, exported.status]).toEqual([200, 200]);
    const ofType = (events: { type: string }[]) => events.filter((event) => event.type === type);
    return { timeline: ofType(timeline.body.entries), exported: ofType(exported.body.parts.events) };
  };

  it('stands on one timeline and in one export in the words of its newest version', async () => {
    const patient = await happenedTwice();
    const { timeline, exported } = await read(patient);
    const said = [
      { patientId: patient.id, minutes: 30, by: 'clock' },
      { patientId: patient.id, minutes: 300, by: 'unknown' },
    ];
    expect(timeline).toMatchObject(said.map((data) => ({ data, unreadable: false })));
    expect(exported).toMatchObject(said.map((data) => ({ data, version: 2 })));
  });

  it('is shown to be there by the release before, which leaves out what it says', async () => {
    const patient = await happenedTwice();
    await append({ type: 'help.requested', data: { patientId: patient.id } });
    await whole.world.admin.query(`update domain_event set type = 'planted.happened' where type = 'help.requested'`);
    release(first);
    const { timeline, exported } = await read(patient);
    expect(timeline).toMatchObject([
      { data: {}, unreadable: true },
      { data: { patientId: patient.id, hours: 5 }, unreadable: false },
    ]);
    expect(exported).toMatchObject([
      { data: null, unreadable: true },
      { data: { hours: 5 }, version: 1 },
    ]);
    const whatElse = (await whole.phone(patient).send('GET', '/api/my/export')).body.parts.events;
    expect(whatElse).toContainEqual(
      expect.objectContaining({ type: 'planted.happened', data: null, unreadable: true }),
    );
  });

  it('leaves an alert readable that rests on it', async () => {
    const patient = await whole.clinic.patient();
    expect((await whole.phone(patient).send('POST', '/api/my/help', { words: 'Please call' })).status).toBe(204);
    const nora = await whole.staff('nora');
    const [alert] = (await nora.send('GET', '/api/alerts')).body.alerts;
    const trace = async () => (await nora.send('GET', `/api/alerts/${alert.id}`)).body.trace;
    expect((await trace())[0]).toMatchObject({ unreadable: false, said: { words: 'Please call' } });
    await whole.world.admin.query(`update domain_event set version = 2 where type = 'help.requested'`);
    expect((await trace())[0]).toMatchObject({ unreadable: true, said: null });
  });
});
