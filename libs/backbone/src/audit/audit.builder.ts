import { v7 } from 'uuid';
import type { KeyRing } from '#kernel';
import { type AuditEntry, macOf } from './audit-entry.js';

/** An entry as a process would write it. */
export const anEntry = (given: Partial<AuditEntry> & Pick<AuditEntry, 'organisationId' | 'sequence'>): AuditEntry => ({
  id: v7({ msecs: +(given.at ?? 0) }),
  at: new Date('2026-03-02T08:00:00.000Z'),
  actor: `staff:${v7()}`,
  sessionId: 'session-1',
  action: 'readPatient',
  kind: 'read',
  patientId: v7(),
  listed: null,
  resourceId: null,
  grounds: 'care-team',
  groundsId: null,
  address: '198.51.100.7',
  outcome: 'allowed',
  correlationId: 'correlation-1',
  writer: '00000000-0000-4000-8000-000000000001',
  voids: [],
  keyId: 'derived',
  ...given,
});

/** Adds many at once, in one transaction. Takes them as one JSON parameter. */
export const insertEntries = `
insert into audit_entry (id, organisation_id, at, actor, session_id, action, kind, patient_id, listed, resource_id,
  grounds, grounds_id, address, outcome, correlation_id, writer, sequence, voids, key_id, mac)
select id, "organisationId", at, actor, "sessionId", action, kind, "patientId", listed, "resourceId", grounds,
  "groundsId", address, outcome, "correlationId", writer, sequence, voids, "keyId", decode(mac, 'hex')
from jsonb_to_recordset($1::jsonb) as e(id uuid, "organisationId" uuid, at timestamptz, actor text, "sessionId" text,
  action text, kind text, "patientId" uuid, listed uuid[], "resourceId" uuid, grounds text, "groundsId" uuid,
  address text, outcome text, "correlationId" text, writer uuid, sequence int, voids int[], "keyId" text, mac text)`;

export const withMacs = (entries: readonly AuditEntry[], keys: KeyRing): string =>
  JSON.stringify(entries.map((entry) => ({ ...entry, mac: macOf(keys.find(entry.keyId)!, entry).toString('hex') })));
