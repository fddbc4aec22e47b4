import { z } from 'zod';
import type { LiveMessageContract } from '../kernel/live.js';
import { Position } from '../kernel/position.js';
import { Id, Version } from '../kernel/primitives.js';

/** Ids only: what a screen shows of it depends on who looks, so it asks anew. */
export const TransitionChanged = z
  .object({ transitionId: Id, patientId: Id, version: Version, position: Position, correlationId: z.string() })
  .meta({
    id: 'TransitionChanged',
    description: 'A transition, or something of its hand-off, changed. A hint: queries are the truth.',
  });
export type TransitionChanged = z.infer<typeof TransitionChanged>;

export const transitionMessages = {
  'transition.changed': { from: 'server', payload: TransitionChanged, action: 'transitions.list' },
} as const satisfies Record<string, LiveMessageContract>;
