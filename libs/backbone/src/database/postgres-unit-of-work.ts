import { Injectable } from '@nestjs/common';
import {
  type Actor,
  actorName,
  type Connection,
  correlation,
  Database,
  DomainError,
  isId,
  SharedTransaction,
  Transaction,
  UnitOfWork,
  unreachable,
  type WorkPart,
  type WorkScope,
} from '#kernel';
import { AuditTrail } from '../audit/audit-trail.js';
import { type Delivery, Relay } from '../events/relay.js';
import { Subscribers } from '../events/subscribers.js';
import { AfterCommit } from './after-commit.js';
import { answeredBefore, claimIdempotencyKey, keepAnswer } from './idempotency.js';
import { writeEventsAndDeadlines } from './write-events.js';

const maximumAttempts = 4;
/** Serialisation failure and deadlock: the transaction is innocent and may simply be run again. */
const worthRepeating = new Set(['40001', '40P01']);
const isWorthRepeating = (error: unknown): boolean => worthRepeating.has((error as { code?: string }).code ?? '');

/** Something failed, perhaps an inline reaction: what a person asked for must not fail with that. */
class InlineFailed extends Error {}
/** The idempotency key was used before: the earlier answer stands, whatever came of the work now. */
class AnsweredBefore extends Error {}
const isFault = (error: unknown): boolean =>
  !(error instanceof DomainError) && !unreachable(error) && !isWorthRepeating(error);

@Injectable()
export class PostgresUnitOfWork extends UnitOfWork {
  constructor(
    private readonly database: Database,
    private readonly subscribers: Subscribers,
    private readonly relay: Relay,
    private readonly after: AfterCommit,
    private readonly audit: AuditTrail,
  ) {
    super();
  }

  async run<T>(scope: WorkScope, work: (tx: Transaction) => Promise<T>): Promise<T> {
    const [answer] = await this.repeatedly(scope, [{ ...scope, work }]);
    return answer as T;
  }

  runTogether<T>(actor: Actor, parts: readonly WorkPart<T>[]): Promise<T[]> {
    return this.repeatedly({ actor }, parts);
  }

  async read<T>(actor: Actor, work: (tx: Transaction) => Promise<T>): Promise<T> {
    const connection = await this.database.connect();
    const { clock, ids } = this.after;
    const shared = new SharedTransaction(connection, actor, clock.now(), () => ids.next());
    try {
      const begun = begin(connection, actor, [], 'begin read only');
      const answer = await work(new Transaction(shared, correlation.get() ?? ids.next()));
      await begun;
      void connection.client.query('commit').then(
        () => connection.release(),
        () => connection.release(true),
      );
      return answer;
    } catch (error) {
      await abandon(connection, shared, error);
      throw unreachable(error) ? new DomainError('SERVICE.UNAVAILABLE') : error;
    }
  }

