import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { v7 } from 'uuid';
import type { DomainEvent } from '#contracts';
import { type Attempt, type Outgoing, type SendsMessages, SendsWhen, type Transaction, UnitOfWork } from '#kernel';
import { minutes, seconds, startWorld, type World } from '#testing';
import { EventProcessor } from './event-processor.js';
import { Outbox } from './outbox.js';
import { Subscribers } from './subscribers.js';

const organisationId = v7();
const actor = { kind: 'system', organisationId } as const;
const patientId = v7();
type Help = 'help.requested';

/** A provider that can be told to hang, or to refuse somebody. */
class Provider {
  taken: { to: string; key: string }[] = [];
  refuses = new Set<string>();
  goOn: (() => void) | null = null;
  hanging: Promise<void> | null = null;
  asked = 0;

  hang(): void {
    this.hanging = new Promise((resolve) => {
      this.goOn = resolve;
    });
  }

  async take(to: string, { idempotencyKey }: Attempt): Promise<void> {
    this.asked++;
    await this.hanging;
    if (this.refuses.has(to)) throw Object.assign(new Error(to), { code: 'REFUSED' });
    this.taken.push({ to, key: idempotencyKey });
  }
}

abstract class Sends implements SendsMessages<Help> {
  readonly provider = new Provider();
  recipients = ['nora', 'tess'];
  settling: 'well' | 'dies' = 'well';

  async compose(_event: DomainEvent<Help>, tx: Transaction): Promise<Outgoing[]> {
    await tx.query('select 1');
    return this.recipients.map((to) => ({ to }));
  }

  send({ to }: Outgoing, attempt: Attempt): Promise<void> {
    return this.provider.take(to, attempt);
  }

  async settle({ data }: DomainEvent<Help>, tx: Transaction): Promise<void> {
    if (this.settling === 'dies') throw new Error('gone');
    if (this.recipients.length) tx.append({ type: 'patient.priorities-changed', data });
  }
}

@Injectable()
@SendsWhen({ name: 'test.mail', on: ['help.requested'], channel: 'mail' })
class Mails extends Sends {}

@Injectable()
@SendsWhen({ name: 'test.mail-by-strangers', on: ['help.requested'], channel: 'mail', byStrangers: true })
class StrangersMails extends Sends {}

@Injectable()
@SendsWhen({ name: 'test.sms', on: ['help.requested'], channel: 'sms', patience: 300 })
class Texts extends Sends {}

