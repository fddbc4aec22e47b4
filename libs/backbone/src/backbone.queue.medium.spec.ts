import { jest } from '@jest/globals';
import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { v7 } from 'uuid';
import type { DeadlineToFire, DomainEvent } from '#contracts';
import {
  Database,
  type FiredDeadline,
  FiresAt,
  type HandlesDeadline,
  type HandlesEvents,
  retryGivenUp,
  SubscribesTo,
  type Transaction,
} from '#kernel';
import { hours, seconds, startWorld, type World } from '#testing';
import { DeadlineProcessor } from './deadlines/deadline-processor.js';
import { Sweep } from './deadlines/sweep.js';
import { EventProcessor } from './events/event-processor.js';
import { Relay } from './events/relay.js';
import { QueueSender } from './queue/queue-sender.js';
import { Watch } from './watch/watch.js';

const organisationId = v7();
const actor = { kind: 'system', organisationId } as const;
const patientId = v7();
const helpRequested = { type: 'help.requested', data: { patientId } } as const;

@Injectable()
@SubscribesTo({ name: 'test.recorder', on: ['help.requested'], delivery: 'queue' })
class Recorder implements HandlesEvents<'help.requested'> {
  seen: DomainEvent[] = [];
  failures = 0;
  failsFor = '';

  async handle(event: DomainEvent<'help.requested'>, tx: Transaction): Promise<void> {
    if (event.subjectId === this.failsFor) throw new Error('not this one');
    if (this.failures-- > 0) throw new Error('not today');
    this.seen.push(event);
    tx.append({ type: 'patient.priorities-changed', data: { patientId } });
  }
}

@Injectable()
@FiresAt('test.alarm')
class Alarm implements HandlesDeadline {
  fired: FiredDeadline[] = [];
  at: Date[] = [];
  async fire(deadline: FiredDeadline, tx: Transaction): Promise<void> {
    this.fired.push(deadline);
    this.at.push(tx.now);
  }
}

