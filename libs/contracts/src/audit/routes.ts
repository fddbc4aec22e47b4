import { z } from 'zod';
import { Person } from '../kernel/person.js';
import { Id, Instant } from '../kernel/primitives.js';
import { route } from '../kernel/route.js';

export const AuditKind = z.enum(['read', 'change', 'sign-in']).meta({ id: 'AuditKind' });
export type AuditKind = z.infer<typeof AuditKind>;

export const AuditGrounds = z
  .enum([
    'own-record',
    'care-team',
    'told-by-chain',
    'named-in-transition',
    'former-team',
    'role',
    'consent',
    'break-glass',
  ])
  .meta({ id: 'AuditGrounds' });
export type AuditGrounds = z.infer<typeof AuditGrounds>;

export const AuditActorKind = z
  .enum(['staff', 'patient', 'supporter', 'system', 'nobody'])
  .meta({ id: 'AuditActorKind' });

/** One access: who, what, about whom, why, when, from where, and what came of it. */
export const AuditEntryView = z
  .object({
    id: Id,
    at: Instant,
    actor: z.object({ kind: AuditActorKind, id: Id.nullable(), name: z.string().nullable() }),
    sessionId: z.string().nullable().describe('Of the sign-in session, or of the personal link'),
    action: z.string().describe('Id of the route'),
    kind: AuditKind,
    patient: Person.nullable(),
    listed: z.int().min(0).describe('How many patients a list showed'),
    resourceId: Id.nullable(),
    grounds: AuditGrounds.nullable(),
    groundsId: Id.nullable().describe('Of the consent or the break-glass'),
    address: z.string().nullable(),
    outcome: z.string().describe('`allowed`, or the code of the refusal'),
    correlationId: z.string(),
  })
  .meta({ id: 'AuditEntry' });
export type AuditEntryView = z.infer<typeof AuditEntryView>;

export const AuditFindingView = z
  .object({
    what: z.enum([
      'entry-edited',
      'entry-removed',
      'entry-inserted',
      'entry-not-sealed',
      'entry-never-arrived',
      'seal-edited',
      'seal-removed',
      'seal-inserted',
      'end-removed',
      'head-edited',
      'head-removed',
      'key-unknown',
    ]),
    entryId: Id.nullable(),
    seal: z.int().nullable(),
    says: z.string(),
  })
  .meta({ id: 'AuditFinding' });
export type AuditFindingView = z.infer<typeof AuditFindingView>;

const wanted = {
  patientId: Id.optional().describe('Whose record, lists that showed it included'),
  staffId: Id.optional().describe('Who did it'),
  action: z
    .string()
    .regex(/^\w{1,60}$/)
    .optional()
    .describe('Id of a route'),
  outcome: z.enum(['allowed', 'refused']).optional(),
  from: Instant.optional(),
  to: Instant.optional(),
};

export const auditRoutes = {
  searchAudit: route({
    id: 'searchAudit',
    method: 'GET',
    path: '/api/audit-entries',
    tag: 'Audit',
    summary: 'Who opened or changed what, newest first',
    action: 'audit.read',
    query: z.object({
      ...wanted,
      before: Id.optional().describe('`next` of the page before'),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    answer: z.object({ entries: z.array(AuditEntryView), next: Id.nullable() }),
    status: 200,
  }),
  exportAudit: route({
    id: 'exportAudit',
    method: 'GET',
    path: '/api/audit-export',
    tag: 'Audit',
    summary: 'The same as a file that is sent as it is read, newest first, for as long a period as you like',
    action: 'audit.read',
    query: z.object({ ...wanted, format: z.enum(['csv', 'ndjson']).default('csv') }),
    file: ['text/csv', 'application/x-ndjson'],
    status: 200,
  }),
  verifyAudit: route({
    id: 'verifyAudit',
    method: 'POST',
    path: '/api/audit-verifications',
    tag: 'Audit',
    summary: 'Look whether a part of the audit is as it was written. Go on with `next` until it is null',
    action: 'audit.verify',
    body: z.strictObject({ after: z.int().min(0).default(0).describe('Number of the last seal looked at') }),
    answer: z.object({
      entries: z.int(),
      findings: z.array(AuditFindingView),
      next: z.int().nullable(),
      end: z
        .object({ number: z.int(), hash: z.string() })
        .nullable()
        .describe('Where the chain ends. Keep it somewhere else: a chain that was cut back shows against it'),
    }),
    status: 200,
  }),
  listAuditSubjects: route({
    id: 'listAuditSubjects',
    method: 'POST',
    asks: true,
    path: '/api/audit-subjects',
    tag: 'Audit',
    summary:
      'Whom a search can name: everybody on the staff, removed accounts too, and patients by a part of their name',
    action: 'audit.read',
    body: z.strictObject({ patient: z.string().trim().min(2).max(80).optional() }),
    answer: z.object({ staff: z.array(Person), patients: z.array(Person) }),
    status: 200,
  }),
  readMyRecordAccess: route({
    id: 'readMyRecordAccess',
    method: 'GET',
    path: '/api/my/record-access',
    tag: 'My check-ins',
    summary: 'Who looked at my record or changed it, newest first',
    action: 'my-record-access.read',
    about: 'patient',
    query: z.object({
      before: Id.optional().describe('`next` of the page before'),
      limit: z.coerce.number().int().min(1).max(100).default(50),
    }),
    answer: z.object({
      accesses: z.array(
        z.object({
          id: Id,
          at: Instant,
          by: z.string().nullable(),
          kind: AuditKind,
          action: z.string(),
          grounds: AuditGrounds.nullable(),
        }),
      ),
      next: Id.nullable(),
    }),
    status: 200,
  }),
};
