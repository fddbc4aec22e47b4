import { z } from 'zod';
import { ChainRole } from '../kernel/care.js';

/** `m` and `h` run in real time, `bh` in the programme's business hours. */
export const Span = z
  .strictObject({ amount: z.int().min(1).max(10_000), unit: z.enum(['m', 'h', 'bh']) })
  .meta({ id: 'Span', description: 'A length of time; bh counts business hours only' });
export type Span = z.infer<typeof Span>;

/** Everybody named is told at once; if nobody acknowledges in time, the next step is taken. */
export const EscalationStep = z
  .strictObject({ roles: z.array(ChainRole).min(1).max(4), acknowledgeWithin: Span })
  .meta({ id: 'EscalationStep' });
export type EscalationStep = z.infer<typeof EscalationStep>;

export const EscalationChain = z
  .strictObject({
    steps: z.array(EscalationStep).max(8),
    /** Start again at the first step when the last one passes unanswered, until somebody acknowledges. */
    repeats: z.boolean().default(false),
  })
  .meta({ id: 'EscalationChain' });
export type EscalationChain = z.infer<typeof EscalationChain>;

export const RuleOutcome = z.enum(['alert', 'nudge-patient']);
