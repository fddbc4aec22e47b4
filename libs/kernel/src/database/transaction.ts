import type { EntityManager } from 'typeorm';
import {
  type AccessHint,
  type ActionName,
  type AuditGrounds,
  type DeadlineToFire,
  type DomainEvent,
  type EventData,
  type EventToHandle,
  type EventType,
  eventContracts,
  type NewEvent,
  type RowHint,
  unreadableWords,
} from '#contracts';
import type { AccessBasis } from '../access-basis.js';
import { type Actor, actorName } from '../actor.js';
import { AuditNote } from '../audit/audit-note.js';
import { EncryptedWords } from '../encryption/encrypted-words.js';
import type { EncryptedField } from '../encryption/field-cipher.js';
import type { Reaction } from '../tracing/step.js';
import { ask } from './ask.js';
import type { Connection } from './database.js';

/** A moment by which something must have happened. Keyed by kind and subject: a new one replaces the old. */
export interface NewDeadline {
  kind: string;
  subjectId: string;
  dueAt: Date;
  /** Whose other effects this one must not overlap with: the patient. */
  serialiseBy: string;
}

/** A row that live screens show. Whom it names is read together with it. */
export type ChangedRow = Pick<RowHint, 'kind' | 'id' | 'patientId' | 'staffIds'>;

export interface PendingDeadline extends NewDeadline {
  id: string;
}

const auditGrounds: Record<AccessBasis['by'], AuditGrounds> = {
  own: 'own-record',
  'care-team': 'care-team',
  told: 'told-by-chain',
  named: 'named-in-transition',
  'former-team': 'former-team',
  'break-glass': 'break-glass',
  supporter: 'consent',
  system: 'role',
};

/** What all parts of one database transaction share. */
export class SharedTransaction {
  /** Changes sent ahead of their answers. */
  readonly sent: Promise<unknown>[] = [];
  readonly memos = new Map<string, Promise<unknown>>();
  readonly words: EncryptedWords;

  constructor(
    readonly connection: Connection,
    readonly actor: Actor,
    public now: Date,
    readonly nextId: () => string,
    /** What the actor set out to do; null where Holdfast itself acts. */
    readonly action: ActionName | null = null,
    readonly mayReactInline = true,
  ) {
    this.words = new EncryptedWords(connection.keys, connection.damaged);
  }

  /** Resolves when all that was sent ahead is done. */
  async settled(): Promise<void> {
    await Promise.all(this.sent.splice(0));
  }
}

/**
 * What one unit of work sees of the database. Everything done through it commits together or not at all.
 * Rows of another organisation do not exist for it.
 */
export class Transaction {
  readonly appended: DomainEvent[] = [];
  readonly deadlines: PendingDeadline[] = [];
  /** On which basis this unit of work was let to patients, in the order of asking. */
  readonly accessBases: AccessBasis[] = [];
  readonly changes = new Map<string, ChangedRow>();
  readonly accessChanges: AccessHint['accessChanged'][] = [];
  readonly hints: (() => void)[] = [];
  /** Reactions within this unit of work, and what brought it about where no person asks: for traces. */
  readonly reactions: Reaction[] = [];
  cause: EventToHandle | DeadlineToFire | null = null;
  /** Whose record this is about, and why it was opened: for the audit. */
  readonly audit = new AuditNote();

  /** The access module did not let this work to what it asked for. */
  refused = false;

  private acting: Actor | null = null;
  private inline = false;

  constructor(
    private readonly shared: SharedTransaction,
    readonly correlationId: string,
  ) {}

  get actor(): Actor {
    return this.acting ?? this.shared.actor;
  }

  get action(): ActionName | null {
    return this.acting ? null : this.shared.action;
  }

  get reactsInline(): boolean {
    return this.inline;
  }

  get organisationId(): string {
    return this.shared.actor.organisationId;
  }

  /** The moment of this unit of work: one for all that happens in it. */
  get now(): Date {
    return this.shared.now;
  }

  /** Two processes' clocks differ by a little: what one found due, another must not find early. */
  notBefore(moment: Date): void {
    if (this.shared.now < moment) this.shared.now = moment;
  }

  /** Encrypts a person's words for one field of one row: they open there and nowhere else. */
  encrypt<T extends string | null | undefined>(field: EncryptedField, id: string, text: T): T {
    if (typeof text !== 'string') return text;
    return this.shared.words.encrypt({ field, id, organisationId: this.organisationId }, text) as T;
  }

  /** Where the key is missing, or the value was changed or moved, `unreadableWords` stands for what cannot be read. */
  decrypt<T extends string | null | undefined>(field: EncryptedField, id: string, stored: T): T {
    if (typeof stored !== 'string') return stored;
    return (this.decryptWhole(field, id, stored) ?? unreadableWords) as T;
  }

  /** For what is not words, such as JSON: null where it cannot be read. */
  decryptWhole(field: EncryptedField, id: string, stored: string): string | null {
    return this.shared.words.decrypt({ field, id, organisationId: this.organisationId }, stored);
  }

