import { entryColumns } from '#backbone';
import type { AuditGrounds, AuditKind } from '#contracts';
import { type Transaction } from '#kernel';

export interface Wanted {
  patientId?: string;
  staffId?: string;
  action?: string;
  outcome?: 'allowed' | 'refused';
  from?: string;
  to?: string;
  /** Not what patients and Holdfast itself did. */
  byStaff?: boolean;
}

export interface FoundEntry {
  id: string;
  at: Date;
  actor: string;
  sessionId: string | null;
  action: string;
  kind: AuditKind;
  patientId: string | null;
  listed: string[] | null;
  resourceId: string | null;
  grounds: AuditGrounds | null;
  groundsId: string | null;
  address: string | null;
  outcome: string;
  correlationId: string;
}

/**
 * One page, newest first. A statement for each combination of filters, so that each is planned for its own index; a
 * period is a span of ids, so that it reads its months alone.
 */
export function findEntries(
  tx: Transaction,
  wanted: Wanted,
  before: string | undefined,
  limit: number,
): Promise<FoundEntry[]> {
  const values: unknown[] = [tx.organisationId];
  const given = (value: unknown): string => `$${values.push(value)}`;
  const conditions = ['organisation_id = $1'];
  if (wanted.staffId) conditions.push(`actor = ${given(`staff:${wanted.staffId.toLowerCase()}`)}`);
  if (wanted.byStaff) conditions.push(`actor like 'staff:%'`);
  if (wanted.action) conditions.push(`action = ${given(wanted.action)}`);
  if (wanted.outcome) conditions.push(`outcome ${wanted.outcome === 'allowed' ? '=' : '<>'} 'allowed'`);
  if (wanted.from) conditions.push(`id >= uuid7_floor(${given(new Date(wanted.from))})`);
  if (wanted.to) conditions.push(`id < uuid7_floor(${given(new Date(wanted.to))})`);
  if (before) conditions.push(`id < ${given(before)}::uuid`);
  const page = `order by id desc limit ${given(limit)}`;
  const matching = (also: string): string =>
    `select ${entryColumns} from audit_entry where ${[...conditions, also].join(' and ')} ${page}`;
  if (!wanted.patientId) return tx.query(matching('true'), values);
  // Two look-ups in two indexes instead of one condition that fits neither.
  const patient = given(wanted.patientId);
  const about = matching(`patient_id = ${patient}::uuid`);
  const lists = `select entry_id as id from audit_listed where organisation_id = $1 and patient_id = ${patient}::uuid`;
  const listing = matching(`id in (${lists}) and patient_id is distinct from ${patient}::uuid`);
  return tx.query(`select * from ((${about}) union all (${listing})) found ${page}`, values);
}
