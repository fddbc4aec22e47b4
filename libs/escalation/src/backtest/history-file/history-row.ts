import { z } from 'zod';
import { CheckInAnswers, LevelOfCare, RiskTier, TimeZone } from '#contracts';

/** A moment with its distance to UTC: without one, nobody knows which moment it is. */
const Moment = z.iso
  .datetime({ offset: true, local: false, error: 'A time with its zone, such as 2026-03-02T08:00:00-06:00 or …Z.' })
  .transform((text) => Date.parse(text))
  .refine((at) => at >= Date.UTC(1990, 0, 1) && at < Date.UTC(2100, 0, 1), { error: 'A year from 1990 to 2099.' });

/** One check-in of somebody else's past. Words that people wrote have no place in it. */
export const HistoryRow = z
  .strictObject({
    patient: z.string().min(1).max(100).describe('A pseudonym: never a name'),
    opened: Moment.describe('When they were asked'),
    closed: Moment.nullish().describe('Until when an answer was in time; 12 hours later unless said'),
    answered: Moment.nullish().describe('Absent: not answered'),
    timeZone: TimeZone.nullish().describe('Of the patient’s day; UTC unless said'),
    riskTier: RiskTier.nullish(),
    levelOfCare: LevelOfCare.nullish(),
    answers: CheckInAnswers.omit({ wentOkay: true }).nullish(),
  })
  .refine(({ answered, answers }) => answered || !answers || !Object.keys(answers).length, {
    error: 'What was not answered has no answers: say when it was answered.',
    path: ['answered'],
  })
  .refine(({ opened, closed }) => !closed || closed > opened, { error: 'It closes after it opened.', path: ['closed'] })
  .refine(({ opened, answered }) => !answered || answered >= opened, {
    error: 'It was answered before it opened.',
    path: ['answered'],
  });
export type HistoryRow = z.infer<typeof HistoryRow>;

/** Columns of the CSV, and where each goes. Lists are parted by `;`, yes and no are `yes` and `no`, empty means "not said". */
export const csvColumns = [
  'patient',
  'opened',
  'closed',
  'answered',
  'time_zone',
  'risk_tier',
  'level_of_care',
  'mood',
  'strongest_urge',
  'urge_kinds',
  'breakfast',
  'lunch',
  'dinner',
  'snacks',
  'behaviours',
  'body_signs',
  'sleep',
  'medicines',
  'feels_safe',
  'wants_call',
] as const;
export type CsvColumn = (typeof csvColumns)[number];

export const neededColumns: readonly CsvColumn[] = ['patient', 'opened', 'answered'];

type Cells = Partial<Record<CsvColumn, string>>;

const number = (cell: string | undefined): number | string | undefined =>
  cell === undefined || cell === '' ? undefined : /^\d{1,3}$/.test(cell) ? Number(cell) : cell;
const list = (cell: string | undefined): string[] | undefined =>
  cell ? cell.split(';').map((each) => each.trim()) : undefined;
const text = (cell: string | undefined): string | undefined => cell || undefined;
const yesNo = (cell: string | undefined): boolean | string | undefined =>
  cell === 'yes' ? true : cell === 'no' ? false : text(cell);

const filled = (object: Record<string, unknown>): Record<string, unknown> | undefined => {
  const entries = Object.entries(object).filter(([, value]) => value !== undefined);
  return entries.length ? Object.fromEntries(entries) : undefined;
};

/** The cells of a line of CSV as the row that they say, not yet checked. */
export const fromCells = (cells: Cells): unknown =>
  filled({
    patient: cells.patient,
    opened: text(cells.opened),
    closed: text(cells.closed),
    answered: text(cells.answered),
    timeZone: text(cells.time_zone),
    riskTier: text(cells.risk_tier),
    levelOfCare: text(cells.level_of_care),
    answers: filled({
      mood: number(cells.mood),
      strongestUrge: number(cells.strongest_urge),
      urgeKinds: list(cells.urge_kinds),
      meals: filled({
        breakfast: text(cells.breakfast),
        lunch: text(cells.lunch),
        dinner: text(cells.dinner),
        snacks: text(cells.snacks),
      }),
      behaviours: list(cells.behaviours),
      bodySigns: list(cells.body_signs),
      sleep: text(cells.sleep),
      medicines: text(cells.medicines),
      feelsSafe: text(cells.feels_safe),
      wantsCall: yesNo(cells.wants_call),
    }),
  });
