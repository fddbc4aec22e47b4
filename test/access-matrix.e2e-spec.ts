import type { Socket } from 'socket.io-client';
import {
  ConsentCategory,
  liveMessages,
  type RouteContract,
  routes,
  ruleOf,
  type StaffRole,
  seenByDefault,
} from '#contracts';
import { referenceFiles } from '#installation';
import { LiveHints } from '#kernel';
import { asked, type RouteId, staleVersion } from './support/access-requests.js';
import { AccessScene, type ActorName, actors, type Situation, situations, staffRoles } from './support/access-scene.js';
import { until } from './support/until.js';
import { type Answer, WholeWorld } from './support/whole-world.js';

type Verdict = 'allowed' | 401 | 403 | 404;

const onTeam: Situation[] = ['same team', 'consent withdrawn'];

/** What docs/access.md promises for one cell, worked out anew from the rule, without the code that decides. */
function promised(contract: RouteContract, actor: ActorName, situation: Situation, names: boolean): Verdict {
  const rule = ruleOf(contract.action);
  if (rule.by === 'anyone') return 'allowed';
  if (actor === 'nobody') return 401;
  if (actor === 'patient' || actor === 'supporter') {
    if (rule.by !== (actor === 'patient' ? 'personal-link' : 'supporter-link')) return 401;
    return names && situation !== 'same team' ? 404 : 'allowed';
  }
  if (rule.by !== 'staff') return 401;
  if (rule.roles && !rule.roles.includes(actor)) return 403;
  if (!names) return 'allowed';
  // One's own sessions and passkeys: nobody else's exist.
  if (contract.action === 'my-account.change') return 404;
  if (rule.through === 'organisation') return situation === 'other organisation' ? 404 : 'allowed';
  if (onTeam.includes(situation)) return 'allowed';
  return situation === 'break-glass' && rule.breakGlass ? 'allowed' : 404;
}

/** Whoever may is decided by how they stand to a patient, or is that patient: each look and each change leaves an entry. */
function isAboutPatient({ action }: RouteContract): boolean {
  const rule = ruleOf(action);
  if (rule.by === 'personal-link' || rule.by === 'supporter-link') return true;
  return rule.by === 'staff' && rule.through !== 'organisation';
}

/** A wrong password or an old version is no refusal of access: whoever is told so was let in. */
function verdictOf({ status, body }: Answer, { action }: RouteContract): Verdict | number {
  const code: string = body?.code ?? '';
  const refused = ruleOf(action).by === 'anyone' ? /^ACCESS.NOT_ALLOWED$/ : /^(ACCESS|LINK)\.|NOT_FOUND$/;
  if ([401, 403, 404].includes(status) && refused.test(code)) return status as Verdict;
  return (status < 500 && status !== 400) || code === 'SSO.UNREACHABLE' ? 'allowed' : status;
}

const operations = Object.values(
  JSON.parse(String(referenceFiles().get('/api/openapi.json')?.body)).paths as Record<
    string,
    Record<string, { operationId: RouteId }>
  >,
).flatMap((path) => Object.values(path).map(({ operationId }) => operationId));

/** They end or lock the session that the other cells need: each time in one of its own. */
const endsSessions = new Set<RouteId>(['signIn', 'signOut', 'lockSession', 'unlockSession', 'signInWithPasskey']);

