import type { Socket } from 'socket.io-client';
import { liveMessages, looks, routes, ruleOf, type StaffRole } from '#contracts';
import { LiveHints } from '#kernel';
import { expectEveryCell, onTeam, operations } from './support/access-cells.js';
import { AccessScene, type Situation, situations, staffRoles } from './support/access-scene.js';
import { until } from './support/until.js';
import { WholeWorld } from './support/whole-world.js';

describe('every cell of the table, of routes that only look:', () => {
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

  it.each(operations.filter((id) => looks(routes[id])))('%s', (id) => expectEveryCell(id, whole, scene), 60_000);

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
        const [moved] = await tx.query<{ id: string }>(
          `update transition set position = pg_current_xact_id() where patient_id = $1 and state = 'accepted' returning id`,
          [id],
        );
        tx.changed({ kind: 'transition', id: moved!.id, patientId: id, staffIds: [] });
        tx.accessChanged({ patientId: id });
      });
    }
    await until('a heartbeat on every screen', () =>
      staffRoles.every(
        (role) => heard[role]!.heartbeat && heard[role]!['alert.changed'] && heard[role]!['transition.changed'],
      ),
    );
    for (const role of staffRoles) {
      const of = (name: string, id: (payload: never) => string[]) =>
        [...new Set((heard[role]![name] ?? []).flatMap((payload) => id(payload as never)))]
          .map((patientId) => patientOf[patientId])
          .sort();
      const promisedFor = (name: keyof typeof liveMessages): Situation[] => {
        const rule = ruleOf(liveMessages[name].action);
        if (rule.by !== 'staff') return [];
        const more: Situation[] = [
          ...(rule.breakGlass ? (['break-glass'] as const) : []),
          ...(rule.through === 'care-team-or-named' ? (['named in a move'] as const) : []),
          ...(rule.afterMove ? (['team of before'] as const) : []),
        ];
        return [...onTeam, ...more].sort();
      };
      expect(of('alert.changed', ({ alert }: { alert: { patient: { id: string } } }) => [alert.patient.id])).toEqual(
        promisedFor('alert.changed'),
      );
      expect(of('access.changed', ({ patientId }: { patientId: string }) => [patientId])).toEqual(
        promisedFor('access.changed'),
      );
      expect(of('transition.changed', ({ patientId }: { patientId: string }) => [patientId])).toEqual(
        promisedFor('transition.changed'),
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
      [
        ...['access.changed', 'alert.changed', 'transition.changed', 'emergency.waits', 'heartbeat'],
        ...['session.ended', 'team.watch'],
      ].sort(),
    );
  });
});
