import fc from 'fast-check';
import { v7 } from 'uuid';
import { authorisePatient, may, type Standing, standingSql, visibleRowsSql } from '#access';
import { consent } from '#consent';
import {
  type ActionName,
  accessRules,
  CareTeamRole,
  ConsentCategory,
  type ConsentEffect,
  ruleOf,
  StaffRole,
  seenByDefault,
} from '#contracts';
import { escalation } from '#escalation';
import type { Actor } from '#kernel';
import { people } from '#people';
import { startWorld, type World } from '#testing';
import { transitions } from '#transitions';

/** What is said about one patient for one holder; `now` is 0, so a negative expiry is over. */
interface Said {
  category: ConsentCategory;
  holder: { role: CareTeamRole } | { staff: number };
  effect: ConsentEffect;
  expiresIn: number | null;
  ended: boolean;
}
interface Patient {
  team: number;
  said: Said[];
  brokenBy: { staff: number; endsIn: number; ended: boolean }[];
  /** Who is named in a transition that is not over. */
  named: number[];
  former: { team: number; endsIn: number } | null;
}
interface Organisation {
  staff: StaffRole[][];
  teams: { staff: number; role: CareTeamRole }[][];
  patients: Patient[];
}

const staffPer = 5;
const aStaff = fc.nat({ max: staffPer - 1 });
const around = fc.integer({ min: -60, max: 60 }).filter((minutes) => minutes !== 0);
const aRole = fc.constantFrom(...CareTeamRole.options);
const said: fc.Arbitrary<Said> = fc.record({
  category: fc.constantFrom(...ConsentCategory.options),
  holder: fc.oneof(
    aRole.map((role) => ({ role })),
    aStaff.map((staff) => ({ staff })),
  ),
  effect: fc.constantFrom('give' as const, 'withhold' as const),
  expiresIn: fc.option(around),
  ended: fc.boolean(),
});
const organisation: fc.Arbitrary<Organisation> = fc.record({
  staff: fc.array(fc.uniqueArray(fc.constantFrom(...StaffRole.options), { minLength: 1, maxLength: 2 }), {
    minLength: staffPer,
    maxLength: staffPer,
  }),
  teams: fc.array(
    fc.uniqueArray(fc.record({ staff: aStaff, role: aRole }), {
      maxLength: 5,
      selector: ({ staff, role }) => staff + role,
    }),
    { minLength: 2, maxLength: 3 },
  ),
  patients: fc.array(
    fc.record({
      team: fc.nat({ max: 1 }),
      // At most one that is in force for the same category and holder, as the table's index demands.
      said: fc
        .array(said, { maxLength: 12 })
        .map((all) =>
          all.filter((one, at) => one.ended || all.findIndex((each) => !each.ended && same(each, one)) === at),
        ),
      brokenBy: fc.uniqueArray(fc.record({ staff: aStaff, endsIn: around, ended: fc.boolean() }), {
        maxLength: 2,
        selector: ({ staff }) => staff,
      }),
      named: fc.uniqueArray(aStaff, { maxLength: 2 }),
      former: fc.option(fc.record({ team: fc.nat({ max: 1 }), endsIn: around })),
    }),
    { minLength: 4, maxLength: 6 },
  ),
});
const same = (a: Said, b: Said): boolean =>
  a.category === b.category && JSON.stringify(a.holder) === JSON.stringify(b.holder);

const actions = (Object.keys(accessRules) as ActionName[]).filter((name) => {
  const rule = ruleOf(name);
  return rule.by === 'staff' && rule.through !== 'organisation';
});

/**
 * The rules once more, as plainly as they can be said, and in another order than the code: everything starts closed.
 * Null: does not exist for them; otherwise what is open.
 */
function model(o: Organisation, staff: number, patient: Patient, action: ActionName): Set<ConsentCategory> | null {
  const rule = ruleOf(action);
  if (rule.by !== 'staff') return null;
  if (rule.roles && !o.staff[staff]!.some((role) => rule.roles!.includes(role))) return null;
  const rolesOn = (team: number) => o.teams[team]!.filter((member) => member.staff === staff).map(({ role }) => role);
  const { former } = patient;
  const roles = rolesOn(patient.team);
  if (rule.afterMove && former && former.endsIn > 0) roles.push(...rolesOn(former.team));
  const named = rule.through === 'care-team-or-named' && patient.named.includes(staff);
  const broken = patient.brokenBy.some((each) => each.staff === staff && each.endsIn > 0 && !each.ended);
  if (rule.breakGlass && broken) return new Set(ConsentCategory.options);
  if (!roles.length && !named) return null;
  const open = new Set<ConsentCategory>();
  for (const role of roles) for (const category of seenByDefault[role]) open.add(category);
  for (const category of ConsentCategory.options) {
    const inForce = patient.said.filter(
      (each) => each.category === category && !each.ended && (each.expiresIn === null || each.expiresIn > 0),
    );
    const aboutRole = (role: CareTeamRole) => inForce.find(({ holder }) => 'role' in holder && holder.role === role);
    const byRoles = roles.some((role) =>
      aboutRole(role) ? aboutRole(role)!.effect === 'give' : seenByDefault[role].includes(category),
    );
    const person = inForce.find(({ holder }) => 'staff' in holder && holder.staff === staff);
    const byName = named && rule.opensToNamed?.includes(category) && person?.effect !== 'withhold';
    if (byName || (roles.length && (person ? person.effect === 'give' : byRoles))) open.add(category);
    else open.delete(category);
  }
  return open;
}

