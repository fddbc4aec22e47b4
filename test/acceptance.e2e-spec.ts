import { type LevelOfCare, routes } from '#contracts';
import type { Actor } from '#kernel';
import { days, hours } from '#testing';
import { UseCases } from '#use-cases';
import { dyingAt } from './support/dying-connection.js';
import { Handoff } from './support/handoffs.js';
import { move } from './support/moves.js';
import type { ClinicPatient } from './support/small-clinic.js';
import { type Caller, WholeWorld } from './support/whole-world.js';

const daily = { recurrence: 'FREQ=DAILY', opensAt: '09:00', windowSeconds: 14_400, graceSeconds: 3600 };

describe('when a hand-off is accepted', () => {
  let whole: WholeWorld;
  let [nora, tess, rita] = [] as unknown as [Caller, Caller, Caller];
  let meadow: string;

  beforeAll(async () => {
    whole = await WholeWorld.start();
    await whole.clinic.addStaff('rita', ['clinician']);
    [nora, tess, rita] = [await whole.staff('nora'), await whole.staff('tess'), await whole.staff('rita')];
    meadow = await whole.clinic.careTeam('Meadow', [
      ['therapist', 'rita' as never],
      ['nurse', 'rita' as never],
      ['coordinator', 'nora'],
    ]);
  });
  afterAll(() => whole.world.stop());

  const sql = async (text: string, values: unknown[] = []) => (await whole.world.admin.query(text, values)).rows;
  /** Asked daily at nine; it is ten o'clock, so that one is open; and asked for help, so that an alert is. */
  const asked = async (): Promise<ClinicPatient> => {
    const patient = await whole.clinic.patient();
    const clock = whole.world.clock.now();
    const nine = new Date(clock);
    nine.setUTCHours(9, 0, 0, 0);
    const startsOn = new Date(+nine + (clock > nine ? days(1) : 0)).toISOString().slice(0, 10);
    await whole.clinic.schedule(patient.id, { ...daily, startsOn });
    await whole.world.forward(Date.parse(`${startsOn}T10:00:00Z`) - +clock);
    await whole.phone(patient).send('POST', '/api/my/help', {});
    await whole.world.settle();
    return patient;
  };
  const handedOff = async ({ id }: ClinicPatient, to: LevelOfCare = 'outpatient'): Promise<Handoff> => {
    const one = new Handoff(whole, id, nora);
    await one.propose(to, { receivingTeamId: meadow, receiverId: whole.clinic.staffIds.rita });
    await one.step('prepare');
    await one.allDone();
    await one.step('ready');
    return one.step('hand-off');
  };
  const accepted = async (patient: ClinicPatient, formerTeamSeesForDays = 14): Promise<Handoff> =>
    (await handedOff(patient)).as(rita).step('accept', { synthesis: 'I take over.', formerTeamSeesForDays });
  const windowsOf = ({ id }: ClinicPatient) =>
    sql(
      `select to_char(c.opens_at at time zone 'UTC', 'Dy HH24') as opens, c.state, s.ended_at is not null as old
         from check_in c join check_in_schedule s on s.id = c.schedule_id where c.patient_id = $1 order by c.id`,
      [id],
    );

  it('level, team and the time of the step-down are the new ones, and the patient sees who joined and left', async () => {
    const patient = await asked();
    await accepted(patient);
    const { body } = await rita.send('GET', `/api/patients/${patient.id}`);
    expect(body).toMatchObject({ levelOfCare: 'outpatient', careTeamId: meadow, version: 2 });
    expect(body.steppedDownAt).toBe(whole.world.clock.now().toISOString());
    const said = await sql(
      `select type, data ->> 'role' as role, data -> 'staffIds' as who from domain_event
        where subject_id = $1 and type like 'care-team.members%' order by id`,
      [patient.id],
    );
    const { rita: hers, tess: left } = whole.clinic.staffIds;
    expect(said).toContainEqual({ type: 'care-team.members-joined', role: 'therapist', who: [hers] });
    expect(said).toContainEqual({ type: 'care-team.members-left', role: 'therapist', who: [left] });
    // Nora coordinates on both.
    expect(said.filter(({ role }) => role === 'coordinator')).toEqual([]);
    expect(
      await sql('select level from level_of_care_stay where patient_id = $1 order by began_at', [patient.id]),
    ).toEqual([{ level: 'intensive-outpatient' }, { level: 'outpatient' }]);
  });

  it('the team of before may still look for as long as was agreed, and changes nothing', async () => {
    const patient = await asked();
    await accepted(patient, 3);
    const look = async () => (await tess.send('GET', `/api/patients/${patient.id}`)).status;
    const revise = () => tess.send('PATCH', `/api/patients/${patient.id}`, { riskTier: 'red' }, { 'if-match': '"2"' });
    expect([await look(), (await tess.send('GET', `/api/patients/${patient.id}/timeline`)).status]).toEqual([200, 200]);
    expect((await revise()).status).toBe(404);
    expect((await tess.send('GET', '/api/patients?limit=200')).body.patients).not.toContainEqual(
      expect.objectContaining({ id: patient.id }),
    );
    await whole.world.forward(days(3));
    expect(await look()).toBe(404);
    expect((await rita.send('GET', `/api/patients/${patient.id}`)).status).toBe(200);
  });

  it('or may not look at all', async () => {
    const patient = await asked();
    await accepted(patient, 0);
    expect((await tess.send('GET', `/api/patients/${patient.id}`)).status).toBe(404);
  });

  it('check-ins are those of the new level: none is lost, none asked twice, and what is open can be answered', async () => {
    const patient = await asked();
    await accepted(patient);
    const windows = await windowsOf(patient);
    expect(windows.filter(({ old }) => old)).toMatchObject([{ state: 'open' }]);
    const coming = windows.filter(({ old }) => !old);
    expect(coming.map(({ opens }) => opens).sort()).toEqual(['Fri 09', 'Mon 09', 'Wed 09']);
    const left = await sql(
      `select d.subject_id from deadline d left join check_in c on c.id = d.subject_id
        where d.patient_id = $1 and d.kind = 'check-in.advance' and d.fired_at is null and d.cancelled_at is null and c.id is null`,
      [patient.id],
    );
    expect(left).toEqual([]);
    const [open] = await sql(`select id from check_in where patient_id = $1 and state = 'open'`, [patient.id]);
    const answered = await whole
      .phone(patient)
      .send('POST', `/api/check-ins/${open.id}/answers`, { answers: { mood: 7 }, finished: true });
    expect(answered.status).toBe(200);
    await whole.world.forward(days(7));
    const states = (await windowsOf(patient)).filter(({ state }) => state !== 'scheduled').map(({ state }) => state);
    expect(states).toHaveLength(4);
  });

  it.each<[LevelOfCare, number]>([
    ['aftercare', 1],
    ['outpatient', 3],
    ['partial-hospitalisation', 14],
    ['residential', 0],
  ])('somebody at %s is asked %d times in the week after', async (to, times) => {
    const patient = await whole.clinic.patient();
    await move(whole, { patientId: patient.id, to });
    expect(await windowsOf(patient)).toHaveLength(times);
  });

  it('a pause goes on', async () => {
    const patient = await asked();
    const until = new Date(+whole.world.clock.now() + days(4)).toISOString();
    expect((await nora.send('PUT', `/api/patients/${patient.id}/pause`, { until })).status).toBeLessThan(300);
    await accepted(patient);
    await whole.world.forward(days(3.9));
    const states = (await windowsOf(patient)).filter(({ old }) => !old).map(({ state }) => state);
    expect(new Set(states)).toEqual(new Set(['excused', 'scheduled']));
  });

  it('alerts belong to the new team; a chain keeps its time, and its next step asks the new team', async () => {
    const patient = await asked();
    const alertOf = async () =>
      (
        await sql(
          'select id, care_team_id, next_step_at, told, version from alert where patient_id = $1 order by raised_at limit 1',
          [patient.id],
        )
      )[0];
    const before = await alertOf();
    await accepted(patient);
    const after = await alertOf();
    expect(after).toEqual({ ...before, care_team_id: meadow, version: before.version + 1 });
    expect((await rita.send('GET', `/api/alerts/${before.id}`)).status).toBe(200);
    const ritaId = whole.clinic.staffIds.rita;
    expect(before.told).not.toContain(ritaId);
    await whole.world.forward(+before.next_step_at - +whole.world.clock.now() + hours(4));
    expect((await alertOf()).told).toContain(ritaId);
  });

  it('everything moves or nothing, whichever statement the process dies at', async () => {
    const patient = await asked();
    const one = await handedOff(patient);
    const staffId = whole.clinic.staffIds.rita!;
    const actor: Actor = { kind: 'staff', organisationId: whole.clinic.organisationId, staffId, roles: ['clinician'] };
    const accept = () =>
      whole.world.app.get(UseCases).run(routes.acceptTransition, {
        scope: { actor },
        params: { transitionId: one.view.id },
        version: one.view.version,
        body: { synthesis: 'I take over.', formerTeamSeesForDays: 14 },
      });
    const before = await everythingOf(patient);
    let nth = 0;
    for (let died = true; died; ) {
      nth += 1;
      ({ died } = await dyingAt(nth, accept));
      if (died) expect([nth, await everythingOf(patient)]).toEqual([nth, before]);
    }
    expect(nth).toBeGreaterThan(25);
    expect((await one.as(rita).read()).view.state).toBe('accepted');
    expect((await windowsOf(patient)).filter(({ old }) => !old)).toHaveLength(3);
  });

  it('takes the same number of statements whatever there is to move', async () => {
    const statementsFor = async (windows: number) => {
      const patient = await whole.clinic.patient();
      const recurrence = `FREQ=DAILY;COUNT=${windows}`;
      const startsOn = new Date(+whole.world.clock.now() + days(1)).toISOString().slice(0, 10);
      await whole.clinic.schedule(patient.id, { ...daily, recurrence, startsOn });
      return dyingAt(0, () => move(whole, { patientId: patient.id, to: 'outpatient' }));
    };
    expect((await statementsFor(7)).statements).toBe((await statementsFor(1)).statements);
  });

  /** Every row that an acceptance may change, as text. */
  const everythingOf = async ({ id }: ClinicPatient): Promise<Record<string, string>> => {
    const tables: [table: string, column: string][] = [
      ...['transition', 'handoff_item', 'follow_up', 'level_of_care_stay', 'former_care_team'].map(
        (table): [string, string] => [table, 'patient_id'],
      ),
      ...['check_in_schedule', 'check_in', 'deadline', 'alert'].map((table): [string, string] => [table, 'patient_id']),
      ['patient', 'id'],
      ['domain_event', 'subject_id'],
    ];
    const found = await Promise.all(
      tables.map(async ([table, column]) => {
        const [row] = await sql(
          `select coalesce(string_agg(t::text, E'\\n' order by t::text), '') as rows from ${table} t where ${column} = $1`,
          [id],
        );
        return [table, row.rows as string] as const;
      }),
    );
    return Object.fromEntries(found);
  };
});
