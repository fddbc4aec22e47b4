import { Injectable } from '@nestjs/common';
import { type FiredDeadline, FiresAt, type HandlesDeadline, type Transaction } from '#kernel';
import { BacktestRepository } from './backtest.repository.js';
import { forgetBacktestDeadline } from './start-backtest.js';
import { deleteHistoryDeadline } from './upload-history.js';
import { UploadedHistories } from './uploaded-histories.js';

/** What came of a backtest is kept for a month. */
@Injectable()
@FiresAt(forgetBacktestDeadline)
export class ForgetBacktestWhenOld implements HandlesDeadline {
  constructor(private readonly backtests: BacktestRepository) {}

  async fire({ subjectId }: FiredDeadline, tx: Transaction): Promise<void> {
    this.backtests.forget(tx, subjectId);
  }
}

/** A history that was never tried, or whose upload broke off, is gone after a day. */
@Injectable()
@FiresAt(deleteHistoryDeadline)
export class DeleteHistoryWhenUnused implements HandlesDeadline {
  constructor(private readonly histories: UploadedHistories) {}

  async fire({ subjectId }: FiredDeadline, tx: Transaction): Promise<void> {
    this.histories.delete(tx, subjectId);
  }
}
