import { z } from 'zod';
import type { LiveMessageContract } from '../kernel/live.js';
import { Position } from '../kernel/position.js';
import { Id, Instant, Version } from '../kernel/primitives.js';

/** A gateway of the release before knows alerts alone, and does not say so. */
const RowKind = z.string().default('alert');

export const Heartbeat = z
  .object({
    since: Position.describe('The position of the heartbeat before'),
    position: Position,
    changed: z
      .array(z.object({ kind: RowKind, id: Id, version: Version }))
      .describe('What this person could see change in between'),
    at: Instant,
  })
  .meta({
    id: 'Heartbeat',
    description:
      'Sent every few seconds. A client that is behind `since`, or misses a version, fills the gap by query.',
  });
export type Heartbeat = z.infer<typeof Heartbeat>;

export const AccessChanged = z
  .object({ patientId: Id.nullable().describe('Whose record looks different now; null: anybody’s may') })
  .meta({ id: 'AccessChanged', description: 'Forget what is shown of it, and read again.' });
export type AccessChanged = z.infer<typeof AccessChanged>;

export const SessionEnded = z.object({ at: Instant }).meta({ id: 'SessionEnded' });

export const WatchTeam = z.strictObject({ careTeamId: Id }).meta({ id: 'WatchTeam' });

/** What every open screen hears or says, whatever the contexts tell it. */
export const screenMessages = {
  heartbeat: { from: 'server', payload: Heartbeat, action: 'changes.hear' },
  'access.changed': { from: 'server', payload: AccessChanged, action: 'access.hear' },
  'session.ended': { from: 'server', payload: SessionEnded, action: 'own-screen.hear' },
  'team.watch': { from: 'client', payload: WatchTeam, action: 'team.watch' },
} as const satisfies Record<string, LiveMessageContract>;

/** Milliseconds between heartbeats. */
export const heartbeatEvery = 5_000;
