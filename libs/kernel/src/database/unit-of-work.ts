import type { ActionName } from '#contracts';
import type { Actor } from '../actor.js';
import type { AuditedRequest } from '../audit/audited-request.js';
import type { Transaction } from './transaction.js';

/** Under whose authority, and as part of what, a unit of work runs. */
export interface WorkScope {
  actor: Actor;
  /** What the actor sets out to do. Access to a patient is decided by its rule; without one, nobody but Holdfast has any. */
  action?: ActionName;
  correlationId?: string;
  /** Serialises with every other unit of work that names the same patient. */
  serialiseBy?: string;
  /** The same key gives the same answer: the work runs at most once. */
  idempotency?: { key: string; request: string };
  /** Written to the audit with the work itself. Absent where no person asks. */
  audit?: AuditedRequest;
}

/** One of several things that commit together, each with a correlation of its own. */
export interface WorkPart<T> {
  correlationId?: string;
  serialiseBy?: string;
  work(tx: Transaction): Promise<T>;
}

/**
 * One transaction: rows, events, deadlines and the answer to an idempotency key commit together, in the
 * organisation of the actor. What it appended is relayed after the commit; if the process dies in between,
 * the sweep relays it.
 *
 * @throws DomainError of the work itself; SERVICE.UNAVAILABLE when the database cannot be reached: then nothing
 * was saved, or (a connection lost during the commit) it was saved and the same idempotency key will say so.
 */
export abstract class UnitOfWork {
  abstract run<T>(scope: WorkScope, work: (tx: Transaction) => Promise<T>): Promise<T>;

  /**
   * Several parts in one transaction, side by side, so that they share its cost; one that fails fails all. No two may be
   * about the same patient.
   */
  abstract runTogether<T>(actor: Actor, parts: readonly WorkPart<T>[]): Promise<T[]>;

  /**
   * Only looks: the database refuses any change, so nobody needs to wait for the commit.
   *
   * @throws DomainError of the work itself; SERVICE.UNAVAILABLE when the database cannot be reached
   */
  abstract read<T>(actor: Actor, work: (tx: Transaction) => Promise<T>): Promise<T>;
}