describe('the backbone', () => {
  let world: World;
  let recorder: Recorder;
  let alarm: Alarm;

  beforeEach(async () => {
    world = await startWorld({ providers: [Recorder, Alarm] });
    recorder = world.app.get(Recorder);
    alarm = world.app.get(Alarm);
  });

  afterEach(async () => {
    await world.stop();
  });

  const ask = (failAfterwards = false, idempotency?: { key: string; request: string }) =>
    world.work.run({ actor, idempotency }, async (tx) => {
      const [event] = tx.append(helpRequested);
      if (failAfterwards) throw new Error('changed my mind');
      return event!.id;
    });

  const dueNow = () => ({ kind: 'test.alarm', subjectId: v7(), serialiseBy: patientId, dueAt: world.clock.now() });

  const jobFor = (eventId: string, subjectId = patientId) => ({
    events: [{ eventId, subscriber: 'test.recorder', organisationId, subjectId, correlationId: 'correlation' }],
  });

  it('commits rows, events and deliveries together, and delivers once however often it is woken', async () => {
    const eventId = await ask();
    const processors = [world.app.get(EventProcessor), await world.app.get(ModuleRef).create(EventProcessor)];
    await Promise.all([...processors, ...processors].map((processor) => processor.wake(jobFor(eventId))));
    expect(recorder.seen.map(({ id }) => id)).toEqual([eventId]);
    expect(await world.events('patient.priorities-changed')).toHaveLength(1);
    expect((await world.admin.query('select * from event_delivery')).rowCount).toBe(0);
    expect((await world.admin.query('select * from handled_event')).rowCount).toBe(1);
  });

  it('handles several in one transaction, and lets one that fails hold up none of the others', async () => {
    const patientIds = [v7(), v7(), v7()];
    recorder.failsFor = patientIds[1]!;
    const appended = await world.work.run({ actor }, async (tx) =>
      tx.append(...patientIds.map((id) => ({ type: 'help.requested' as const, data: { patientId: id } }))),
    );
    await world.app
      .get(EventProcessor)
      .wake({ events: appended.flatMap(({ id, subjectId }) => jobFor(id, subjectId).events) });
    const handled = await world.admin.query('select event_id from handled_event order by 1');
    expect(handled.rows.map((row) => row.event_id)).toEqual([appended[0]!.id, appended[2]!.id]);
    const effects = await world.admin.query(
      `select correlation_id from domain_event where type = 'patient.priorities-changed'`,
    );
    expect(effects.rows).toEqual([{ correlation_id: 'correlation' }, { correlation_id: 'correlation' }]);
    const left = await world.admin.query('select event_id, attempts from event_delivery');
    expect(left.rows).toEqual([{ event_id: appended[1]!.id, attempts: 1 }]);
  });

  it('leaves no trace of work that failed', async () => {
    await expect(ask(true)).rejects.toThrow('changed my mind');
    expect(await world.events()).toEqual([]);
    expect((await world.admin.query('select * from event_delivery')).rowCount).toBe(0);
  });

  it('tries again after a failure, with one effect', async () => {
    recorder.failures = 2;
    await ask();
    for (let n = 0; n < 6; n++) {
      await world.settle();
      world.clock.forward(seconds(10));
    }
    expect(recorder.seen).toHaveLength(1);
  });

  it('shows work that keeps failing instead of trying for ever', async () => {
    recorder.failures = 1_000;
    await ask();
    for (let n = 0; n < 14; n++) {
      await world.settle();
      world.clock.forward(seconds(150));
    }
    const { rows } = await world.admin.query('select attempts, last_error, failed_at from event_delivery');
    expect(rows).toMatchObject([{ attempts: 12, last_error: 'Error', failed_at: expect.any(Date) }]);
  });

  it('gives a job whose event is gone, or makes no sense, a named end', async () => {
    const gone = await ask();
    const senseless = await ask();
    await world.admin.query('delete from domain_event where id = $1', [gone]);
    await world.admin.query('update domain_event set version = 0 where id = $1', [senseless]);
    await world.app.get(EventProcessor).wake(jobFor(v7()));
    await world.settle();
    const { rows } = await world.admin.query(
      'select event_id, last_error from event_delivery where failed_at is not null',
    );
    expect(Object.fromEntries(rows.map((row) => [row.event_id, row.last_error]))).toEqual({
      [gone]: 'EVENT_GONE',
      [senseless]: 'EVENT_DATA_INVALID',
    });
    expect(recorder.seen).toEqual([]);
  });

  describe('what only a newer release knows', () => {
    const ofNewer = async () => {
      const [version, type, subscriber] = [await ask(), await ask(), await ask()];
      await world.work.run({ actor }, async (tx) => tx.scheduleFirst({ ...dueNow(), kind: 'test.of-tomorrow' }));
      await world.admin.query(`update domain_event set version = 2 where id = $1`, [version]);
      await world.admin.query(`update domain_event set type = 'of.tomorrow' where id = $1`, [type]);
      await world.admin.query(`update event_delivery set subscriber = 'test.of-tomorrow' where event_id = $1`, [
        subscriber,
      ]);
    };
    const stored = async (columns: string): Promise<object[]> =>
      (
        await world.admin.query(`select ${columns} from event_delivery
          union all select ${columns} from deadline where fired_at is null order by 1`)
      ).rows;
    const reasons = [
      'DEADLINE_KIND_UNKNOWN',
      'EVENT_TYPE_UNKNOWN',
      'EVENT_VERSION_UNKNOWN',
      'SUBSCRIBER_UNKNOWN',
    ] as const;
    const codes = async () => (await world.app.get(Watch).look()).findings.map(({ code }) => code);

    it('waits, counts no attempt, holds nobody up, and is a finding after minutes', async () => {
      await ofNewer();
      const known = await ask();
      await world.settle();
      expect(recorder.seen.map(({ id }) => id)).toEqual([known]);
      world.clock.forward(seconds(100));
      await world.settle();
      expect(await codes()).not.toContain('RELEASE_TOO_OLD');
      world.clock.forward(seconds(30));
      await world.settle();
      const waiting = { attempts: 0, failed_at: null, put_off: expect.any(Number) };
      expect(await stored('last_error, attempts, failed_at, put_off')).toEqual(
        reasons.map((last_error) => ({ last_error, ...waiting })),
      );
      const { findings } = await world.app.get(Watch).look();
      expect(findings).toMatchObject([{ code: 'RELEASE_TOO_OLD', count: 4, seconds: 130 }]);
    });

    it('is left for a moment to whoever may know it, and then put off once more, by way of no queue', async () => {
      await ofNewer();
      await world.settle();
      await world.app.get(Relay).idle();
      const add = jest.spyOn(world.app.get(QueueSender), 'add');
      const database = world.app.get(Database);
      const unfamiliar = ['test.of-tomorrow'];
      const claimed = async (what: string, names: string[]) =>
        (await database.query(`select unknown from ${what}($1, 10, $2)`, [world.clock.now(), names])).length;
      const due = async (at: Date) => {
        await world.admin.query('update event_delivery set send_after = $1', [at]);
        await world.admin.query('update deadline set wake_after = $1', [at]);
      };
      await due(world.clock.now());
      expect(await claimed('claim_deliveries', [...unfamiliar, 'of.tomorrow', 'help.requested 2'])).toBe(0);
      expect(await claimed('claim_deliveries', unfamiliar)).toBe(2);
      expect(await claimed('claim_deadlines', unfamiliar)).toBe(0);
      expect(await claimed('claim_deadlines', [])).toBe(1);
      await due(new Date(+world.clock.now() - seconds(3)));
      await world.admin.query('update event_delivery set put_off = 1');
      await world.admin.query('update deadline set put_off = 1');
      const sweep = world.app.get(Sweep);
      sweep.start();
      while ((await stored('put_off')).some((row) => (row as { put_off: number }).put_off < 2))
        await new Promise((resolve) => setTimeout(resolve, 10));
      await sweep.stop();
      expect(add.mock.calls.filter(([, jobs]) => jobs.length)).toEqual([]);
    });

    it('is given up after a day, and somebody may have it tried again', async () => {
      await ofNewer();
      await world.settle();
      world.clock.forward(hours(23));
      await world.settle();
      expect(await stored('last_error, failed_at')).toEqual(
        reasons.map((last_error) => ({ last_error, failed_at: null })),
      );
      world.clock.forward(hours(1));
      await world.settle();
      expect(await stored('last_error, failed_at')).toEqual(
        reasons.map((last_error) => ({ last_error, failed_at: world.clock.now() })),
      );
      expect(await world.events('work.failed')).toHaveLength(4);
      expect(await codes()).not.toContain('RELEASE_TOO_OLD');
      const which = { kind: 'event', name: 'test.of-tomorrow' } as const;
      expect(await world.work.run({ actor }, (tx) => retryGivenUp(tx, which))).toBe(1);
      await world.settle();
      const again = await world.admin.query(
        `select failed_at, unknown_since from event_delivery where subscriber = 'test.of-tomorrow'`,
      );
      expect(again.rows).toEqual([{ failed_at: null, unknown_since: world.clock.now() }]);
    });
  });

  it('answers the same idempotency key with the same answer, and another request with 422', async () => {
    const first = await ask(false, { key: 'key-12345', request: 'a' });
    expect(await ask(false, { key: 'key-12345', request: 'a' })).toBe(first);
    await expect(ask(false, { key: 'key-12345', request: 'b' })).rejects.toMatchObject({
      code: 'IDEMPOTENCY.KEY_REUSED',
    });
    expect(await world.events('help.requested')).toHaveLength(1);
  });

  it('keeps to the first answer when the same request would come to something else by now', async () => {
    const first = await ask(false, { key: 'key-24680', request: 'a' });
    expect(await ask(true, { key: 'key-24680', request: 'a' })).toBe(first);
    expect(await world.events('help.requested')).toHaveLength(1);
  });

  it('forgets a key whose request failed', async () => {
    await expect(ask(true, { key: 'key-13579', request: 'a' })).rejects.toThrow('changed my mind');
    await expect(ask(false, { key: 'key-13579', request: 'b' })).resolves.toEqual(expect.any(String));
  });

  it('lets two at once with one key have one effect', async () => {
    const both = await Promise.all([1, 2].map(() => ask(false, { key: 'key-67890', request: 'a' })));
    expect(both[0]).toBe(both[1]);
    expect(await world.events('help.requested')).toHaveLength(1);
  });

  it.each([
    ['an event', () => ask().then(() => {})],
    ['a deadline', () => world.work.run({ actor }, async (tx) => tx.scheduleFirst(dueNow()))],
  ])('sends %s again at once when the queue did not take it', async (_, happen) => {
    await happen();
    // By the time that they fall due it stands still: whoever waits for it to go on waits in vain.
    world.clock.set(new Date(+world.clock.now() + seconds(2)));
    const sweep = world.app.get(Sweep);
    await new Promise<void>((triedAgain) => {
      let tries = 0;
      jest.spyOn(world.app.get(QueueSender), 'add').mockImplementation(async () => {
        if (++tries === 2) return triedAgain();
        throw new Error('The queue is away');
      });
      sweep.start();
    });
    await sweep.stop();
  });

  it('fires a deadline once, when it is due, and never one that was replaced or cancelled', async () => {
    const subjectId = v7();
    const due = (inSeconds: number, kind = 'test.alarm') => ({
      kind,
      subjectId,
      serialiseBy: patientId,
      dueAt: new Date(+world.clock.now() + seconds(inSeconds)),
    });
    await world.work.run({ actor }, async (tx) => tx.schedule(due(10)));
    await world.work.run({ actor }, async (tx) => tx.schedule(due(20)));
    await world.work.run({ actor }, async (tx) => tx.scheduleFirst({ ...due(5), subjectId: v7() }));
    await world.work.run({ actor }, async (tx) => {
      tx.schedule({ ...due(6), subjectId: patientId });
      tx.cancelDeadline('test.alarm', patientId);
    });
    await world.forward(seconds(9));
    expect(alarm.fired).toHaveLength(1);
    await world.forward(seconds(60));
    expect(alarm.fired.map(({ dueAt }) => +dueAt - +world.clock.now())).toEqual([-seconds(64), -seconds(49)]);
  });

  it('fires by a clock that is behind the one by which it was found due, and never before its time', async () => {
    const dueAt = new Date(+world.clock.now() + seconds(1));
    await world.work.run({ actor }, async (tx) => tx.scheduleFirst({ ...dueNow(), dueAt }));
    const [found] = await world.app.get(Database).query<DeadlineToFire>(
      `select id as "deadlineId", organisation_id as "organisationId", patient_id as "patientId",
                correlation_id as "correlationId" from claim_deadlines($1, 1)`,
      [dueAt],
    );
    await world.app.get(DeadlineProcessor).wake({ deadlines: [found] });
    expect(alarm.at).toEqual([dueAt]);
  });

  it('shows one organisation nothing of another, and the log cannot be changed', async () => {
    await ask();
    const stranger = { kind: 'system', organisationId: v7() } as const;
    const seen = await world.work.run({ actor: stranger }, (tx) => tx.query('select * from domain_event'));
    expect(seen).toEqual([]);
    expect(await world.app.get(Database).query('select * from domain_event')).toEqual([]);
    await expect(world.work.run({ actor }, (tx) => tx.query('delete from domain_event'))).rejects.toThrow(/permission/);
    await expect(world.app.get(Database).query('select * from domain_event_elsewhen')).rejects.toThrow(/permission/);
  });
});