describe('every cell of the table', () => {
  let whole: WholeWorld;
  let scene: AccessScene;
  const screens = {} as Record<StaffRole, Socket>;

  beforeAll(async () => {
    whole = await WholeWorld.live();
    scene = await AccessScene.set(whole);
  }, 240_000);
  afterAll(async () => {
    for (const screen of Object.values(screens)) screen.close();
    await whole.world.stop();
  });

  const entriesOf = async (action: string): Promise<number> => {
    const sql = `select count(*)::int as n from audit_entry where action = $1 and outcome = 'allowed'`;
    return (await whole.world.admin.query(sql, [action])).rows[0].n;
  };

  it.each([...operations])(
    '%s',
    async (id) => {
      const contract: RouteContract = routes[id];
      const wrong: unknown[] = [];
      let cells = 0;
      const names = await namesSomething(contract, scene);
      // What is open to anyone, or about nobody in particular, cannot depend on a patient: it is asked once for each actor.
      const rule = ruleOf(contract.action);
      const once = rule.by === 'anyone' || (rule.by === 'staff' && rule.through === 'organisation' && !names);
      const asks = once ? situations.slice(0, 1) : situations;
      for (const actor of actors) {
        for (const situation of asks) {
          const ids = await scene.idsFor(situation, actor);
          const { method, url, body } = asked(contract, ids);
          const isRole = (staffRoles as string[]).includes(actor);
          const who = isRole && endsSessions.has(id) ? await whole.staff(actor) : scene.callers[actor];
          const before = isAboutPatient(contract) ? await entriesOf(id) : 0;
          const answer = await who.send(method, url, body, contract.versioned ? staleVersion : {});
          if (isAboutPatient(contract) && answer.status < 300 && (await entriesOf(id)) === before)
            wrong.push({ actor, situation, missing: 'an entry in the audit' });
          const expected = promised(contract, actor, situation, names);
          if (verdictOf(answer, contract) !== expected)
            wrong.push({ actor, situation, expected, got: answer.status, code: answer.body?.code });
          if (expected === 'allowed' && isRole)
            wrong.push(...wrongContent(contract, situation, answer.body as object, scene));
          cells += 1;
        }
      }
      expect(wrong).toEqual([]);
      expect(cells).toBe(actors.length * asks.length);
    },
    60_000,
  );

  it('has a line for every route, and a route for every line', () => {
    expect([...operations].sort()).toEqual(Object.keys(routes).sort());
  });

  const heard: Record<string, Record<string, unknown[]>> = {};
  const openScreens = async () => {
    for (const role of staffRoles) {
      const screen = await scene.callers[role].screen();
      screens[role] = screen;
      const kept: Record<string, unknown[]> = {};
      heard[role] = kept;
      screen.onAny((name: string, payload: unknown) => {
        kept[name] = [...(kept[name] ?? []), payload];
      });
    }
  };

  it('live messages go to whom the table says, for each role and standing', async () => {
    await openScreens();
    for (const who of ['patient', 'supporter', 'nobody'] as const) {
      await expect(scene.callers[who].screen()).rejects.toThrow('ACCESS.SIGN_IN_NEEDED');
    }
    const patientOf = Object.fromEntries(situations.map((each) => [scene.patients[each].id, each]));
    for (const situation of situations) {
      const actor = { kind: 'system', organisationId: scene.clinicOf(situation).organisationId } as const;
      const { id } = scene.patients[situation];
      await whole.world.work.run({ actor, serialiseBy: id }, async (tx) => {
        const [alert] = await tx.query<{ id: string }>(
          'update alert set position = pg_current_xact_id() where patient_id = $1 returning id',
          [id],
        );
        tx.changed({ kind: 'alert', id: alert!.id, patientId: id, staffIds: [] });
        tx.accessChanged({ patientId: id });
      });
    }
    await until('a heartbeat on every screen', () =>
      staffRoles.every((role) => heard[role]!.heartbeat && heard[role]!['alert.changed']),
    );
    for (const role of staffRoles) {
      const of = (name: string, id: (payload: never) => string[]) =>
        [...new Set((heard[role]![name] ?? []).flatMap((payload) => id(payload as never)))]
          .map((patientId) => patientOf[patientId])
          .sort();
      const promisedFor = (name: keyof typeof liveMessages): Situation[] => {
        const rule = ruleOf(liveMessages[name].action);
        const broken: Situation[] = rule.by === 'staff' && rule.breakGlass ? ['break-glass'] : [];
        return [...onTeam, ...broken].sort();
      };
      expect(of('alert.changed', ({ alert }: { alert: { patient: { id: string } } }) => [alert.patient.id])).toEqual(
        promisedFor('alert.changed'),
      );
      expect(of('access.changed', ({ patientId }: { patientId: string }) => [patientId])).toEqual(
        promisedFor('access.changed'),
      );
      const beats = heard[role]!.heartbeat as { changed: { id: string }[] }[];
      const changed = new Set(beats.flatMap(({ changed }) => changed.map(({ id }) => id)));
      for (const situation of situations) {
        const { alertId, careTeamId } = await scene.idsFor(situation, role);
        const may = promisedFor('heartbeat').includes(situation);
        if (!may) expect([role, situation, changed.has(alertId!)]).toEqual([role, situation, false]);
        const watched = await screens[role].emitWithAck('team.watch', { careTeamId });
        expect([role, situation, watched.ok ?? watched.problem.code]).toEqual([
          role,
          situation,
          may ? true : 'LIVE.ROOM_FORBIDDEN',
        ]);
      }
    }
  }, 240_000);

  it('the end of a session is told to its own screen alone', async () => {
    const { admin } = whole.world;
    const ended = new Set<string>();
    for (const role of staffRoles) screens[role].on('session.ended', () => ended.add(role));
    for (const [index, role] of staffRoles.entries()) {
      await admin.query(
        `delete from auth.staff_session where sign_in_id = (select sign_in_id from staff where id = $1)`,
        [scene.staffIds[role]],
      );
      whole.world.app.get(LiveHints).publish({
        organisationId: whole.clinic.organisationId,
        accessChanged: { staffId: scene.staffIds[role] },
        correlationId: 'a-test',
      });
      await until('the end of the session', () => ended.has(role), 2_000);
      expect([...ended]).toEqual(staffRoles.slice(0, index + 1));
    }
  });

  // What a locked screen hears is tested in test/locked-screen.queue.e2e-spec.ts.
  it('and every live message is among those tested', () => {
    expect(Object.keys(liveMessages).sort()).toEqual(
      ['access.changed', 'alert.changed', 'emergency.waits', 'heartbeat', 'session.ended', 'team.watch'].sort(),
    );
  });
});

