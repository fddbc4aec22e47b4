import { randomFillSync } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { v7 } from 'uuid';
import { Clock } from './clock.js';

const store = 4096;

/**
 * UUIDv7 from the clock: ids sort by time, those of one process also within a millisecond, and tables are
 * partitioned by them.
 */
@Injectable()
export class Ids {
  private latest = 0;
  private sequence = 0;
  private readonly bytes = Buffer.alloc(store);
  private used = store;

  constructor(private readonly clock: Clock) {}

  next(): string {
    const now = this.clock.now().getTime();
    // The upper bit stays free, so that there is room to count up from any start.
    this.sequence = now === this.latest ? this.sequence + 1 : Buffer.from(this.random()).readUInt32BE() >>> 1;
    this.latest = now;
    return v7({ msecs: now, seq: this.sequence, random: this.random() });
  }

  /** Sixteen random bytes from a store: asking the system for each id would cost more than the rest of it. */
  private random(): Uint8Array {
    if (this.used === store) {
      randomFillSync(this.bytes);
      this.used = 0;
    }
    this.used += 16;
    return this.bytes.subarray(this.used - 16, this.used);
  }
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
export const isId = (text: string): boolean => uuid.test(text);
