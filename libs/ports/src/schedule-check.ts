import type { ProtocolContent } from '#contracts';

type Rhythm = NonNullable<ProtocolContent['schedule']>;

/** Whether a patient could be asked in a rhythm, as the context that asks them has it. */
export interface ScheduleCheck {
  /** Null: it can be agreed so. `field` is a JSON pointer into the rhythm. */
  faultOf(rhythm: Rhythm, timeZone: string, now: Date): { field: string; message: string; code: string } | null;
}
