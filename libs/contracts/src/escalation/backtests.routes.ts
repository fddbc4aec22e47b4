import { z } from 'zod';
import { ChainRole, Severity } from '../kernel/care.js';
import { Id, Instant, LocalDate } from '../kernel/primitives.js';
import { route } from '../kernel/route.js';
import { RuleContent } from './rule.js';

const count = z.int().min(0);
const counts = <K extends z.ZodEnum>(of: K) => z.partialRecord(of, count);

/** What one version of a rule makes of a period. */
export const BacktestSide = z
  .object({
    alerts: count,
    nudges: count.describe('Gentle words to the patient alone'),
    joined: count.describe('Matches that an open alert took in, instead of a new one'),
    patients: count,
    bySeverity: counts(Severity),
    byRole: counts(ChainRole).describe('Who is told at the first step, by role'),
    perWeek: z.array(z.object({ week: LocalDate.describe('Its Monday'), bySeverity: counts(Severity) })),
    told: z
      .object({
        shifts: count.describe('Shifts in which at least one person was told'),
        perPersonAndShift: z.number().describe('Mean over persons and shifts with at least one'),
        most: count,
        overBudget: count.describe('Persons and shifts above the budget'),
      })
      .describe('By all rules together: persons who are told at the first step, as teams stand now'),
  })
  .meta({ id: 'BacktestSide' });
export type BacktestSide = z.infer<typeof BacktestSide>;

const PatientInBacktest = z.object({
  patient: z
    .object({ id: Id.nullable(), name: z.string() })
    .nullable()
    .describe('null: whoever asks does not look after them'),
  before: count,
  after: count,
});

export const MissedAlert = z
  .object({
    at: Instant,
    severity: Severity,
    patient: z.object({ id: Id.nullable(), name: z.string() }).nullable(),
    alertId: Id.nullable().describe(
      'The alert that was raised then; null where the replay alone raises it, or it is not yours to see',
    ),
  })
  .meta({ id: 'MissedAlert' });
export type MissedAlert = z.infer<typeof MissedAlert>;

export const BacktestResult = z
  .object({
    checkIns: count,
    patients: count,
    budget: count,
    before: BacktestSide.nullable().describe('null for a rule that is new'),
    after: BacktestSide,
    byRule: z
      .array(z.object({ key: z.string(), name: z.string(), before: count.nullable(), after: count }))
      .describe('Alerts of each rule that was tried'),
    byPatient: z.array(PatientInBacktest).describe('At most 200, those that change most first'),
    missed: z
      .array(MissedAlert)
      .describe('S3 and S4 that the version before raises and this one does not; at most 500'),
    missedCount: count,
    moments: z
      .array(z.object({ at: Instant, severity: Severity, in: z.enum(['before', 'after', 'both']) }))
      .describe('For the time line, newest 2000'),
    notReconstructed: z
      .array(z.object({ code: z.string(), fact: z.string().nullable(), count }))
      .describe('What the past does not say, and what was taken instead'),
    seconds: z.number(),
  })
  .meta({ id: 'BacktestResult' });
export type BacktestResult = z.infer<typeof BacktestResult>;

export const BacktestView = z
  .object({
    id: Id,
    ruleId: Id.nullable(),
    ruleName: z.string(),
    from: Instant,
    to: Instant,
    ownHistory: z.boolean().describe('false: tried on an uploaded history'),
    state: z.enum(['waiting', 'running', 'done', 'failed', 'cancelled']),
    progress: z.number().min(0).max(1),
    requestedAt: Instant,
    finishedAt: Instant.nullable(),
    failure: z.string().nullable().describe('A code'),
  })
  .meta({ id: 'BacktestView' });
export type BacktestView = z.infer<typeof BacktestView>;

const backtestId = z.object({ backtestId: Id });

export const backtestRoutes = {
  startBacktest: route({
    id: 'startBacktest',
    method: 'POST',
    path: '/api/backtests',
    tag: 'Backtests',
    summary:
      'Try a version of a rule on the past, beside the one in force. It runs in the background and changes nothing',
    action: 'rules.backtest',
    body: z.strictObject({
      content: RuleContent,
      ruleId: Id.nullable().default(null).describe('The rule that it would change; null for a new one'),
      from: Instant,
      to: Instant,
      historyId: Id.nullable().default(null).describe('An uploaded history, instead of the organisation’s own'),
    }),
    answer: BacktestView,
    status: 201,
    errors: [
      'RULE.NOT_FOUND',
      'BACKTEST.PERIOD_INVALID',
      'BACKTEST.TOO_MANY',
      'BACKTEST.RULE_INVALID',
      'HISTORY.NOT_FOUND',
    ],
    idempotent: true,
  }),
  listBacktests: route({
    id: 'listBacktests',
    method: 'GET',
    path: '/api/backtests',
    tag: 'Backtests',
    summary: 'Backtests that I asked for in the last 30 days, newest first',
    action: 'rules.backtest',
    answer: z.object({ backtests: z.array(BacktestView) }),
    status: 200,
  }),
  readBacktest: route({
    id: 'readBacktest',
    method: 'GET',
    path: '/api/backtests/:backtestId',
    tag: 'Backtests',
    summary: 'How far a backtest is, and what came of it',
    action: 'rules.backtest',
    params: backtestId,
    answer: BacktestView.extend({ result: BacktestResult.nullable() }),
    status: 200,
    errors: ['BACKTEST.NOT_FOUND'],
  }),
  cancelBacktest: route({
    id: 'cancelBacktest',
    method: 'DELETE',
    path: '/api/backtests/:backtestId',
    tag: 'Backtests',
    summary: 'Stop a backtest, or forget what came of it',
    action: 'rules.backtest',
    params: backtestId,
    status: 204,
    errors: ['BACKTEST.NOT_FOUND'],
    idempotent: true,
  }),
  uploadHistory: route({
    id: 'uploadHistory',
    method: 'POST',
    path: '/api/backtest-histories',
    tag: 'Backtests',
    summary: 'Upload somebody else’s past, as CSV or JSON lines. It is deleted after the backtest, or after a day',
    action: 'rules.backtest',
    upload: ['text/csv', 'application/x-ndjson'],
    answer: z.object({ historyId: Id, checkIns: count, patients: count, from: Instant, to: Instant }),
    status: 201,
    errors: ['HISTORY.ROW_INVALID', 'HISTORY.TOO_LARGE', 'HISTORY.EMPTY'],
  }),
};
