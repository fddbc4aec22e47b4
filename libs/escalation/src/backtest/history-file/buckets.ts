import { gunzipSync, gzipSync } from 'node:zlib';
import type { HistoryRow } from './history-row.js';

/** Rows of a patient are all in one bucket, so that a bucket at a time fits into memory whatever the order of the file. */
export const bucketCount = 64;
const flushAt = 128 * 1024;

/** Where parts of buckets are kept: in the database, or in a folder for a moment. */
export interface BucketStore {
  add(bucket: number, part: Buffer): Promise<void>;
  parts(bucket: number): Promise<Buffer[]>;
}

export interface HistorySummary {
  checkIns: number;
  patients: number;
  from: number;
  to: number;
}

/** Sorts rows into buckets as they come. */
export class Buckets {
  private readonly waiting = Array.from({ length: bucketCount }, () => ({ lines: [] as string[], length: 0 }));
  private readonly patients = new Set<string>();
  private checkIns = 0;
  private from = Number.POSITIVE_INFINITY;
  private to = Number.NEGATIVE_INFINITY;

  constructor(private readonly store: BucketStore) {}

  async add(row: HistoryRow): Promise<void> {
    this.checkIns++;
    this.patients.add(row.patient);
    this.from = Math.min(this.from, row.opened);
    this.to = Math.max(this.to, row.answered ?? row.closed ?? row.opened);
    const bucket = bucketOf(row.patient);
    const line = JSON.stringify(row);
    const waiting = this.waiting[bucket]!;
    waiting.lines.push(line);
    waiting.length += line.length;
    if (waiting.length > flushAt) await this.flush(bucket);
  }

  async finish(): Promise<HistorySummary> {
    for (let bucket = 0; bucket < bucketCount; bucket++) await this.flush(bucket);
    return { checkIns: this.checkIns, patients: this.patients.size, from: this.from, to: this.to };
  }

  private async flush(bucket: number): Promise<void> {
    const { lines } = this.waiting[bucket]!;
    if (!lines.length) return;
    this.waiting[bucket] = { lines: [], length: 0 };
    await this.store.add(bucket, gzipSync(lines.join('\n'), { level: 1 }));
  }
}

/** FNV-1a: the same for the same patient, and even enough. */
function bucketOf(patient: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < patient.length; i++) hash = Math.imul(hash ^ patient.charCodeAt(i), 0x01000193);
  return (hash >>> 0) % bucketCount;
}

/** The rows of one bucket, by patient. */
export async function rowsByPatient(store: BucketStore, bucket: number): Promise<Map<string, HistoryRow[]>> {
  const byPatient = new Map<string, HistoryRow[]>();
  for (const part of await store.parts(bucket)) {
    for (const line of gunzipSync(part).toString('utf8').split('\n')) {
      const row = JSON.parse(line) as HistoryRow;
      const rows = byPatient.get(row.patient);
      if (rows) rows.push(row);
      else byPatient.set(row.patient, [row]);
    }
  }
  return byPatient;
}
