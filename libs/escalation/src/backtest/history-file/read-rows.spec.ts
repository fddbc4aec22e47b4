import { Readable } from 'node:stream';
import type { HistoryRow } from './history-row.js';
import { type HistoryFormat, HistoryTooLarge, readRows, UnreadableRow } from './read-rows.js';

async function read(text: string, format: HistoryFormat = 'csv', pieces = 7): Promise<HistoryRow[]> {
  const bytes = Buffer.from(text);
  const chunks = Array.from({ length: Math.ceil(bytes.length / pieces) }, (_, i) =>
    bytes.subarray(i * pieces, (i + 1) * pieces),
  );
  const rows: HistoryRow[] = [];
  for await (const row of readRows(Readable.from(chunks), format)) rows.push(row);
  return rows;
}

const head = 'patient,opened,answered,mood,behaviours,lunch,wants_call\n';
const fault = (text: string, format?: HistoryFormat): Promise<unknown> =>
  read(text, format).then(
    () => null,
    (error) => error,
  );

describe('a history as CSV', () => {
  it('is read row by row, wherever a chunk ends', async () => {
    const text = `${head}p1,2026-03-02T08:00:00-06:00,2026-03-02T09:00:00-06:00,3,vomited;hurt-myself,not-yet,yes\np2,2026-03-02T08:00:00Z,,,,,\n`;
    for (const pieces of [1, 5, 10_000]) {
      expect(await read(text, 'csv', pieces)).toEqual([
        {
          patient: 'p1',
          opened: Date.parse('2026-03-02T14:00:00Z'),
          answered: Date.parse('2026-03-02T15:00:00Z'),
          answers: { mood: 3, behaviours: ['vomited', 'hurt-myself'], meals: { lunch: 'not-yet' }, wantsCall: true },
        },
        { patient: 'p2', opened: Date.parse('2026-03-02T08:00:00Z') },
      ]);
    }
  });

  it.each([
    ['a time without its zone', 'p1,2026-03-02T08:00:00,,,,,', 2, '/opened'],
    ['a mood of eleven', 'p1,2026-03-02T08:00:00Z,2026-03-02T09:00:00Z,11,,,', 2, '/answers/mood'],
    ['a mood in words', 'p1,2026-03-02T08:00:00Z,2026-03-02T09:00:00Z,low,,,', 2, '/answers/mood'],
    [
      'a behaviour that nobody knows',
      'p1,2026-03-02T08:00:00Z,2026-03-02T09:00:00Z,,danced,,',
      2,
      '/answers/behaviours/0',
    ],
    ['answers of what was not answered', 'p1,2026-03-02T08:00:00Z,,3,,,', 2, '/answered'],
    ['an answer before it was asked', 'p1,2026-03-02T08:00:00Z,2026-03-01T09:00:00Z,,,,', 2, '/answered'],
    ['no patient', ',2026-03-02T08:00:00Z,,,,,', 2, '/patient'],
    ['a broken row after a good one', 'p1,2026-03-02T08:00:00Z,,,,,\np1,nonsense,,,,,', 3, '/opened'],
    ['a row with too few cells', 'p1,2026-03-02T08:00:00Z', 2, '/'],
    ['a quotation mark that does not end', '"p1,2026-03-02T08:00:00Z', 2, '/'],
  ])('refuses %s, and says where', async (_, line, row, field) => {
    const error = await fault(`${head}${line}\n`);
    expect(error).toBeInstanceOf(UnreadableRow);
    expect(error).toMatchObject({ row, field });
  });

  it.each([
    ['one that nobody knows', 'patient,opened,answered,weight', '/weight'],
    ['one that is missing', 'patient,opened', '/answered'],
    ['one that is there twice', 'patient,opened,answered,patient', '/patient'],
  ])('wants columns that it knows: %s', async (_, columns, field) => {
    expect(await fault(`${columns}\n`)).toMatchObject({ row: 1, field });
  });

  it('is refused past its limit without being read to the end', async () => {
    let sent = 0;
    const line = Buffer.from('p1,2026-03-02T08:00:00Z,,,,,\n'.repeat(100));
    const endless = async function* () {
      yield Buffer.from(head);
      for (; sent < 10_000_000; sent += 100) yield line;
    };
    const all = (async () => {
      for await (const _ of readRows(endless(), 'csv', 2_000));
    })();
    await expect(all).rejects.toBeInstanceOf(HistoryTooLarge);
    expect(sent).toBeLessThan(100_000);
  });
});

describe('a history as JSON lines', () => {
  it('is read row by row, and says which line is none', async () => {
    const good =
      '{"patient":"p1","opened":"2026-03-02T08:00:00Z","answered":"2026-03-02T08:10:00Z","answers":{"feelsSafe":"no"}}';
    expect(await read(`${good}\n\n${good}`, 'jsonl')).toHaveLength(2);
    expect(await fault(`${good}\n{"patient":\n`, 'jsonl')).toMatchObject({ row: 2, field: '/' });
    expect(
      await fault(`${good}\n{"patient":"p1","opened":"2026-03-02T08:00:00Z","name":"Ana"}`, 'jsonl'),
    ).toMatchObject({ row: 2 });
    expect(await fault('x'.repeat(50_000), 'jsonl')).toMatchObject({ row: 1 });
  });
});
