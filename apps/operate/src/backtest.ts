import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { RulePack, TimeZone } from '#contracts';
import { backtestOfFile, defaultRules, HistoryTooLarge, type KeyedRule, UnreadableRow } from '#escalation';
import { ConfigurationError } from '#kernel';
import { contexts } from '../../composition/contexts.js';
import { explain } from '../../composition/run.js';
import { printBacktest } from './print-backtest.js';
import { say } from './say.js';

const options = {
  rules: { type: 'string' },
  before: { type: 'string' },
  history: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  'time-zone': { type: 'string', default: 'UTC' },
  budget: { type: 'string', default: '5' },
  json: { type: 'boolean', default: false },
} as const;

const usage =
  'npm run backtest -- --history past.csv [--rules pack.json] [--before pack.json] [--from 2026-01-01] [--to 2026-06-30] ' +
  '[--time-zone America/Chicago] [--budget 5] [--json]';

/** Tries a pack of rules on a history in a file; on the rules that ship where no pack is given. No server, no database. */
async function backtest(): Promise<void> {
  const given = argumentsOf(process.argv.slice(2));
  if (!given.history) throw new ConfigurationError(`Say which history:\n  ${usage}`);
  const zone = TimeZone.safeParse(given['time-zone']);
  if (!zone.success) throw new ConfigurationError(`--time-zone: ${zone.error.issues[0]!.message}`);
  const budget = Number(given.budget);
  if (!Number.isInteger(budget) || budget < 1) throw new ConfigurationError('--budget: a whole number from 1 on.');
  const began = performance.now();
  const tallied = await backtestOfFile({
    file: given.history,
    format: path.extname(given.history) === '.csv' ? 'csv' : 'jsonl',
    rules: given.rules ? packIn(given.rules) : defaultRules,
    before: given.before ? packIn(given.before) : null,
    folds: contexts.flatMap(({ folds }) => folds),
    hours: { timeZone: zone.data, days: [1, 2, 3, 4, 5], from: '08:00', to: '18:00' },
    budget,
    from: momentOf('--from', given.from),
    to: momentOf('--to', given.to),
  });
  const seconds = (performance.now() - began) / 1000;
  if (given.json) say(JSON.stringify({ ...tallied, seconds }, null, 2));
  else printBacktest(tallied, seconds);
}

function argumentsOf(args: string[]) {
  try {
    return parseArgs({ args, options }).values;
  } catch (error) {
    throw new ConfigurationError(`${(error as Error).message}\n  ${usage}`);
  }
}

function packIn(file: string): readonly KeyedRule[] {
  const pack = RulePack.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (pack.success) return pack.data.rules;
  const [issue] = pack.error.issues;
  throw new ConfigurationError(
    `${file} is not a pack of rules: /${issue!.path.map(String).join('/')} ${issue!.message}`,
  );
}

function momentOf(name: string, text: string | undefined): number | null {
  if (text === undefined) return null;
  const at = Date.parse(text);
  if (Number.isNaN(at)) throw new ConfigurationError(`${name}: a day such as 2026-01-01, or a moment.`);
  return at;
}

const inWords = (error: unknown): unknown => {
  if (error instanceof UnreadableRow) {
    return new ConfigurationError(`Row ${error.row}, ${error.field}: ${error.message} Nothing was tried.`);
  }
  if (error instanceof HistoryTooLarge) {
    return new ConfigurationError('A history has at most 2,000,000 rows and 300 MB. Try a shorter period.');
  }
  if (error instanceof RangeError || error instanceof SyntaxError) return new ConfigurationError(error.message);
  if ((error as { code?: string }).code === 'ENOENT') {
    return new ConfigurationError(`There is no such file: ${(error as { path?: string }).path}`);
  }
  return error;
};

backtest().catch((error: unknown) => explain(inWords(error)));
