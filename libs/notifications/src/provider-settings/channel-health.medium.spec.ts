import { randomUUID } from 'node:crypto';
import { startWorld, type World } from '#testing';
import { Notifications1790008000000 } from '../migrations/1790008000000-notifications.js';
import { type LastDayRow, lastDaySql, type WaitingRow, waitingSql } from './health-sql.js';

const now = new Date('2026-03-03T12:00:00Z');
const dayAgo = new Date('2026-03-02T12:00:00Z');
const [here, elsewhere] = [randomUUID(), randomUUID()];

describe('how a channel does', () => {
  let world: World;

  beforeAll(async () => {
    world = await startWorld({ migrations: [Notifications1790008000000] });
    const notification = randomUUID();
    await world.admin.query(
      `insert into notification (id, organisation_id, kind, data, recipient_kind, recipient_id, rank, key, correlation_id, created_at)
       values ($1, $2, 'alert', '{}', 'staff', $1, 4, 'key', 'c', $3)`,
      [notification, here, now],
    );
    const add = (of: {
      organisation?: string;
      state: string;
      at: string;
      late?: number;
      count?: number;
      due?: string;
    }) =>
      world.admin.query(
        `insert into notification_attempt (id, organisation_id, notification_id, nth, channel, rank, state, reason, due_at,
                                           first_due_at, taken_at, changed_at)
         select gen_random_uuid(), $1, $2, 0, 'sms', 4, $3, 'PLANNED', $4, $5::timestamptz - $6 * interval '1 millisecond',
                case when $3 not in ('waiting', 'failed') then $5::timestamptz end, $5 from generate_series(1, $7::int)`,
        [of.organisation ?? here, notification, of.state, of.due, of.at, of.late ?? 0, of.count ?? 1],
      );
    await add({ state: 'accepted', at: '2026-03-01T12:00:00Z', count: 20_000 });
    await add({ state: 'accepted', at: '2026-03-03T11:00:00Z', late: 100, count: 94 });
    await add({ state: 'delivered', at: '2026-03-03T11:00:00Z', late: 900, count: 6 });
    await add({ state: 'failed', at: '2026-03-03T11:00:00Z', count: 3 });
    await add({ state: 'waiting', at: '2026-03-03T11:00:00Z', due: '2026-03-03T11:59:00Z', count: 4 });
    await add({ state: 'waiting', at: '2026-03-03T11:00:00Z', due: '2026-03-03T13:00:00Z', count: 5 });
    await add({ organisation: elsewhere, state: 'failed', at: '2026-03-03T11:00:00Z', count: 50 });
    await world.admin.query('analyze notification_attempt');
  }, 120_000);
  afterAll(() => world.stop());

  const read = async <Row>(sql: string, values: unknown[]): Promise<Row[]> =>
    (await world.admin.query(sql, values)).rows;
  const lastDay = [here, ['sms', 'email'], dayAgo];
  const waiting = [here, ['sms', 'email'], now];

  it('is counted over a day, for this organisation', async () => {
    expect(await read<LastDayRow>(lastDaySql, lastDay)).toEqual([
      { channel: 'sms', sent: 100, delivered: 6, failed: 3, p95Milliseconds: 900 },
    ]);
    expect(await read<WaitingRow>(waitingSql, waiting)).toEqual([{ channel: 'sms', waiting: 4 }]);
  });

  it.each([
    ['the day', lastDaySql, lastDay, 'notification_attempt_taken'],
    ['what waits', waitingSql, waiting, 'notification_attempt_due'],
  ])('reads an index for %s, however much was sent before', async (_what, sql, values, index) => {
    const [plan] = await read<{ 'QUERY PLAN': unknown }>(`explain (format json) ${sql}`, values);
    expect(JSON.stringify(plan)).toContain(index);
    expect(JSON.stringify(plan)).not.toContain('Seq Scan');
  });
});
