import { type BacktestView, contentOfRule, routes } from '#contracts';
import { DomainError, staffIdOf, UnitOfWork } from '#kernel';
import { type RequestOf, UseCase } from '#use-cases';
import { RuleRepository } from '../rule.repository.js';
import { faultIn } from '../rule-faults.js';
import { BacktestRepository, toBacktestView } from './backtest.repository.js';
import { backtestDeadline } from './run-backtest-when-due.js';
import { UploadedHistories } from './uploaded-histories.js';

const tenYears = 3_653 * 86_400_000;
const mostAtOnce = 3;
const forgottenAfter = 30 * 86_400_000;

export const forgetBacktestDeadline = 'escalation.forget-backtest';

/** Writes down what is to be tried; a worker takes it from there. */
@UseCase(routes.startBacktest)
export class StartBacktest {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rules: RuleRepository,
    private readonly backtests: BacktestRepository,
    private readonly histories: UploadedHistories,
  ) {}

  execute({ scope, body }: RequestOf<typeof routes.startBacktest>): Promise<BacktestView> {
    const staffId = staffIdOf(scope.actor);
    const { content, ruleId, historyId } = body;
    // One after the other for each person, so that nobody slips past the limit.
    return this.work.run({ ...scope, serialiseBy: staffId }, async (tx) => {
      const [from, to] = [new Date(body.from), new Date(Math.min(Date.parse(body.to), +tx.now))];
      if (to <= from || +to - +from > tenYears) throw new DomainError('BACKTEST.PERIOD_INVALID');
      const fault = faultIn(content);
      if (fault)
        throw new DomainError('BACKTEST.RULE_INVALID', fault.message, [{ ...fault, field: `/content${fault.field}` }]);
      const others = await this.backtests.ofStaff(tx, staffId, new Date(+tx.now - forgottenAfter));
      const running = others.filter(({ state }) => state === 'waiting' || state === 'running');
      if (running.length >= mostAtOnce) throw new DomainError('BACKTEST.TOO_MANY');
      const before = ruleId ? await this.rules.load(tx, ruleId) : null;
      if (historyId) await this.histories.own(tx, historyId, staffId);
      const id = tx.newId();
      const asked = {
        ...{ id, staffId, ruleId, ruleKey: before?.key ?? id, after: content, from, to, historyId },
        ...{ before: before && contentOfRule(before), state: 'waiting' as const, requestedAt: tx.now },
      };
      this.backtests.add(tx, asked);
      tx.schedule({ kind: backtestDeadline, subjectId: id, serialiseBy: id, dueAt: tx.now });
      const dueAt = new Date(+tx.now + forgottenAfter);
      tx.schedule({ kind: forgetBacktestDeadline, subjectId: id, serialiseBy: id, dueAt });
      return toBacktestView({ ...asked, progress: 0, attempt: 0, leaseUntil: null, finishedAt: null, failure: null });
    });
  }
}
