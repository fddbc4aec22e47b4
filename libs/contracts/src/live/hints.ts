import { z } from 'zod';
import { Id } from '../kernel/primitives.js';

/** Between processes: ids only. The gateway reads the row itself, once, for everybody on its node. */
export const RowHint = z.object({
  organisationId: Id,
  kind: z.string().describe('What it is a row of, such as `alert`: the live source that reads it'),
  id: Id,
  patientId: Id.optional(),
  staffIds: z.array(Id).default([]).describe('Some of those whom it names: their names are read together with it'),
  correlationId: z.string(),
  cause: z.string().optional().describe('The step that it belongs below, while traces are made'),
});
export type RowHint = z.infer<typeof RowHint>;

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

export const LiveHint = z.union([RowHint, AccessHint]);
export type LiveHint = z.infer<typeof LiveHint>;
