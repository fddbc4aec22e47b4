import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import {
  type Actor,
  type AuditedRequest,
  actorName,
  CONFIGURATION,
  type Configuration,
  type Transaction,
} from '#kernel';
import { type AuditEntry, macOf } from './audit-entry.js';

const insert = `
insert into audit_entry (id, organisation_id, at, actor, session_id, action, kind, patient_id, listed, resource_id,
  grounds, grounds_id, address, outcome, correlation_id, writer, sequence, voids, key_id, mac)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)`;

const insertListed = `
insert into audit_listed (entry_id, organisation_id, patient_id) select $1, $2, unnest($3::uuid[])`;

/** Places of one organisation in what this process writes. */
interface Places {
  last: number;
  voids: number[];
}

/**
 * Writes an entry within the transaction that it is about, sent along with its last writes: no further round trip.
 * Entries are numbered by process and organisation; a number that a rollback left unused is named in the next entry,
 * so a number that nobody names is a row that somebody took away.
 */
@Injectable()
export class AuditTrail {
  private readonly writer = randomUUID();
  private readonly kept = new WeakSet<AuditedRequest>();
  private readonly places = new Map<string, Places>();
  private readonly written = new WeakMap<Transaction, { organisationId: string; numbers: number[] }>();

  constructor(@Inject(CONFIGURATION) private readonly configuration: Configuration) {}

  /** A read is written down where it is about a patient; everything else always. */
  write(tx: Transaction, request: AuditedRequest, outcome = 'allowed'): void {
    const { listed, groundsId } = tx.audit;
    const own = tx.actor.kind === 'patient' ? tx.actor.patientId : null;
    const subject = tx.audit.patientId ?? tx.appended[0]?.subjectId ?? request.patientId ?? own;
    const grounds = tx.audit.grounds ?? (own && own === subject ? 'own-record' : null);
    if (request.kind === 'read' && !subject && !listed?.length && !grounds && outcome === 'allowed') return;
    const { id: keyId, key } = this.configuration.auditKeys.current;
    const entry: AuditEntry = {
      ...request,
      id: tx.newId(),
      organisationId: lower(tx.organisationId),
      at: tx.now,
      actor: actorName(tx.actor),
      sessionId: sessionOf(tx.actor),
      patientId: lower(subject),
      listed: listed?.length ? listed : null,
      resourceId: lower(request.resourceId),
      grounds,
      groundsId,
      outcome,
      correlationId: tx.correlationId,
      writer: this.writer,
      ...this.nextPlace(tx),
      keyId,
    };
    this.kept.add(request);
    tx.execute(...insertionOf(key, entry));
    if (entry.listed) tx.execute(insertListed, [entry.id, entry.organisationId, entry.listed]);
  }

  /** Whether an entry was written for it. */
  has(request: AuditedRequest): boolean {
    return this.kept.has(request);
  }

  /** The transaction is rolled back: the places that it took stay empty. */
  gaveUp(tx: Transaction): void {
    const written = this.written.get(tx);
    if (written) this.places.get(written.organisationId)?.voids.push(...written.numbers);
    this.written.delete(tx);
  }

  private nextPlace(tx: Transaction): { sequence: number; voids: number[] } {
    const { organisationId } = tx;
    const places = this.places.get(organisationId) ?? { last: 0, voids: [] };
    this.places.set(organisationId, places);
    const voids = places.voids.splice(0, 200);
    const sequence = ++places.last;
    const { numbers = [] } = this.written.get(tx) ?? {};
    this.written.set(tx, { organisationId, numbers: [...numbers, sequence, ...voids] });
    return { sequence, voids };
  }
}

/** The statement that writes an entry, and its values. */
export const insertionOf = (key: Buffer, entry: AuditEntry): [sql: string, values: unknown[]] => [
  insert,
  [...inOrder(entry), macOf(key, entry)],
];

const lower = <T extends string | null>(id: T): T => (id?.toLowerCase() ?? null) as T;

function sessionOf(actor: Actor): string | null {
  if (actor.kind === 'staff') return actor.sessionId ?? null;
  if (actor.kind === 'supporter') return actor.supporterId;
  return actor.kind === 'patient' ? actor.linkId : null;
}

const inOrder = (e: AuditEntry): unknown[] => [
  e.id,
  e.organisationId,
  e.at,
  e.actor,
  e.sessionId,
  e.action,
  e.kind,
  e.patientId,
  e.listed,
  e.resourceId,
  e.grounds,
  e.groundsId,
  e.address,
  e.outcome,
  e.correlationId,
  e.writer,
  e.sequence,
  e.voids,
  e.keyId,
];