  private async repeatedly<T>(scope: WorkScope, parts: readonly WorkPart<T>[]): Promise<T[]> {
    let mayReactInline = true;
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.attempt(scope, parts, mayReactInline);
      } catch (error) {
        if (error instanceof AnsweredBefore) return [await this.answerAgain<T>(scope)];
        if (error instanceof InlineFailed) {
          mayReactInline = false;
          continue;
        }
        if (!isWorthRepeating(error) || attempt >= maximumAttempts)
          throw unreachable(error) ? new DomainError('SERVICE.UNAVAILABLE') : error;
      }
    }
  }

  private async attempt<T>(
    { actor, action, idempotency, audit }: WorkScope,
    parts: readonly WorkPart<T>[],
    mayReactInline: boolean,
  ): Promise<T[]> {
    const connection = await this.database.connect();
    const { clock, ids } = this.after;
    const shared = new SharedTransaction(connection, actor, clock.now(), () => ids.next(), action, mayReactInline);
    const transactions = parts.map(
      ({ correlationId }) => new Transaction(shared, correlationId ?? correlation.get() ?? ids.next()),
    );
    const first = transactions[0]!;
    let answers: T[];
    let deliveries: Delivery[];
    try {
      const begun = begin(connection, actor, parts);
      // Sent ahead of what the work reads first: one round trip for both.
      const claiming = idempotency && claimIdempotencyKey(first, idempotency);
      answers = await onlyOnce(claiming, this.doAll(parts, transactions), first);
      await begun;
      if (idempotency) keepAnswer(first, idempotency, answers[0]);
      deliveries = transactions.flatMap((tx) => this.subscribers.deliveriesOf(tx));
      writeEventsAndDeadlines(transactions, deliveries);
      if (audit) this.audit.write(first, audit);
      await commit(connection, shared);
    } catch (error) {
      this.audit.gaveUp(first);
      await abandon(connection, shared, error);
      const reactedInline = !(error instanceof AnsweredBefore) && transactions.some(({ reactsInline }) => reactsInline);
      throw reactedInline && isFault(error) ? new InlineFailed() : error;
    }
    await connection.release();
    this.relay.sendSoon(deliveries);
    for (const tx of transactions) this.after.committed(tx);
    return answers;
  }

  /** What was done before is shown again: that too is an access. */
  private answerAgain<T>({ idempotency, ...scope }: WorkScope): Promise<T> {
    return this.run({ ...scope, serialiseBy: undefined }, (tx) => answeredBefore<T>(tx, idempotency!));
  }

  private async doAll<T>(parts: readonly WorkPart<T>[], transactions: readonly Transaction[]): Promise<T[]> {
    const doing = parts.map(async ({ work }, i) => {
      const tx = transactions[i]!;
      const answer = await work(tx);
      await this.subscribers.reactWithin(tx);
      return answer;
    });
    // All come to their end, also when one fails: nothing may be sent on a connection that went back to the pool.
    await Promise.allSettled(doing);
    return Promise.all(doing);
  }
}

/** One message: begin, name the organisation, and take the patients' locks. Sent ahead; failures surface later. */
function begin(
  connection: Connection,
  actor: Actor,
  parts: readonly WorkPart<unknown>[],
  how = 'begin',
): Promise<unknown> {
  const { organisationId } = actor;
  if (!isId(organisationId)) throw new Error(`Not an organisation: ${actorName(actor)}`);
  const keys = [...new Set(parts.flatMap(({ serialiseBy }) => (serialiseBy ? [checked(serialiseBy)] : [])))];
  // In one order everywhere: two transactions never wait for each other.
  const locks = keys.sort().map((id) => `; select pg_advisory_xact_lock(hashtextextended('${id}', 0))`);
  const begun = connection.client.query(
    `${how}; set local holdfast.organisation_id = '${organisationId}'${locks.join('')}`,
  );
  begun.catch(() => {});
  return begun;
}

/** Waits for both, also when one fails: nothing may be sent on a connection that went back to the pool. */
async function onlyOnce<T>(claiming: Promise<boolean> | undefined, doing: Promise<T>, tx: Transaction): Promise<T> {
  const [claimed] = await Promise.allSettled([claiming, doing]);
  // Whoever has lost access since is refused like anybody else; every other outcome of doing it twice is void.
  if (claimed.status === 'fulfilled' && claimed.value === false && !tx.refused) throw new AnsweredBefore();
  await claiming;
  return doing;
}

function checked(id: string): string {
  if (!isId(id)) throw new DomainError('REQUEST.NOT_FOUND');
  return id;
}

async function commit(connection: Connection, shared: SharedTransaction): Promise<void> {
  const committed = connection.client.query('commit');
  committed.catch(() => {});
  await shared.settled();
  const { command } = await committed;
  if (command !== 'COMMIT') throw new Error('The transaction was rolled back');
}

async function abandon(connection: Connection, shared: SharedTransaction, error: unknown): Promise<void> {
  await shared.settled().catch(() => {});
  const broken =
    unreachable(error) ||
    (await connection.client.query('rollback').then(
      () => false,
      () => true,
    ));
  await connection.release(broken);
}
