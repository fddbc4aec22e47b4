import { z } from 'zod';

/**
 * What a domain event's type declares. `data` holds ids, codes, times: never free text, so that the log can be
 * kept while a person's words are erased. `onTimeline` puts it on the patient's timeline.
 */
export interface EventContract<Data extends z.ZodObject = z.ZodObject, Wakes extends boolean = boolean> {
  readonly version: number;
  readonly summary: string;
  readonly data: Data;
  readonly onTimeline: boolean;
  /** Rules can wait for it. */
  readonly wakesRules?: Wakes;
}

export const event = <Data extends z.ZodObject, const Wakes extends boolean = false>(
  contract: EventContract<Data, Wakes>,
): EventContract<Data, Wakes> => contract;
