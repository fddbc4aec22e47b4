import { z } from 'zod';
import { Id } from '../kernel/primitives.js';

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
