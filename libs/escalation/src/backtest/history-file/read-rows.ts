import type { Transform } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import { parse } from 'csv-parse';
import { type CsvColumn, csvColumns, fromCells, HistoryRow, neededColumns } from './history-row.js';

export const mostRows = 2_000_000;
export const mostBytes = 300_000_000;
const longestLine = 20_000;

export type HistoryFormat = 'csv' | 'jsonl';

/** A row that cannot be read: which, where in it, and why. `row` counts from 1, the head of a CSV being the first. */
export class UnreadableRow extends Error {
  constructor(
    readonly row: number,
    readonly field: string,
    message: string,
  ) {
    super(message);
  }
}

export class HistoryTooLarge extends Error {}

/**
 * Reads a history row by row, as a stream: it is never held as a whole.
 * @throws UnreadableRow at the first row that cannot be read, HistoryTooLarge past 2,000,000 rows or 300 MB
 */
export async function* readRows(
  source: AsyncIterable<Buffer>,
  format: HistoryFormat,
  atMost = mostRows,
): AsyncGenerator<HistoryRow> {
  const bounded = boundedBytes(source);
  let count = 0;
  for await (const { row, given } of format === 'csv' ? csvRows(bounded) : jsonRows(bounded)) {
    if (++count > atMost) throw new HistoryTooLarge();
    yield checked(given, row);
  }
}

async function* boundedBytes(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let bytes = 0;
  for await (const chunk of source) {
    bytes += chunk.length;
    if (bytes > mostBytes) throw new HistoryTooLarge();
    yield chunk;
  }
}

function checked(given: unknown, row: number): HistoryRow {
  const parsed = HistoryRow.safeParse(given);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new UnreadableRow(row, `/${issue!.path.map(String).join('/')}`, issue!.message);
}

interface Given {
  row: number;
  given: unknown;
}

async function* csvRows(source: AsyncIterable<Buffer>): AsyncGenerator<Given> {
  const parser = parse({ bom: true, trim: true, skip_empty_lines: true, max_record_size: longestLine, info: true });
  const pump = (async () => {
    try {
      for await (const chunk of source) {
        if (parser.destroyed) return;
        if (!parser.write(chunk)) await drained(parser);
      }
      parser.end();
    } catch (error) {
      parser.destroy(error as Error);
    }
  })();
  let head: CsvColumn[] | null = null;
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
      if (!head) head = headOf(record);
      else yield { row: info.lines, given: fromCells(Object.fromEntries(head.map((name, i) => [name, record[i]]))) };
    }
  } catch (error) {
    throw asUnreadable(error);
  } finally {
    parser.destroy();
    await pump;
  }
}

const drained = (parser: Transform): Promise<void> =>
  new Promise((resolve) => {
    if (parser.destroyed) return resolve();
    const done = (): void => {
      parser.off('drain', done).off('close', done);
      resolve();
    };
    parser.once('drain', done).once('close', done);
  });

function headOf(record: readonly string[]): CsvColumn[] {
  const unknown = record.find((name) => !(csvColumns as readonly string[]).includes(name));
  if (unknown !== undefined)
    throw new UnreadableRow(1, `/${unknown}`, `"${unknown}" is not a column. Columns: ${csvColumns.join(', ')}.`);
  const missing = neededColumns.find((name) => !record.includes(name));
  if (missing) throw new UnreadableRow(1, `/${missing}`, `The column "${missing}" is missing.`);
  const twice = record.find((name, i) => record.indexOf(name) !== i);
  if (twice) throw new UnreadableRow(1, `/${twice}`, `The column "${twice}" is there twice.`);
  return record as CsvColumn[];
}

function asUnreadable(error: unknown): unknown {
  const { code, lines, message } = error as { code?: string; lines?: number; message?: string };
  return code?.startsWith('CSV_') ? new UnreadableRow(lines ?? 1, '/', message ?? 'Not a line of CSV.') : error;
}

async function* jsonRows(source: AsyncIterable<Buffer>): AsyncGenerator<Given> {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  let row = 0;
  const read = (line: string): Given | null => {
    row++;
    if (!line.trim()) return null;
    try {
      return { row, given: JSON.parse(line) };
    } catch {
      throw new UnreadableRow(row, '/', 'Not a line of JSON.');
    }
  };
  for await (const chunk of source) {
    const lines = (rest + decoder.write(chunk)).split('\n');
    rest = lines.pop()!;
    if (rest.length > longestLine)
      throw new UnreadableRow(row + 1, '/', `A line has at most ${longestLine} characters.`);
    for (const line of lines) {
      const given = read(line);
      if (given) yield given;
    }
  }
  const last = read(rest + decoder.end());
  if (last) yield last;
}
