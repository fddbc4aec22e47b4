import { Injectable } from '@nestjs/common';
import { type EventType, eventContracts } from '#contracts';
import { type Actor, actorName } from '../actor.js';
import { type AuditedRequest, AuditTrail } from '../audit/audit-trail.js';
import { DomainError } from '../domain-error.js';
import { type Delivery, Relay } from '../events/relay.js';
import { Subscribers } from '../events/subscribers.js';
import { isId } from '../ids.js';
import { correlation } from '../logging/correlation.js';
import { AfterCommit } from './after-commit.js';
import { type Connection, Database, unreachable } from './database.js';
import { claimIdempotencyKey, keepAnswer } from './idempotency.js';
import { Transaction } from './transaction.js';
import { writeEventsAndDeadlines } from './write-events.js';

/** Under whose authority, and as part of what, a unit of work runs. */
export interface WorkScope {
  actor: Actor;
  correlationId?: string;
  /** Serialises with every other unit of work that names the same patient. */
  patientId?: string;
  /** The same key gives the same answer: the work runs at most once. */
  idempotency?: { key: string; request: string };
  /** Written to the audit with the work itself. Absent where no person asks. */
  audit?: AuditedRequest;
}

const maximumAttempts = 4;
/** Serialisation failure and deadlock: the transaction is innocent and may simply be run again. */
const worthRepeating = new Set(['40001', '40P01']);

/**
 * One transaction: rows, events, deadlines and the answer to an idempotency key commit together, in the
 * organisation of the actor. What it appended is relayed after the commit; if the process dies in between,
 * the sweep relays it.
 *
 * @throws DomainError of the work itself; SERVICE.UNAVAILABLE when the database cannot be reached: then nothing
 * was saved, or (a connection lost during the commit) it was saved and the same idempotency key will say so.
 */
@Injectable()
export class UnitOfWork {
  constructor(
    private readonly database: Database,
    private readonly subscribers: Subscribers,
    private readonly relay: Relay,
    private readonly after: AfterCommit,
    private readonly audit: AuditTrail,
  ) {}

  async run<T>(scope: WorkScope, work: (tx: Transaction) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.attempt(scope, work);
      } catch (error) {
        const again = worthRepeating.has((error as { code?: string }).code ?? '') && attempt < maximumAttempts;
        if (!again) throw unreachable(error) ? new DomainError('SERVICE.UNAVAILABLE') : error;
      }
    }
  }

  private async attempt<T>(scope: WorkScope, work: (tx: Transaction) => Promise<T>): Promise<T> {
    const connection = await this.database.connect();
    const correlationId = scope.correlationId ?? correlation.get() ?? this.after.ids.next();
    const tx = new Transaction(
      connection,
      scope.actor,
      correlationId,
      this.after.clock.now(),
      () => this.after.ids.next(),
      (type: EventType) => eventContracts[type].version,
    );
    let answer: T;
    let deliveries: Delivery[];
    try {
      const begun = begin(connection, scope);
      const earlier = scope.idempotency ? await claimIdempotencyKey<T>(tx, scope.idempotency) : null;
      if (earlier) {
        await begun;
        // What was done before is shown again: that too is an access.
        if (scope.audit) this.audit.write(tx, scope.audit);
        await commit(connection, tx);
        await connection.release();
        return earlier.answer;
      }
      answer = await work(tx);
      await begun;
      if (scope.idempotency) keepAnswer(tx, scope.idempotency, answer);
      await this.subscribers.reactWithin(tx);
      deliveries = this.subscribers.deliveriesOf(tx.appended);
      writeEventsAndDeadlines(tx, deliveries);
      if (scope.audit) this.audit.write(tx, scope.audit);
      await commit(connection, tx);
    } catch (error) {
      this.audit.gaveUp(tx);
      await abandon(connection, tx, error);
      throw error;
    }
    await connection.release();
    this.relay.sendSoon(deliveries);
    this.after.committed(tx);
    return answer;
  }
}

/** One message: begin, name the organisation, and take the patient's lock. Sent ahead; failures surface later. */
function begin(connection: Connection, scope: WorkScope): Promise<unknown> {
  const { organisationId } = scope.actor;
  if (!isId(organisationId)) throw new Error(`Not an organisation: ${actorName(scope.actor)}`);
  const lock = scope.patientId
    ? `; select pg_advisory_xact_lock(hashtextextended('${checked(scope.patientId)}', 0))`
    : '';
  const begun = connection.client.query(`begin; set local holdfast.organisation_id = '${organisationId}'${lock}`);
  begun.catch(() => {});
  return begun;
}

function checked(id: string): string {
  if (!isId(id)) throw new DomainError('REQUEST.NOT_FOUND');
  return id;
}

async function commit(connection: Connection, tx: Transaction): Promise<void> {
  const committed = connection.client.query('commit');
  committed.catch(() => {});
  await tx.settled();
  const { command } = await committed;
  if (command !== 'COMMIT') throw new Error('The transaction was rolled back');
}

async function abandon(connection: Connection, tx: Transaction, error: unknown): Promise<void> {
  await tx.settled().catch(() => {});
  const broken =
    unreachable(error) ||
    (await connection.client.query('rollback').then(
      () => false,
      () => true,
    ));
  await connection.release(broken);
}
