import type { Span } from '#contracts';
import type { FactFold, RulesLeftOut } from '#ports';
import type { History, PatientPast } from './history.js';
import { Replay, type ReplayedRule } from './replay.js';
import { type Tallied, Tally, type TallyOptions } from './tally.js';

export interface Backtest extends TallyOptions {
  rules: readonly ReplayedRule[];
  from: number;
  to: number;
  /** As protocol packs stand now; without any, every rule is in force at every level. */
  leftOut?: RulesLeftOut;
  /** In milliseconds: business hours are the programme's. */
  momentAfter(from: number, span: Span): number;
}

export interface Watched {
  /** Called between two pages; 0 to 1. */
  onProgress?(done: number): void | Promise<void>;
  signal?: AbortSignal;
}

/**
 * Asks rules of a past, in one pass over it, a few patients at a time: memory follows the largest patient, not the history.
 * @throws the reason of `signal` once that is aborted
 */
export async function replayHistory(
  { rules, from, to, leftOut, momentAfter, ...options }: Backtest,
  folds: readonly FactFold[],
  history: History,
  { onProgress, signal }: Watched = {},
): Promise<Tallied> {
  const replay = new Replay(rules, folds, momentAfter, leftOut);
  const tally = new Tally(options);
  for await (const { past, done } of history.read()) {
    signal?.throwIfAborted();
    for (const patient of past) addPatient(patient, replay, tally, from, to);
    await onProgress?.(done);
  }
  return tally.result();
}

function addPatient(patient: PatientPast, replay: Replay, tally: Tally, from: number, to: number): void {
  const { patientId, happenings, actual, holders } = patient;
  const checkIns = new Set<string>();
  for (const { at, data } of happenings) {
    if (at >= from && at <= to && 'checkInId' in data) checkIns.add(data.checkInId);
  }
  tally.add(patientId, replay.ofPatient(happenings, actual, from, to), holders, checkIns.size);
}
