import { Injectable } from '@nestjs/common';

/** The only source of the present moment. Tests put their own in its place. */
@Injectable()
export class Clock {
  now(): Date {
    return new Date();
  }
}
