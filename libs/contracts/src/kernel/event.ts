import type { z } from 'zod';

/**
 * The way from one version of an event's data to the next. `was` and `is` are the shapes before and after it: what an event
 * of an earlier version says is read with the one and must fit the other.
 */
export interface Upcast {
  readonly was: z.ZodObject;
  readonly is: z.ZodObject;
  up(old: never): unknown;
}

/**
 * What a domain event's type declares. `data` holds ids, codes, times: never free text, so that the log can be
 * kept while a person's words are erased. `onTimeline` puts it on the patient's timeline. The log is never rewritten: a
 * change of `data` that old events do not fit is a new `version`, and `from` leads there from each version before it.
 */
export interface EventContract<Data extends z.ZodObject = z.ZodObject, Wakes extends boolean = boolean> {
  readonly version: number;
  readonly summary: string;
  readonly data: Data;
  readonly onTimeline: boolean;
  /** Rules can wait for it. */
  readonly wakesRules?: Wakes;
  readonly from?: { readonly [version: number]: Upcast };
}

export const event = <Data extends z.ZodObject, const Wakes extends boolean = false>(
  contract: EventContract<Data, Wakes>,
): EventContract<Data, Wakes> => contract;

/** One step of `from`: typed at both ends, so that a field which is left out does not compile. */
export const upcast = <Was extends z.ZodObject, Is extends z.ZodObject>(
  was: Was,
  is: Is,
  up: (old: z.infer<Was>) => z.input<Is>,
): Upcast => ({ was, is, up });
