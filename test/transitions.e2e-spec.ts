import { days, hours } from '#testing';
import { Handoff } from './support/handoffs.js';
import type { ClinicPatient } from './support/small-clinic.js';
import { type Caller, WholeWorld } from './support/whole-world.js';

describe('a move between levels of care', () => {
  let whole: WholeWorld;
  let nora: Caller;
  let paul: Caller;
  let lena: Caller;
  let rita: Caller;
  let otherTeamId: string;
  let patient: ClinicPatient;

  beforeAll(async () => {
    whole = await WholeWorld.start();
    nora = await whole.staff('nora');
    paul = await whole.staff('paul');
    lena = await whole.staff('lena');
    await whole.clinic.addStaff('rita', ['clinician']);
    rita = await whole.staff('rita');
    otherTeamId = await whole.clinic.careTeam('Meadow', [
      ['therapist', 'rita' as never],
      ['coordinator', 'nora'],
    ]);
  });
  afterAll(() => whole.world.stop());
  beforeEach(async () => {
    patient = await whole.clinic.patient();
  });

  const move = (by = nora) => new Handoff(whole, patient.id, by);
  const toMeadow = { receivingTeamId: '', receiverId: '' };
  const proposed = () =>
    move().propose('outpatient', { ...toMeadow, receivingTeamId: otherTeamId, receiverId: whole.clinic.staffIds.rita });
  const handedOff = async () => {
    const one = await proposed();
    await one.step('prepare');
    await one.allDone();
    await one.step('ready');
    return one.step('hand-off');
  };
  const sql = async (text: string, values: unknown[] = []) => (await whole.world.admin.query(text, values)).rows;

  it('goes from proposal to close, and responsibility moves with acceptance alone', async () => {
    const one = await proposed();
    expect(one.view).toMatchObject({ state: 'proposed', from: 'intensive-outpatient', to: 'outpatient' });
    expect(one.view.gaps).toEqual(expect.arrayContaining(['no-appointment', 'medicines-unreconciled']));
    expect(one.view.items.every(({ owner, dueAt }) => owner.name && dueAt)).toBe(true);
    await one.step('prepare');
    expect(one.view.possible['make-ready']).toBe('items-block-ready');
    expect((await one.send('ready')).body).toMatchObject({ code: 'TRANSITION.ITEMS_OPEN' });
    await one.allDone();
    expect(one.view.gaps).toEqual([]);
    await one.step('ready');
    await one.step('hand-off');
    expect(one.view.possible.accept).toBe('not-the-receiver');

    await one.as(rita).read();
    expect(one.view.possible.accept).toBeNull();
    expect((await one.send('accept', { synthesis: ' ' })).status).toBe(400);
    await one.step('accept', { synthesis: 'I take over Jo, who is steady; I call on Tuesday.' });
    expect(one.view).toMatchObject({ state: 'accepted', synthesis: expect.stringContaining('I take over') });
    expect(one.view.followUps.map(({ kind }) => kind)).toEqual(['first-contact', 'visit', 'review']);

    await whole.world.forward(days(1));
    const now = () => whole.world.clock.now().toISOString();
    one.took(await one.contact('first-contact', { at: now(), channel: 'phone', reached: true }));
    expect(one.view.state).toBe('accepted');
    one.took(await one.contact('visit', { at: now(), channel: 'in-person', reached: true }));
    expect(one.view.state).toBe('followed-up');
    await one.as(nora).read();
    expect((await one.send('close')).body.code).toBe('TRANSITION.FOLLOW_UP_OPEN');
    one.took(await one.contact('review', { at: now(), channel: 'video', reached: true }));
    await one.step('close');
    expect(one.view.state).toBe('closed');
  });

  it('has one open transition: the second of two proposals in the same second is refused', async () => {
    const answers = await Promise.all(
      ['outpatient', 'residential'].map((to) =>
        nora.send('POST', `/api/patients/${patient.id}/transitions`, {
          ...{ to, plannedFor: new Date(+whole.world.clock.now() + 86_400_000).toISOString() },
          reasons: ['medical-instability'],
        }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(answers.find(({ status }) => status === 409)!.body.code).toBe('TRANSITION.OPEN_ALREADY');
    expect(await sql('select 1 from transition where patient_id = $1', [patient.id])).toHaveLength(1);
  });

  it.each<[string, object, number, string]>([
    ['the same level', { to: 'intensive-outpatient' }, 422, 'TRANSITION.SAME_LEVEL'],
    ['a date in the past', { plannedFor: '2020-01-01T00:00:00.000Z' }, 422, 'TRANSITION.DATE_IN_THE_PAST'],
    ['a date years ahead', { plannedFor: '2150-01-01T00:00:00.000Z' }, 422, 'TRANSITION.DATE_TOO_FAR'],
    ['BMI alone', { to: 'residential', reasons: ['low-bmi'] }, 422, 'TRANSITION.BMI_ALONE'],
    ['a step-up without a reason', { to: 'residential', reasons: ['patients-wish'] }, 422, 'TRANSITION.REASON_NEEDED'],
    [
      'a team that is not there',
      { receivingTeamId: '019aaf00-0000-7000-8000-000000000001' },
      404,
      'CARE_TEAM.NOT_FOUND',
    ],
    ['no reason', { reasons: [] }, 400, 'REQUEST.INVALID'],
  ])('cannot be proposed with %s', async (_, more, status, code) => {
    const plannedFor = new Date(+whole.world.clock.now() + 86_400_000).toISOString();
    const body = { to: 'outpatient', plannedFor, reasons: ['goals-of-level-met'], ...more };
    const answer = await nora.send('POST', `/api/patients/${patient.id}/transitions`, body);
    expect(answer).toMatchObject({ status, body: { code } });
    expect(await sql('select 1 from transition where patient_id = $1', [patient.id])).toHaveLength(0);
  });

  it('shows the bundle to the receiver, and nothing else of the patient, until it is declined', async () => {
    const one = await handedOff();
    expect((await rita.send('GET', `/api/patients/${patient.id}`)).status).toBe(404);
    expect((await rita.send('GET', `/api/transitions?patientId=${patient.id}`)).body).toMatchObject({
      transitions: [{ id: one.view.id }],
    });
    await one.as(rita).read();
    expect(one.view.items.find(({ kind }) => kind === 'medication-reconciliation')!.evidence).not.toBeNull();
    await one.step('decline', { reason: 'We have no place before Monday.' });
    expect(one.view).toMatchObject({ state: 'preparing', declined: { reason: 'We have no place before Monday.' } });
    await one.as(nora).step('cancel', { reason: 'She stays with us.' });
    expect((await rita.send('GET', `/api/transitions/${one.view.id}`)).status).toBe(404);
    expect(
      await sql(`select 1 from handoff_item where transition_id = $1 and status = 'pending'`, [one.view.id]),
    ).toEqual([]);
  });

  it('tells the second of two coordinators that it changed', async () => {
    const one = await proposed();
    const seen = one.view.version;
    await one.step('prepare');
    const late = await one.as(lena).send('cancel', { reason: 'No.' }, seen);
    expect(late).toMatchObject({ status: 412 });
    expect(late.body.code).toBe('REQUEST.STALE');
  });

  it('cannot be cancelled once the patient has moved', async () => {
    const one = await (await handedOff()).as(rita).step('accept', { synthesis: 'Taken over.' });
    expect((await one.as(nora).send('cancel', { reason: 'Too late.' })).body.code).toBe('TRANSITION.MOVED_ALREADY');
  });

  it('lets only a clinical lead waive an item of safety', async () => {
    const one = await proposed();
    const body = { reason: 'Seen yesterday.' };
    expect((await one.sendItem('medication-reconciliation', 'waive', body)).body.code).toBe('HANDOFF_ITEM.SAFETY');
    await one.item('nutrition-plan', 'waive', body);
    await one.as(lena).item('medication-reconciliation', 'waive', body);
    expect(one.view.gaps).toContain('medicines-unreconciled');
  });

  it('opens an item again with a new time; the age of the whole stays what it is', async () => {
    const one = await (await proposed()).done('nutrition-plan');
    const { proposedAt } = one.view;
    await whole.world.forward(days(5));
    await one.item('nutrition-plan', 'reopen', { reason: 'The dietician has changed.' });
    const item = one.view.items.find(({ kind }) => kind === 'nutrition-plan')!;
    expect(item).toMatchObject({ status: 'pending', messages: [{ words: 'The dietician has changed.' }] });
    expect(Date.parse(item.dueAt)).toBeGreaterThan(+whole.world.clock.now());
    expect(one.view.proposedAt).toBe(proposedAt);
  });

  it('finds others when the receiver leaves the organisation midway', async () => {
    await whole.clinic.addStaff('gus', ['clinician']);
    const teamId = await whole.clinic.careTeam('Grove', [
      ['therapist', 'gus' as never],
      ['coordinator', 'nora'],
    ]);
    const receiver = { receivingTeamId: teamId, receiverId: whole.clinic.staffIds.gus };
    const one = await move().propose('outpatient', receiver);
    await one.step('prepare');
    await one.allDone();
    await one.step('ready');
    await one.step('hand-off');
    const ada = await whole.staff('ada');
    expect((await ada.send('DELETE', `/api/staff/${receiver.receiverId}`)).status).toBe(204);
    await one.read();
    expect(one.view).toMatchObject({ state: 'preparing', receiver: null });
    expect(one.view.gaps).toContain('no-receiver');
  });

  it('asks for consent again when the patient takes it back midway', async () => {
    const one = await (await proposed()).done('consent');
    const phone = whole.phone(patient);
    const holder = { role: 'therapist' };
    const told = await phone.send('POST', '/api/my/consents', { category: 'notes', holder, effect: 'withhold' });
    expect(told.status).toBe(201);
    await one.read();
    expect(one.view.items.find(({ kind }) => kind === 'consent')!.status).toBe('pending');
    expect(one.view.gaps).toContain('consent-missing');
  });

  it('shows the patient who is let to their record by it, and what they close to one of them is closed', async () => {
    const one = await (await proposed()).done('nutrition-plan');
    const phone = whole.phone(patient);
    const { beside } = (await phone.send('GET', '/api/my/access')).body;
    const { rita: staffId } = whole.clinic.staffIds;
    expect(beside).toMatchObject([{ staffId, name: 'rita', why: 'move', until: null }]);
    const evidence = async () =>
      (await one.as(rita).read()).view.items.find(({ kind }) => kind === 'nutrition-plan')!.evidence;
    expect(await evidence()).not.toBeNull();
    const closed = { category: 'notes', holder: { staffId }, effect: 'withhold' };
    expect((await phone.send('POST', '/api/my/consents', closed)).status).toBe(201);
    expect(await evidence()).toBeNull();
    await one.as(nora).step('cancel', { reason: 'She stays.' });
    expect((await phone.send('GET', '/api/my/access')).body.beside).toEqual([]);
  });

  it('lets the patient say what worries them, and nobody accepts before it is answered', async () => {
    const one = await handedOff();
    const phone = whole.phone(patient);
    const said = await phone.send('POST', '/api/my/transition/worries', { words: 'Will Tess still be there?' });
    expect(said).toMatchObject({ status: 201, body: { transition: { worries: [{ answer: null }] } } });
    await one.as(rita).read();
    expect((await one.send('accept', { synthesis: 'Taken over.' })).body.code).toBe('TRANSITION.ITEMS_OPEN');
    await one.done('patients-worry');
    await one.step('accept', { synthesis: 'Taken over.' });
    const mine = await phone.send('GET', '/api/my/transition');
    expect(mine.body.transition).toMatchObject({
      responsible: { team: 'Meadow', person: 'rita' },
      worries: [{ words: 'Will Tess still be there?', answer: 'We have talked about it.' }],
    });
  });

  it('says each item that is late at its time and once more a day later', async () => {
    const one = await proposed();
    const { id } = one.view.items.find(({ kind }) => kind === 'risk-reassessment') ?? one.view.items[0]!;
    const said = async () =>
      (
        await sql(
          `select data->'hours' as hours from domain_event where type = 'handoff-item.overdue' and data->>'itemId' = $1 order by id`,
          [id],
        )
      ).map((row) => row.hours);
    const { dueAt } = one.view.items.find((item) => item.id === id)!;
    await whole.world.forward(Date.parse(dueAt) - +whole.world.clock.now() - 1_000);
    expect(await said()).toEqual([]);
    await whole.world.forward(hours(1));
    expect(await said()).toEqual([0]);
    await whole.world.forward(days(1));
    expect(await said()).toEqual([0, 24]);
  });

  it('stands in the inbox of whoever owns an item, and of the receiver when it is handed to them', async () => {
    const one = await proposed();
    await one.item('nutrition-plan', 'owner', { ownerId: whole.clinic.staffIds.paul });
    const mine = (await paul.send('GET', '/api/my-handoff-items')).body;
    expect(mine.items.map(({ item }: { item: { kind: string } }) => item.kind)).toContain('nutrition-plan');
    const handed = await (await one.step('prepare')).allDone();
    await handed.step('ready');
    await handed.step('hand-off');
    const theirs = (await rita.send('GET', '/api/my-handoff-items')).body;
    expect(theirs.toAccept).toContainEqual(
      expect.objectContaining({ transition: expect.objectContaining({ id: one.view.id }) }),
    );
  });
});
