import type { z } from 'zod';

/** A message on a socket. `from` says who sends; `action` who may get or send it: a row of the access rules. */
export interface LiveMessageContract<Action extends string = string> {
  readonly from: 'server' | 'client';
  readonly payload: z.ZodType;
  readonly action: Action;
}

export type LivePayload<C extends LiveMessageContract> = z.infer<C['payload']>;