describe('what is sent to the outside', () => {
  let world: World;
  let processor: EventProcessor;
  let mails: Mails;
  let strangers: StrangersMails;
  let texts: Texts;

  beforeEach(async () => {
    world = await startWorld({ providers: [Mails, StrangersMails, Texts] });
    processor = world.app.get(EventProcessor);
    [mails, strangers, texts] = [world.app.get(Mails), world.app.get(StrangersMails), world.app.get(Texts)];
    for (const other of [strangers, texts]) other.recipients = [];
  });
  afterEach(async () => {
    for (const { provider } of [mails, strangers, texts]) provider.goOn?.();
    await processor.idle();
    await world.stop();
  });

  const ask = (subjectId = patientId): Promise<string> =>
    world.work.run(
      { actor },
      async (tx) => tx.append({ type: 'help.requested', data: { patientId: subjectId } })[0]!.id,
    );
  const wake = (eventId: string, subscriber: string, subjectId = patientId): Promise<void> =>
    processor.wake({ events: [{ eventId, subscriber, organisationId, subjectId, correlationId: 'c' }] });
  const untilAsked = async ({ provider }: Sends, times = 1): Promise<void> => {
    while (provider.asked < times) await new Promise((resolve) => setTimeout(resolve, 5));
  };
  const stored = async (subscriber: string) =>
    (
      await world.admin.query(
        'select attempts, last_error, failed_at is not null as given_up from event_delivery where subscriber = $1',
        [subscriber],
      )
    ).rows;
  const tos = ({ provider }: Sends): string[] => provider.taken.map(({ to }) => to);

  it('holds no transaction and no lock while it waits, nor the wake-up that began it', async () => {
    mails.provider.hang();
    await wake(await ask(), 'test.mail');
    await untilAsked(mails);
    const { rows } = await world.admin.query(
      `select count(*)::int as open from pg_stat_activity
        where datname = current_database() and application_name = 'holdfast' and state like 'idle in transaction%'`,
    );
    expect(rows).toEqual([{ open: 0 }]);
    expect(await world.app.get(UnitOfWork).run({ actor, serialiseBy: patientId }, async () => 'heard')).toBe('heard');
    expect(tos(mails)).toEqual([]);
    mails.provider.goOn?.();
    await processor.idle();
    expect(tos(mails)).toEqual(['nora', 'tess']);
    expect(await stored('test.mail')).toEqual([]);
    expect((await world.admin.query('select * from sending_attempt')).rows).toEqual([]);
    expect(await world.events('patient.priorities-changed')).toHaveLength(1);
  });

  it('stops no other channel, and what strangers cause stops no other mail', async () => {
    texts.recipients = ['lena'];
    strangers.recipients = ['thief'];
    strangers.provider.hang();
    const eventIds = await Promise.all(Array.from({ length: 8 }, () => ask(v7())));
    for (const eventId of eventIds) await wake(eventId, 'test.mail-by-strangers', v7());
    await untilAsked(strangers, 4);
    await wake(eventIds[0]!, 'test.mail');
    await wake(eventIds[0]!, 'test.sms');
    await untilAsked(texts);
    await untilAsked(mails, 2);
    expect([tos(mails), tos(texts), tos(strangers)]).toEqual([['nora', 'tess'], ['lena'], []]);
  });

  it('tries again for those who did not get theirs, under the keys of before', async () => {
    mails.provider.refuses.add('tess');
    const eventId = await ask();
    await wake(eventId, 'test.mail');
    await processor.idle();
    expect(await stored('test.mail')).toEqual([{ attempts: 1, last_error: 'REFUSED', given_up: false }]);
    mails.provider.refuses.clear();
    world.clock.forward(seconds(5));
    await world.settle();
    expect(tos(mails)).toEqual(['nora', 'tess']);
    expect(new Set(mails.provider.taken.map(({ key }) => key)).size).toBe(2);
    expect(JSON.stringify(mails.provider.taken.map(({ key }) => key))).not.toMatch(/nora|tess/);
  });

  it('comes again, under the same key, when it was sent and not written down; what follows comes once', async () => {
    mails.recipients = ['nora'];
    mails.settling = 'dies';
    await wake(await ask(), 'test.mail');
    await processor.idle();
    mails.settling = 'well';
    world.clock.forward(seconds(5));
    await world.settle();
    expect(tos(mails)).toEqual(['nora', 'nora']);
    const [first, second] = mails.provider.taken;
    expect(second!.key).toBe(first!.key);
    expect(await world.events('patient.priorities-changed')).toHaveLength(1);
  });

  it('is sent by nobody else meanwhile, and by another process when the first does not end in its time', async () => {
    mails.provider.hang();
    const eventId = await ask();
    await wake(eventId, 'test.mail');
    await untilAsked(mails);
    const other = await world.app.get(ModuleRef).create(Outbox);
    const event = { eventId, subscriber: 'test.mail', organisationId, subjectId: patientId, correlationId: 'c' };
    const sender = world.app.get(Subscribers).sender('test.mail')!;
    other.start(event, sender);
    await other.idle();
    expect(mails.provider.asked).toBe(1);
    world.clock.forward(seconds(30));
    mails.provider.hanging = null;
    other.start(event, sender);
    await other.idle();
    expect(tos(mails)).toEqual(['nora', 'tess']);
    mails.provider.goOn?.();
    await processor.idle();
    expect(await world.events('patient.priorities-changed')).toHaveLength(1);
    expect(await world.events('work.failed')).toEqual([]);
  });

  it('fails when its time is over, and is given up and told like other work', async () => {
    texts.recipients = ['lena'];
    texts.provider.hang();
    const eventId = await ask();
    await wake(eventId, 'test.sms');
    await processor.idle();
    expect(await stored('test.sms')).toEqual([{ attempts: 1, last_error: 'SENDING_TOOK_TOO_LONG', given_up: false }]);
    texts.provider.hanging = null;
    texts.provider.refuses.add('lena');
    for (let n = 0; n < 14; n++) {
      world.clock.forward(minutes(2));
      await world.settle();
    }
    expect(await stored('test.sms')).toEqual([{ attempts: 12, last_error: 'REFUSED', given_up: true }]);
    expect(await world.events('work.failed')).toMatchObject([{ data: { name: 'test.sms', reason: 'REFUSED' } }]);
  });

  it('is done when there is nobody to tell', async () => {
    mails.recipients = [];
    await ask();
    await world.settle();
    expect(mails.provider.asked).toBe(0);
    expect((await world.admin.query('select 1 from event_delivery')).rowCount).toBe(0);
    expect((await world.admin.query('select 1 from handled_event')).rowCount).toBe(3);
  });
});
