import { createReadStream } from 'node:fs';
import type { RuleContent } from '#contracts';
import { type BusinessHours, type FactFold, momentAfter } from '#ports';
import { Buckets } from './history-file/buckets.js';
import { FolderBuckets } from './history-file/folder-buckets.js';
import { HistoryOfRows } from './history-file/history-of-rows.js';
import { type HistoryFormat, readRows } from './history-file/read-rows.js';
import type { ReplayedRule } from './replay.js';
import { replayHistory } from './replay-history.js';
import type { Tallied } from './tally.js';

export interface KeyedRule {
  key: string;
  content: RuleContent;
}

export interface FileBacktest {
  file: string;
  format: HistoryFormat;
  rules: readonly KeyedRule[];
  /** What to compare with; null: nothing. */
  before: readonly KeyedRule[] | null;
  folds: readonly FactFold[];
  hours: BusinessHours;
  budget: number;
  /** In milliseconds; null: as far as the file goes. */
  from: number | null;
  to: number | null;
}

/**
 * Tries rules on a history in a file, without a server: a programme sees what Holdfast would have made of its own past.
 * @throws UnreadableRow, HistoryTooLarge; RangeError where the file holds no check-in
 */
export function backtestOfFile(of: FileBacktest, onProgress?: (done: number) => void): Promise<Tallied> {
  const { file, format, rules, before, folds, hours, budget } = of;
  return FolderBuckets.use(async (store) => {
    const buckets = new Buckets(store);
    for await (const row of readRows(createReadStream(file), format)) await buckets.add(row);
    const summary = await buckets.finish();
    if (!summary.checkIns) throw new RangeError('The history holds no check-in.');
    const history = new HistoryOfRows(store);
    const tried: ReplayedRule[] = [...sideOf(rules, 'after'), ...sideOf(before ?? [], 'before')];
    const tallied = await replayHistory(
      {
        rules: tried,
        from: of.from ?? summary.from,
        to: of.to ?? summary.to,
        momentAfter: (at, span) => +momentAfter(new Date(at), span, hours),
        ...{ budget, timeZone: hours.timeZone, compares: before !== null },
      },
      folds,
      history,
      { onProgress },
    );
    const said = tallied.notReconstructed.filter(({ code }) => code !== 'TEAMS_AS_THEY_STAND_NOW');
    return { ...tallied, notReconstructed: [...said, ...history.notReconstructed] };
  });
}

const sideOf = (rules: readonly KeyedRule[], side: 'before' | 'after'): ReplayedRule[] =>
  rules.map(({ key, content }) => ({ key, content, in: side, tried: true }));