/** Whether the request is about something that belongs to an organisation, a team or a patient. */
async function namesSomething(contract: RouteContract, scene: AccessScene): Promise<boolean> {
  const here = asked(contract, await scene.idsFor('same team', 'nobody'));
  const elsewhere = asked(contract, await scene.idsFor('other organisation', 'nobody'));
  return JSON.stringify(here) !== JSON.stringify(elsewhere);
}

const allBut = (open: readonly ConsentCategory[]) => ConsentCategory.options.filter((each) => !open.includes(each));

/** What a nurse sees by default, nothing where the patient closed it all, everything by break-glass. */
const withheldIn: Partial<Record<Situation, ConsentCategory[]>> = {
  'same team': allBut(seenByDefault.nurse),
  'consent withdrawn': ConsentCategory.options,
  'break-glass': [],
};

/** Beyond the status: what is left out, and whom a list holds. */
function wrongContent(
  contract: RouteContract,
  situation: Situation,
  body: object | null,
  scene: AccessScene,
): unknown[] {
  const rule = ruleOf(contract.action);
  if (rule.by !== 'staff') return [];
  const wrong: unknown[] = [];
  const { withheld, patients, alerts } = (body ?? {}) as {
    withheld?: ConsentCategory[];
    patients?: { id: string }[];
    alerts?: { patient: { id: string } }[];
  };
  const promisedHere = withheldIn[situation];
  if (rule.shows && promisedHere && JSON.stringify(withheld) !== JSON.stringify(promisedHere)) {
    wrong.push({ route: contract.id, situation, withheld });
  }
  const listed = patients?.map(({ id }) => id) ?? alerts?.map(({ patient }) => patient.id);
  if (listed && rule.through !== 'organisation') {
    const may = onTeam.includes(situation) || (situation === 'break-glass' && rule.breakGlass === true);
    if (listed.includes(scene.patients[situation].id) !== may)
      wrong.push({ route: contract.id, situation, listed: !may });
  }
  return wrong;
}