  /** The access module let this work to a patient: it stands in the audit. */
  allow(basis: AccessBasis): void {
    this.accessBases.push(basis);
    this.audit.concerns(basis.patientId, auditGrounds[basis.by], basis.breakGlassId ?? basis.consentIds[0]);
  }

  /** The access module did not let this work to a patient: that too stands in the audit. */
  refuse(patientId: string): void {
    this.refused = true;
    this.audit.concerns(patientId);
  }

  /** TypeORM on this very transaction, for paths where clarity counts more than microseconds. */
  get manager(): EntityManager {
    return this.shared.connection.manager;
  }

  query<Row>(sql: string, values: unknown[] = []): Promise<Row[]> {
    return ask<Row>(this.shared.connection.client, sql, values);
  }

  async one<Row>(sql: string, values: unknown[] = []): Promise<Row | null> {
    return (await this.query<Row>(sql, values))[0] ?? null;
  }

  /** Sends a change without waiting; the commit waits for it and fails with it. */
  execute(sql: string, values: unknown[] = []): void {
    const answer = ask(this.shared.connection.client, sql, values);
    answer.catch(() => {});
    this.shared.sent.push(answer);
  }

  /** Records that something happened. Committed with the rows; delivered to every subscriber at least once. */
  append(...events: NewEvent[]): DomainEvent[] {
    const appended = events.map((event) => this.stamp(event));
    this.appended.push(...appended);
    return appended;
  }

  /** Replaces the open deadline of this kind and subject, if there is one. */
  schedule(deadline: NewDeadline): void {
    this.cancelDeadline(deadline.kind, deadline.subjectId);
    this.scheduleFirst(deadline);
  }

  /** For a subject that is new, so that there can be none to replace. */
  scheduleFirst(deadline: NewDeadline): void {
    this.deadlines.push({ ...deadline, id: this.shared.nextId() });
  }

  cancelDeadline(kind: string, subjectId: string): void {
    this.cancelDeadlines(kind, [subjectId]);
  }

  /** One statement, however many. */
  cancelDeadlines(kind: string, subjectIds: readonly string[]): void {
    if (!subjectIds.length) return;
    const kept = this.deadlines.filter((each) => each.kind !== kind || !subjectIds.includes(each.subjectId));
    this.deadlines.splice(0, this.deadlines.length, ...kept);
    this.execute(
      `update deadline set cancelled_at = $3
        where subject_id = any($2) and kind = $1 and fired_at is null and cancelled_at is null and failed_at is null`,
      [kind, subjectIds, this.now],
    );
  }

  /** After the commit, tells the gateways that this row changed. A hint may be lost; queries are the truth. */
  changed(row: ChangedRow): void {
    this.changes.set(`${row.kind} ${row.id}`, row);
  }

  /** Runs once this is committed. It may be lost: a hint such as a wake-up, never the work itself. */
  afterCommit(hint: () => void): void {
    this.hints.push(hint);
  }

  /** After the commit, makes every gateway look again at these people's screens, or at those that show this patient. */
  accessChanged(...changes: AccessHint['accessChanged'][]): void {
    this.accessChanges.push(...changes);
  }

  /**
   * Waits until nobody else decides on this patient, as a unit of work does that names them in `serialiseBy`: for a route that learns
   * only from a row whom it is about. Before any row of theirs is locked, or two could wait for each other.
   */
  async serialise(patientId: string): Promise<void> {
    await this.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [patientId]);
  }

  newId(): string {
    return this.shared.nextId();
  }

  /**
   * Reads once what every part of this transaction would read alike, such as the rules of the organisation. Only for
   * what nothing in the same transaction changes.
   */
  memo<T>(name: string, read: () => Promise<T>): Promise<T> {
    const known = this.shared.memos.get(name) as Promise<T> | undefined;
    if (known) return known;
    const reading = read();
    this.shared.memos.set(name, reading);
    return reading;
  }

  /**
   * Subscribers marked `inline` react to what is appended here within this very unit of work: nothing waits for a queue.
   * If that fails the work is done again without it, and the reaction comes by way of the queue after all. Only for a unit
   * of work that holds its patient's lock.
   */
  reactInline(): void {
    this.inline = this.shared.mayReactInline;
  }

  /** For a reaction that is Holdfast's own though a person's request brought it about: it stands in its events. */
  async asHoldfast<T>(work: () => Promise<T>): Promise<T> {
    this.acting = { kind: 'system', organisationId: this.organisationId };
    try {
      return await work();
    } finally {
      this.acting = null;
    }
  }

  private stamp<T extends EventType>(event: { type: T; data: EventData<T> }): DomainEvent {
    return {
      id: this.shared.nextId(),
      organisationId: this.organisationId,
      type: event.type,
      version: eventContracts[event.type].version,
      subjectId: 'subjectId' in event.data ? event.data.subjectId : event.data.patientId,
      occurredAt: this.now,
      actor: actorName(this.actor),
      correlationId: this.correlationId,
      data: event.data,
    } as DomainEvent;
  }
}
