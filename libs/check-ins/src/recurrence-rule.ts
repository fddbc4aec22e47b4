import type { ErrorCode } from '#contracts';
import { DomainError } from '#kernel';

/** The parts of an RFC 5545 RRULE that a check-in schedule may use, as they were written. */
export type RuleParts = ReadonlyMap<string, string>;

/** One person, two minutes each: more than hourly is not a check-in any more. */
export const mostWindowsADay = 24;

const number = (from: number, to: number) => (text: string) => /^\d{1,4}$/.test(text) && +text >= from && +text <= to;
const signed = (to: number) => (text: string) => /^[+-]?\d{1,3}$/.test(text) && +text !== 0 && Math.abs(+text) <= to;
const each = (allowed: (item: string) => boolean) => (text: string) => text.split(',').every(allowed);
const oneOf = (pattern: RegExp) => (text: string) => pattern.test(text);

const weekday = '(MO|TU|WE|TH|FR|SA|SU)';

/** rrule-temporal lets unknown parts, doubled parts and values out of range pass in silence; these do not. */
const known: Record<string, (value: string) => boolean> = {
  FREQ: oneOf(/^(YEARLY|MONTHLY|WEEKLY|DAILY|HOURLY|MINUTELY|SECONDLY)$/),
  INTERVAL: number(1, 366),
  COUNT: number(1, 9999),
  UNTIL: oneOf(/^\d{8}(T\d{6}Z?)?$/),
  BYHOUR: each(number(0, 23)),
  BYMINUTE: each(number(0, 59)),
  BYSECOND: each(number(0, 59)),
  BYDAY: each(oneOf(new RegExp(`^([+-]?[1-9]\\d?)?${weekday}$`))),
  BYMONTHDAY: each(signed(31)),
  BYYEARDAY: each(signed(366)),
  BYWEEKNO: each(signed(53)),
  BYMONTH: each(number(1, 12)),
  BYSETPOS: each(signed(366)),
  WKST: oneOf(new RegExp(`^${weekday}$`)),
};

export const refuse = (code: ErrorCode, message: string, field = '/recurrence') =>
  new DomainError(code, message, [{ field, message }]);

/** Reads a rule strictly. @throws DomainError SCHEDULE.RECURRENCE_INVALID */
export function readRule(text: string): RuleParts {
  const parts = new Map<string, string>();
  for (const part of text.toUpperCase().split(';')) {
    const [name = '', value = '', ...more] = part.split('=');
    if (more.length > 0 || !Object.hasOwn(known, name)) {
      throw refuse('SCHEDULE.RECURRENCE_INVALID', `“${part.slice(0, 40)}” is not a part of a recurrence rule.`);
    }
    if (parts.has(name)) throw refuse('SCHEDULE.RECURRENCE_INVALID', `${name} is given twice.`);
    if (!known[name]?.(value))
      throw refuse('SCHEDULE.RECURRENCE_INVALID', `${name} cannot be “${value.slice(0, 40)}”.`);
    parts.set(name, value);
  }
  return parts;
}

/** How many values a part may list. */
const most: Record<string, number> = { BYDAY: 14, BYYEARDAY: 12, BYWEEKNO: 12, BYSETPOS: 4 };
/** No agreement with a person counts further; and the days before are counted anew each time. */
const longestCount = 2_500;

/**
 * Refuses what is no check-in, or costs more to work out than any agreement with a person does. Only for a new schedule:
 * one that exists goes on as it was agreed.
 * @throws DomainError SCHEDULE.RECURRENCE_INVALID, SCHEDULE.TOO_FREQUENT
 */
export function refuseWhatIsNoCheckIn(parts: RuleParts): void {
  const frequency = parts.get('FREQ');
  if (!frequency) throw refuse('SCHEDULE.RECURRENCE_INVALID', 'The rule needs FREQ, such as FREQ=DAILY.');
  if (['HOURLY', 'MINUTELY', 'SECONDLY'].includes(frequency)) {
    throw refuse('SCHEDULE.TOO_FREQUENT', 'Use FREQ=DAILY, and BYHOUR for several check-ins a day.');
  }
  for (const [name, items] of Object.entries(most)) {
    if ((parts.get(name)?.split(',').length ?? 0) > items)
      throw refuse('SCHEDULE.RECURRENCE_INVALID', `${name} lists at most ${items} values.`);
  }
  if (Number(parts.get('COUNT') ?? 0) > longestCount) {
    throw refuse('SCHEDULE.RECURRENCE_INVALID', `COUNT goes up to ${longestCount}.`);
  }
  // Within a day or a week it picks nothing that could not be said plainly, and looks for a long time.
  if (parts.has('BYSETPOS') && !['MONTHLY', 'YEARLY'].includes(frequency)) {
    throw refuse('SCHEDULE.RECURRENCE_INVALID', 'BYSETPOS goes with FREQ=MONTHLY or FREQ=YEARLY.');
  }
  if (windowsADay(parts) > mostWindowsADay) {
    throw refuse('SCHEDULE.TOO_FREQUENT', `At most ${mostWindowsADay} check-ins a day.`);
  }
}

/** On a day that the rule names. */
export const windowsADay = (parts: RuleParts): number =>
  ['BYHOUR', 'BYMINUTE', 'BYSECOND'].reduce((all, part) => all * Math.max(1, listed(parts, part).size), 1);

export const listed = (parts: RuleParts, part: string): ReadonlySet<number> =>
  new Set(parts.get(part)?.split(',').map(Number) ?? []);
