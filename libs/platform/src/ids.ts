import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { v7 } from 'uuid';
import { Clock } from './clock.js';

/**
 * UUIDv7 from the clock: ids sort by time, those of one process also within a millisecond, and tables are
 * partitioned by them.
 */
@Injectable()
export class Ids {
  private latest = 0;
  private sequence = 0;

  constructor(private readonly clock: Clock) {}

  next(): string {
    const now = this.clock.now().getTime();
    // The upper bit stays free, so that there is room to count up from any start.
    this.sequence = now === this.latest ? this.sequence + 1 : randomBytes(4).readUInt32BE() >>> 1;
    this.latest = now;
    return v7({ msecs: now, seq: this.sequence });
  }
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
export const isId = (text: string): boolean => uuid.test(text);
