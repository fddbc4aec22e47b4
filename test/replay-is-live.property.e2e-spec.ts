import fc from 'fast-check';
import type { CheckInAnswers } from '#contracts';
import { OwnHistory, Replay, type ReplayedRule, RuleRepository } from '#escalation';
import { Contributions, type Transaction } from '#kernel';
import { factSources, momentAfter, type ProtocolDirectory, ports } from '#ports';
import { days, hours } from '#testing';
import { move } from './support/moves.js';
import type { ClinicPatient } from './support/small-clinic.js';
import { type Caller, WholeWorld } from './support/whole-world.js';

/**
 * Random lives of patients are lived through the product, and then replayed from its log: the same rules match at the same
 * moments, and the same alerts are raised. Facts have one definition, and this would show a second one.
 */
const lived = days(9);
const windows = 18;

const answers: fc.Arbitrary<CheckInAnswers> = fc.record(
  {
    mood: fc.integer({ min: 0, max: 4 }),
    strongestUrge: fc.integer({ min: 6, max: 10 }),
    behaviours: fc.subarray(['vomited', 'ate-more-than-intended', 'hurt-myself', 'skipped-a-meal'] as const, {
      minLength: 1,
    }),
    bodySigns: fc.constantFrom(['none-of-these' as const], ['dizzy' as const], ['fainted' as const]),
    medicines: fc.constantFrom('taken' as const, 'some' as const, 'not-taken' as const),
    meals: fc.constantFrom({ lunch: 'not-yet' as const }, { lunch: 'had-it' as const }),
    feelsSafe: fc.constantFrom('yes' as const, 'yes' as const, 'not-sure' as const, 'no' as const),
    wantsCall: fc.boolean(),
    sleep: fc.constantFrom('badly' as const, 'well' as const),
  },
  { requiredKeys: [] },
);

const act = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant('answer' as const), answers }) },
  { weight: 6, arbitrary: fc.constant({ do: 'miss' as const }) },
  { weight: 1, arbitrary: fc.constant({ do: 'decline' as const }) },
  { weight: 1, arbitrary: fc.constant({ do: 'help' as const }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('answer twice' as const), answers, added: answers }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('tier' as const), to: fc.constantFrom('green', 'amber', 'red') }),
  },
  { weight: 1, arbitrary: fc.constant({ do: 'step down' as const }) },
  { weight: 1, arbitrary: fc.constant({ do: 'pause' as const }) },
  { weight: 1, arbitrary: fc.constant({ do: 'propose a move' as const }) },
  { weight: 1, arbitrary: fc.constant({ do: 'resolve' as const }) },
);
type Act = typeof act extends fc.Arbitrary<infer A> ? A : never;

let whole: WholeWorld;
let nora: Caller;
beforeAll(async () => {
  whole = await WholeWorld.start();
  nora = await whole.staff('nora');
  // Whoever steps down comes under a pack that leaves rules out.
  const ada = await whole.staff('ada');
  const content = { schedule: null, leavesOutRules: ['wants-call', 'strong-urges', 'two-missed'], checklist: [] };
  const pack = { content, why: 'To see it.' };
  await ada.send('PUT', '/api/protocol-packs/outpatient', pack, { 'if-match': '"1"' });
});
afterAll(() => whole.world.stop());

const revise = async (patient: ClinicPatient, change: object): Promise<void> => {
  const url = `/api/patients/${patient.id}`;
  const { version } = (await nora.send('GET', url)).body;
  await nora.send('PATCH', url, change, { 'if-match': `"${version}"` });
};

/** Once: whoever is there stays. */
async function stepDown({ id }: ClinicPatient): Promise<void> {
  const { levelOfCare } = (await nora.send('GET', `/api/patients/${id}`)).body;
  if (levelOfCare !== 'outpatient') await move(whole, { patientId: id, to: 'outpatient' });
}

