import { Injectable } from '@nestjs/common';
import type { BacktestView, RuleContent } from '#contracts';
import { DomainError, type Transaction } from '#kernel';
import type { Tallied } from './tally.js';

/** So long an attempt is taken to be alive without a word from it, in milliseconds. */
export const lease = 20_000;

/** What is kept of a result: seconds that it took, and patients by their ids. */
export type StoredResult = Tallied & { seconds: number };

export interface BacktestAttempt {
  organisationId: string;
  id: string;
  attempt: number;
}

export interface Backtest {
  id: string;
  staffId: string;
  ruleId: string | null;
  ruleKey: string;
  before: RuleContent | null;
  after: RuleContent;
  from: Date;
  to: Date;
  historyId: string | null;
  state: BacktestView['state'];
  progress: number;
  attempt: number;
  leaseUntil: Date | null;
  requestedAt: Date;
  finishedAt: Date | null;
  failure: string | null;
}

const columns = `id, staff_id as "staffId", rule_id as "ruleId", rule_key as "ruleKey", before, after, from_at as from, to_at as to,
  history_id as "historyId", state, progress, attempt, lease_until as "leaseUntil", requested_at as "requestedAt",
  finished_at as "finishedAt", failure`;

@Injectable()
export class BacktestRepository {
  add(tx: Transaction, of: Omit<Backtest, 'progress' | 'attempt' | 'leaseUntil' | 'finishedAt' | 'failure'>): void {
    tx.execute(
      `insert into backtest (id, organisation_id, staff_id, rule_id, rule_key, before, after, from_at, to_at, history_id,
                             state, requested_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
      [
        ...[of.id, tx.organisationId, of.staffId, of.ruleId, of.ruleKey, of.before && JSON.stringify(of.before)],
        ...[JSON.stringify(of.after), of.from, of.to, of.historyId, of.state, of.requestedAt],
      ],
    );
  }

  /** Locked. Null once it is forgotten. */
  find(tx: Transaction, id: string): Promise<Backtest | null> {
    return tx.one<Backtest>(`select ${columns} from backtest where id = $1 for update`, [id]);
  }

  /** One's own. @throws DomainError BACKTEST.NOT_FOUND */
  async own(tx: Transaction, id: string, staffId: string): Promise<Backtest> {
    const found = await this.find(tx, id);
    if (found?.staffId !== staffId) throw new DomainError('BACKTEST.NOT_FOUND');
    return found;
  }

  ofStaff(tx: Transaction, staffId: string, since: Date): Promise<Backtest[]> {
    return tx.query<Backtest>(
      `select ${columns} from backtest where staff_id = $1 and requested_at > $2 order by requested_at desc limit 50`,
      [staffId, since],
    );
  }

  async resultOf(tx: Transaction, id: string): Promise<StoredResult | null> {
    const found = await tx.one<{ result: StoredResult | null }>('select result from backtest where id = $1', [id]);
    return found?.result ?? null;
  }

  /** @returns whether this attempt is still the one that counts */
  async keepAlive(tx: Transaction, id: string, attempt: number, progress: number, until: Date): Promise<boolean> {
    const alive = await tx.query(
      `update backtest set progress = greatest(progress, $3), lease_until = $4
        where id = $1 and attempt = $2 and state = 'running' returning 1`,
      [id, attempt, progress, until],
    );
    return alive.length > 0;
  }

  begin(tx: Transaction, id: string, attempt: number, until: Date): void {
    tx.execute(`update backtest set state = 'running', progress = 0, attempt = $2, lease_until = $3 where id = $1`, [
      id,
      attempt,
      until,
    ]);
  }

  /** Nothing where another attempt has taken over, or somebody cancelled. */
  async finish(tx: Transaction, id: string, attempt: number, result: StoredResult): Promise<boolean> {
    const finished = await tx.query(
      `update backtest set state = 'done', progress = 1, finished_at = $4, result = $3
        where id = $1 and attempt = $2 and state = 'running' returning 1`,
      [id, attempt, JSON.stringify(result), tx.now],
    );
    return finished.length > 0;
  }

  end(tx: Transaction, id: string, state: 'failed' | 'cancelled', failure: string | null): void {
    tx.execute('update backtest set state = $2, failure = $3, finished_at = $4 where id = $1', [
      ...[id, state, failure, tx.now],
    ]);
  }

  forget(tx: Transaction, id: string): void {
    tx.execute('delete from backtest where id = $1', [id]);
  }
}

export const toBacktestView = (of: Backtest): BacktestView => ({
  id: of.id,
  ruleId: of.ruleId,
  ruleName: of.after.name,
  from: of.from.toISOString(),
  to: of.to.toISOString(),
  ownHistory: of.historyId === null,
  state: of.state,
  progress: of.progress,
  requestedAt: of.requestedAt.toISOString(),
  finishedAt: of.finishedAt?.toISOString() ?? null,
  failure: of.failure,
});
