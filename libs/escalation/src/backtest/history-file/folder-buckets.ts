import { appendFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BucketStore } from './buckets.js';

/** Buckets in a folder of their own, which is gone when the work is done. */
export class FolderBuckets implements BucketStore {
  private readonly sizes = new Map<number, number[]>();

  private constructor(private readonly folder: string) {}

  static async use<T>(work: (store: FolderBuckets) => Promise<T>): Promise<T> {
    const folder = await mkdtemp(path.join(tmpdir(), 'holdfast-history-'));
    try {
      return await work(new FolderBuckets(folder));
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  async add(bucket: number, part: Buffer): Promise<void> {
    await appendFile(this.fileOf(bucket), part, { mode: 0o600 });
    this.sizes.set(bucket, [...(this.sizes.get(bucket) ?? []), part.length]);
  }

  async parts(bucket: number): Promise<Buffer[]> {
    const sizes = this.sizes.get(bucket);
    if (!sizes) return [];
    const whole = await readFile(this.fileOf(bucket));
    let end = 0;
    return sizes.map((size) => {
      end += size;
      return whole.subarray(end - size, end);
    });
  }

  private fileOf(bucket: number): string {
    return path.join(this.folder, String(bucket));
  }
}