describe('the access module, the SQL of lists, and a plain model of the rules', () => {
  let world: World;
  beforeAll(async () => {
    const migrations = [people, consent, escalation, transitions].flatMap((context) => [...context.migrations]);
    world = await startWorld({ migrations });
  });
  afterAll(() => world.stop());

  const at = (minutes: number): Date => new Date(+world.clock.now() + minutes * 60_000);

  it('agree on 10,000 random requests', async () => {
    const seed = Number(process.env.ACCESS_SEED ?? 20_260_302);
    const organisations = fc.sample(organisation, { numRuns: 120, seed }).map((content) => {
      const ids = (count: number) => Array.from({ length: count }, () => v7());
      return {
        content,
        id: v7(),
        staffIds: ids(staffPer),
        teamIds: ids(content.teams.length),
        patientIds: ids(content.patients.length),
      };
    });
    await write(organisations);
    const everyPatient = organisations.flatMap(({ patientIds }) => patientIds);
    const wrong: object[] = [];
    let requests = 0;
    let granted = 0;
    for (const [index, { id: organisationId, content, staffIds, patientIds }] of organisations.entries()) {
      const stranger = organisations[(index + 1) % organisations.length]!;
      for (const [staff, staffId] of staffIds.entries()) {
        const actor: Actor = { kind: 'staff', organisationId, staffId, roles: content.staff[staff]! };
        const found = await world.work.run({ actor }, (tx) => look(tx, staffId, everyPatient));
        for (const [which, patient] of content.patients.entries()) {
          const patientId = patientIds[which]!;
          const to = found.standings.get(patientId)!;
          for (const action of actions) {
            const expected = model(content, staff, patient, action);
            const decision = may(actor, action, { organisationId, patientId }, to);
            const open = decision && ConsentCategory.options.filter((each) => !decision.withheld.includes(each));
            const wanted = expected && ConsentCategory.options.filter((each) => expected.has(each));
            if (String(open) !== String(wanted)) wrong.push({ index, staff, which, action, open, wanted });
            requests += 1;
            granted += expected ? 1 : 0;
          }
          const shown = model(content, staff, patient, 'patients.list') !== null;
          if (found.listed.has(patientId) !== shown) wrong.push({ index, staff, which, listed: !shown });
          const seen = model(content, staff, patient, 'transition.read') !== null;
          if (found.moves.has(patientId) !== seen) wrong.push({ index, staff, which, moves: !seen });
        }
        // Another organisation's patients: no row to stand to, no row in a list, and no if one is asked for by name.
        for (const elsewhere of stranger.patientIds) {
          if ([found.standings, found.listed, found.moves].some((each) => each.has(elsewhere)))
            wrong.push({ index, staff, elsewhere });
        }
      }
      // A sample through the unit of work, as handlers ask.
      if (index % 10 > 0) continue;
      const actor: Actor = { kind: 'staff', organisationId, staffId: staffIds[0]!, roles: content.staff[0]! };
      for (const patientId of [...patientIds, stranger.patientIds[0]!]) {
        const patient = content.patients[patientIds.indexOf(patientId)];
        const expected = patient ? model(content, 0, patient, 'timeline.read') : null;
        const asked = world.work.run({ actor, action: 'timeline.read' }, async (tx) => {
          const { withheld } = await authorisePatient(tx, patientId);
          return { withheld, basis: tx.accessBases };
        });
        if (!expected) await expect(asked).rejects.toMatchObject({ code: 'PATIENT.NOT_FOUND' });
        else {
          const { withheld, basis } = await asked;
          expect(withheld).toEqual(ConsentCategory.options.filter((each) => !expected.has(each)));
          expect(basis).toMatchObject([{ patientId }]);
        }
      }
    }
    expect(wrong.slice(0, 5)).toEqual([]);
    expect(requests).toBeGreaterThan(10_000);
    expect(granted / requests).toBeGreaterThan(0.1);
    expect(granted / requests).toBeLessThan(0.9);
  }, 240_000);

  /** How one person stands to every patient that the database shows them, and what a list would hold: three statements. */
  const look = async (tx: Parameters<typeof authorisePatient>[0], staffId: string, patientIds: string[]) => {
    const columns = { patient: 'p.id', team: 'p.care_team_id' };
    const asking = { staff: '$1::uuid', now: '$2::timestamptz' };
    const rows = await tx.query<Standing & { id: string }>(
      `select p.id, ${standingSql(null, columns, asking)} from patient p where p.id = any($3)`,
      [staffId, tx.now, patientIds],
    );
    const list = await tx.query<{ id: string }>(
      `select p.id from patient p where ${visibleRowsSql('patients.list', columns, asking)}`,
      [staffId, tx.now],
    );
    const ofMoves = {
      ...{ patient: 't.patient_id', team: 'p.care_team_id', named: 't.named' },
      amongTeams: ['t.sending_team_id', 't.receiving_team_id'],
    };
    const moves = await tx.query<{ id: string }>(
      `select p.id from transition t join patient p on p.id = t.patient_id
        where ${visibleRowsSql('transition.read', ofMoves, asking)}`,
      [staffId, tx.now],
    );
    const setOf = (found: { id: string }[]) => new Set(found.map(({ id }) => id));
    return { standings: new Map(rows.map((row) => [row.id, row])), listed: setOf(list), moves: setOf(moves) };
  };

  type Placed = {
    content: Organisation;
    id: string;
    staffIds: string[];
    teamIds: string[];
    patientIds: string[];
  };

  const insert = (table: string, columns: string, types: string, rows: unknown[][]) =>
    world.admin.query(
      `insert into ${table} (${columns}) select * from unnest(${types
        .split(' ')
        .map((type, i) => `$${i + 1}::${type}[]`)
        .join(', ')})`,
      types.split(' ').map((_, i) => rows.map((row) => row[i])),
    );

  const write = async (placed: Placed[]) => {
    const all = <T>(rows: (each: Placed) => T[]): T[] => placed.flatMap(rows);
    const teams = all(({ id, teamIds }) => teamIds.map((teamId) => [teamId, id, 'Team']));
    await insert('care_team', 'id, organisation_id, name', 'uuid uuid text', teams);
    const members = all(({ id, content, teamIds, staffIds }) =>
      content.teams.flatMap((team, t) => team.map(({ staff, role }) => [id, teamIds[t], staffIds[staff], role])),
    );
    await insert('care_team_member', 'organisation_id, care_team_id, staff_id, role', 'uuid uuid uuid text', members);
    const patients = all(({ id, content, patientIds, teamIds }) =>
      content.patients.map(({ team }, p) => [
        ...[patientIds[p], id, 'Jo', 'Park', 'UTC', 'en', 'outpatient', 'green', teamIds[team], world.clock.now()],
      ]),
    );
    const columns =
      'id, organisation_id, given_name, family_name, time_zone, locale, level_of_care, risk_tier, care_team_id, registered_at';
    await insert('patient', columns, 'uuid uuid text text text text text text uuid timestamptz', patients);
    const consents = all(({ id, content, patientIds, staffIds }) =>
      content.patients.flatMap((patient, p) =>
        patient.said.map(({ category, holder, effect, expiresIn, ended }) => [
          ...[v7(), id, patientIds[p], category, 'role' in holder ? holder.role : null],
          ...['staff' in holder ? staffIds[holder.staff] : null, effect, at(-120)],
          ...[expiresIn === null ? null : at(expiresIn), ended ? at(-90) : null],
        ]),
      ),
    );
    await insert(
      'consent',
      'id, organisation_id, patient_id, category, role, staff_id, effect, given_at, expires_at, ended_at',
      'uuid uuid uuid text text uuid text timestamptz timestamptz timestamptz',
      consents,
    );
    const broken = all(({ id, content, patientIds, staffIds }) =>
      content.patients.flatMap((patient, p) =>
        patient.brokenBy.map(({ staff, endsIn, ended }) => [
          ...[v7(), id, patientIds[p], staffIds[staff], 'An emergency', at(-60), at(endsIn), ended ? at(-1) : null],
        ]),
      ),
    );
    await insert(
      'break_glass',
      'id, organisation_id, patient_id, staff_id, reason, opened_at, ends_at, ended_at',
      'uuid uuid uuid uuid text timestamptz timestamptz timestamptz',
      broken,
    );
    for (const { id, content, patientIds, staffIds, teamIds } of placed) {
      for (const [p, { team, named, former }] of content.patients.entries()) {
        await world.admin.query(
          `insert into transition (id, organisation_id, patient_id, state, state_since, from_level, to_level, reasons, planned_for,
                                   proposed_at, proposed_by, coordinator_id, sending_team_id, receiving_team_id,
                                   template_version, gaps, named)
           values ($1, $2, $3, 'proposed', $4, 'residential', 'outpatient', '{}', $4, $4, $5, $5, $6, $7, 1, '{}', $8)`,
          [
            v7(),
            id,
            patientIds[p],
            at(-60),
            staffIds[0],
            teamIds[team],
            teamIds[1 - team],
            named.map((each) => staffIds[each]),
          ],
        );
        if (former)
          await world.admin.query('insert into former_care_team values ($1, $2, $3, $4)', [
            ...[id, patientIds[p], teamIds[former.team], at(former.endsIn)],
          ]);
      }
    }
  };
});