async function live(patient: ClinicPatient, what: Act): Promise<void> {
  const phone = whole.phone(patient);
  const { current } = (await phone.send('GET', '/api/my/check-ins')).body;
  const send = (given: CheckInAnswers, finished: boolean) =>
    current && phone.send('POST', `/api/check-ins/${current.id}/answers`, { answers: given, finished });
  switch (what.do) {
    case 'answer':
      return void (await send(what.answers, true));
    case 'answer twice':
      await send(what.answers, false);
      // Whoever looks late sees what was said meanwhile: here nobody is late.
      await whole.world.settle();
      return void (await send({ ...what.answers, ...what.added }, true));
    case 'decline':
      return void (current && (await phone.send('POST', `/api/check-ins/${current.id}/decline`)));
    case 'help':
      return void (await phone.send('POST', '/api/my/help', {}));
    case 'tier':
      return revise(patient, { riskTier: what.to });
    case 'step down':
      return stepDown(patient);
    case 'pause':
      return void (await phone.send('POST', '/api/my/pause', {
        until: new Date(+whole.world.clock.now() + hours(20)).toISOString(),
      }));
    case 'propose a move': {
      const plannedFor = new Date(+whole.world.clock.now() + days(2)).toISOString();
      const move = { to: 'aftercare', plannedFor, reasons: ['stable-at-level'] };
      return void (await nora.send('POST', `/api/patients/${patient.id}/transitions`, move));
    }
    case 'resolve': {
      const { alerts } = (await nora.send('GET', `/api/alerts?patientId=${patient.id}`)).body;
      for (const { id, version } of alerts.slice(0, 2)) {
        await nora.send(
          'POST',
          `/api/alerts/${id}/resolve`,
          { outcome: 'reached-patient' },
          { 'if-match': `"${version}"` },
        );
      }
    }
  }
}

/** What was raised, as `moment rule severity`, in the order of time. */
async function raisedLive(patientId: string): Promise<string[]> {
  const { rows } = await whole.world.admin.query(
    `select occurred_at, data from domain_event
      where subject_id = $1 and type in ('alert.raised', 'alert.re-raised') order by occurred_at, id`,
    [patientId],
  );
  return rows.map(({ occurred_at, data }) => `${occurred_at.toISOString()} ${data.ruleKey} ${data.severity}`).sort();
}

async function raisedInReplay(tx: Transaction, patientId: string, twist: boolean): Promise<string[]> {
  const { app } = whole.world;
  const rules = await app.get(RuleRepository, { strict: false }).all(tx);
  const replayed = rules.map((rule): ReplayedRule => ({ key: rule.key, content: rule, in: 'both', tried: true }));
  const folds = app
    .get(Contributions)
    .to(factSources)
    .map(({ fold }) => fold);
  const programme = { timeZone: 'UTC', days: [1, 2, 3, 4, 5], from: '08:00', to: '18:00' };
  const leftOut = await app.get<ProtocolDirectory>(ports.protocolDirectory, { strict: false }).rulesLeftOut(tx);
  const after = (at: number, span: Parameters<typeof momentAfter>[1]) => +momentAfter(new Date(at), span, programme);
  const replay = new Replay(replayed, folds, after, leftOut);
  const [past] = await app.get(OwnHistory, { strict: false }).ofPatient(tx, patientId, tx.now);
  const happenings = twist ? past!.happenings.flatMap((each) => [each, each]) : past!.happenings;
  const { raised } = replay.ofPatient(happenings, past!.actual, 0, +tx.now);
  return raised.map(({ at, rule, severity }) => `${new Date(at).toISOString()} ${rule.key} ${severity}`).sort();
}

it('a replay of the log raises what was raised, at the same moments', async () => {
  const lives = fc.sample(fc.array(act, { minLength: windows, maxLength: windows }), { numRuns: 12, seed: 20261201 });
  const patients = await Promise.all(lives.map(() => whole.clinic.patient('amber')));
  const startsOn = whole.world.clock.now().toISOString().slice(0, 10);
  for (const { id } of patients) {
    for (const opensAt of ['09:00', '20:00']) {
      await whole.clinic.schedule(id, {
        recurrence: 'FREQ=DAILY',
        startsOn,
        opensAt,
        windowSeconds: 4 * 3_600,
        graceSeconds: 600,
      });
    }
  }
  for (let window = 0; window < windows; window++) {
    // One and a half hours into each window; every fourth time after it has closed, so that answers come late.
    await whole.world.forward(lived / windows);
    for (const [index, patient] of patients.entries()) await live(patient, lives[index]![window]!);
    await whole.world.settle();
  }
  await whole.world.forward(days(5));
  let compared = 0;
  const rules = new Set<string>();
  for (const { id } of patients) {
    const expected = await raisedLive(id);
    compared += expected.length;
    for (const line of expected) rules.add(line.split(' ')[1]!);
    await whole.world.work.run(whole.clinic.system, async (tx) => {
      expect(await raisedInReplay(tx, id, false)).toEqual(expected);
      expect(await raisedInReplay(tx, id, true)).toEqual(expected);
    });
  }
  // A life in which nothing is raised would show nothing.
  expect(compared).toBeGreaterThan(40);
  expect([...rules]).toEqual(expect.arrayContaining(['handoff-item-overdue', 'handoff-item-day-overdue']));
});
