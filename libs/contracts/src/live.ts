import { z } from 'zod';
import type { ActionName } from './access/access-rules.js';
import { AlertView } from './alert.js';
import { Id, Instant, Version } from './primitives.js';

/**
 * Where a client stands: a number without meaning beyond its order. Everything committed before it has been seen;
 * asking for what changed since may repeat an alert but never leaves one out.
 */
export const Position = z
  .string()
  // Nineteen digits always fit into the 64 bits that Postgres keeps it in.
  .regex(/^\d{1,19}$/)
  .meta({ id: 'Position' });

export const AlertChanged = z
  .object({ alert: AlertView, position: Position, correlationId: z.string() })
  .meta({ id: 'AlertChanged', description: 'The new state of one alert. A hint: queries are the truth.' });
export type AlertChanged = z.infer<typeof AlertChanged>;

export const Heartbeat = z
  .object({
    since: Position.describe('The position of the heartbeat before'),
    position: Position,
    changed: z.array(z.object({ id: Id, version: Version })).describe('What this person could see change in between'),
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

/** All that a locked screen hears: no id, no name, no number. */
export const EmergencyWaits = z
  .strictObject({ waits: z.boolean() })
  .meta({ id: 'EmergencyWaits', description: 'Sent on the namespace `/locked`, again at each step of its chain.' });

export const WatchTeam = z.strictObject({ careTeamId: Id }).meta({ id: 'WatchTeam' });

interface LiveMessageContract {
  from: 'server' | 'client';
  payload: z.ZodType;
  action: ActionName;
}

/** Socket messages by name. `from` says who sends; `action` who may get or send it: a row of the access rules. */
export const liveMessages = {
  'alert.changed': { from: 'server', payload: AlertChanged, action: 'alerts.hear' },
  heartbeat: { from: 'server', payload: Heartbeat, action: 'alerts.hear' },
  'access.changed': { from: 'server', payload: AccessChanged, action: 'access.hear' },
  'session.ended': { from: 'server', payload: SessionEnded, action: 'own-screen.hear' },
  'emergency.waits': { from: 'server', payload: EmergencyWaits, action: 'locked-screen.hear' },
  'team.watch': { from: 'client', payload: WatchTeam, action: 'team.watch' },
} as const satisfies Record<string, LiveMessageContract>;
export type LiveMessageName = keyof typeof liveMessages;

/** The namespace of locked screens: apart from the one that alerts are sent on, so that none can come to them. */
export const lockedScreens = '/locked';

/** Rooms. A client never names one: the server joins it to what it may see. */
export const rooms = {
  person: (staffId: string) => `person:${staffId}`,
  team: (careTeamId: string) => `team:${careTeamId}`,
};

/** Between processes: ids only. The gateway reads the alert itself, once, for everybody on its node. */
export const AlertHint = z.object({
  organisationId: Id,
  alertId: Id,
  patientId: Id.optional(),
  staffIds: z.array(Id).default([]).describe('Some of those whom it names: their names are read together with it'),
  correlationId: z.string(),
  cause: z.string().optional().describe('The step that it belongs below, while traces are made'),
});
export type AlertHint = z.infer<typeof AlertHint>;

/**
 * What may be seen has changed: for one member of the staff (their session, account, roles, teams, break-glass), or
 * about one patient (consent). Gateways look again at once and tell the screens that it concerns.
 */
export const AccessHint = z.object({
  organisationId: Id,
  accessChanged: z.union([z.strictObject({ staffId: Id }), z.strictObject({ patientId: Id })]),
  correlationId: z.string(),
});
export type AccessHint = z.infer<typeof AccessHint>;

export const LiveHint = z.union([AlertHint, AccessHint]);
export type LiveHint = z.infer<typeof LiveHint>;

/** Milliseconds between heartbeats. */
export const heartbeatEvery = 5_000;
