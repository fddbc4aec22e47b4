import { Injectable } from '@nestjs/common';
import { v7 } from 'uuid';
import { Clock } from './clock.js';

/** UUIDv7 from the clock: ids sort by time, and tables are partitioned by them. */
@Injectable()
export class Ids {
  constructor(private readonly clock: Clock) {}

  next(): string {
    return v7({ msecs: this.clock.now().getTime() });
  }
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
export const isId = (text: string): boolean => uuid.test(text);
