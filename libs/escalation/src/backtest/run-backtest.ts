import { Inject, Injectable } from '@nestjs/common';
import { Contributions, UnitOfWork } from '#kernel';
import { factSources, momentAfter, type ProtocolDirectory, ports, type StaffDirectory } from '#ports';
import { RuleRepository } from '../rule.repository.js';
import { RuleSettingsRows } from '../rule-settings.js';
import { type Backtest, type BacktestAttempt, BacktestRepository, lease } from './backtest.repository.js';
import type { History } from './history.js';
import { HistoryOfRows } from './history-file/history-of-rows.js';
import { OwnHistory } from './own-history.js';
import type { ReplayedRule } from './replay.js';
import { replayHistory } from './replay-history.js';
import { UploadedHistories } from './uploaded-histories.js';

const sayEvery = 1_000;

/** Somebody cancelled it, or another attempt has taken over. */
class NoLongerWanted extends Error {}

/** One attempt at a backtest, from its row to its result. It reads, says how far it is, and writes the result once. */
@Injectable()
export class RunBacktest {
  constructor(
    private readonly work: UnitOfWork,
    private readonly contributions: Contributions,
    private readonly backtests: BacktestRepository,
    private readonly rules: RuleRepository,
    private readonly settings: RuleSettingsRows,
    private readonly own: OwnHistory,
    private readonly histories: UploadedHistories,
    @Inject(ports.staffDirectory) private readonly staff: StaffDirectory,
    @Inject(ports.protocolDirectory) private readonly protocols: ProtocolDirectory,
  ) {}

  /** @throws what reading throws: then the lease runs out, and there is another attempt */
  async attempt(attempt: BacktestAttempt): Promise<void> {
    try {
      await this.run(attempt);
    } catch (error) {
      if (!(error instanceof NoLongerWanted)) throw error;
    }
  }

  private async run({ organisationId, id, attempt }: BacktestAttempt): Promise<void> {
    const actor = { kind: 'system', organisationId } as const;
    const began = performance.now();
    // Waits for the transaction that began this attempt to be committed: it holds the row.
    const { backtest, rules, leftOut, hours, budget } = await this.work.run({ actor }, async (tx) => {
      const found = await this.backtests.find(tx, id);
      if (found?.state !== 'running' || found.attempt !== attempt) throw new NoLongerWanted();
      const { interruptionsPerShift } = await this.settings.read(tx);
      return {
        backtest: found,
        rules: await this.rules.all(tx),
        leftOut: await this.protocols.rulesLeftOut(tx),
        hours: await this.staff.businessHours(tx),
        budget: interruptionsPerShift,
      };
    });
    const [from, to] = [+backtest.from, +backtest.to];
    const uploaded = backtest.historyId
      ? new HistoryOfRows(this.histories.storeOf({ actor }, backtest.historyId))
      : null;
    const history: History = uploaded ?? this.own.of(organisationId, backtest.from, backtest.to);
    let said = performance.now();
    const onProgress = async (done: number): Promise<void> => {
      if (performance.now() - said < sayEvery) return;
      said = performance.now();
      const until = (now: Date): Date => new Date(+now + lease);
      const wanted = await this.work.run({ actor }, (tx) =>
        this.backtests.keepAlive(tx, id, attempt, done, until(tx.now)),
      );
      if (!wanted) throw new NoLongerWanted();
    };
    const tallied = await replayHistory(
      {
        rules: rulesOf(backtest, rules),
        leftOut,
        ...{ from, to, budget, timeZone: hours.timeZone, compares: backtest.before !== null },
        momentAfter: (at, span) => +momentAfter(new Date(at), span, hours),
      },
      this.contributions.to(factSources).map(({ fold }) => fold),
      history,
      { onProgress },
    );
    const notReconstructed = uploaded
      ? [
          ...tallied.notReconstructed.filter(({ code }) => code !== 'TEAMS_AS_THEY_STAND_NOW'),
          ...uploaded.notReconstructed,
        ]
      : tallied.notReconstructed;
    const result = { ...tallied, notReconstructed, seconds: (performance.now() - began) / 1000 };
    await this.work.run({ actor }, async (tx) => {
      const finished = await this.backtests.finish(tx, id, attempt, result);
      if (finished && backtest.historyId) this.histories.delete(tx, backtest.historyId);
    });
  }
}

/** All rules that are in force, since together they tell people; the one that is tried in both of its versions. */
function rulesOf(
  { ruleId, ruleKey, before, after }: Backtest,
  all: Awaited<ReturnType<RuleRepository['all']>>,
): ReplayedRule[] {
  const others = all.filter(({ id }) => id !== ruleId);
  return [
    ...others.map((rule): ReplayedRule => ({ key: rule.key, content: rule, in: 'both', tried: false })),
    ...(before ? [{ key: ruleKey, content: before, in: 'before', tried: true } as const] : []),
    { key: ruleKey, content: { ...after, enabled: true }, in: 'after', tried: true },
  ];
}
