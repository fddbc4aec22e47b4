import type { ScheduleContent } from '#contracts';
import { momentsIn } from '../../kit/moments.js';
import type { Say } from '../use-words.js';

export const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
export type Weekday = (typeof weekdays)[number];

/** Every day is DAILY, so that a schedule reads the same whichever way it was agreed. */
export const recurrenceOn = (days: readonly Weekday[]): string =>
  days.length === weekdays.length
    ? 'FREQ=DAILY'
    : `FREQ=WEEKLY;BYDAY=${weekdays.filter((day) => days.includes(day)).join(',')}`;

const partsOf = (recurrence: string): Map<string, string> =>
  new Map(
    recurrence
      .replace(/^RRULE:/i, '')
      .split(';')
      .map((part) => part.split('=', 2))
      .flatMap(([name, value]) => (name && value ? [[name.toUpperCase(), value.toUpperCase()] as const] : [])),
  );

/** The days of a rule that is no more than "these days of every week"; null for anything richer. */
export const daysOf = (recurrence: string): Weekday[] | null => {
  const parts = partsOf(recurrence);
  const simple = [...parts.keys()].every((name) => ['FREQ', 'BYDAY', 'INTERVAL'].includes(name));
  if (!simple || (parts.get('INTERVAL') ?? '1') !== '1') return null;
  const named = parts.get('BYDAY')?.split(',');
  if (!named) return parts.get('FREQ') === 'DAILY' ? [...weekdays] : null;
  const days = weekdays.filter((day) => named.includes(day));
  return days.length === named.length && ['DAILY', 'WEEKLY'].includes(parts.get('FREQ') ?? '') ? days : null;
};

/** In whole minutes: a window that ends a second before midnight is open for a day. */
const hours = (t: Say, seconds: number): string => {
  const minutes = Math.round(seconds / 60);
  if (minutes === 0) return t('span.s', { count: seconds });
  return minutes % 60 === 0 ? t('span.h', { count: minutes / 60 }) : t('span.m', { count: minutes });
};

/** How often a rule of plain days goes on; null where it is richer, or has no end. */
export const timesOf = (recurrence: string): number | null => {
  const count = Number(partsOf(recurrence).get('COUNT'));
  return Number.isInteger(count) && count > 0 ? count : null;
};

const withoutCount = (recurrence: string): string => recurrence.replace(/;COUNT=\d+/i, '');

/** "Every Monday and Thursday at 08:00, open for 4 hours." A rule that has no such sentence is shown as it is. */
export const scheduleInWords = (
  t: Say,
  language: string,
  {
    recurrence,
    startsOn,
    opensAt,
    windowSeconds,
  }: Pick<ScheduleContent, 'recurrence' | 'startsOn' | 'opensAt' | 'windowSeconds'>,
): string => {
  const times = timesOf(recurrence);
  const days = daysOf(withoutCount(recurrence));
  const values = { time: opensAt.slice(0, 5), window: hours(t, windowSeconds) };
  if (!days) return t('schedule.by-rule', { ...values, rule: recurrence });
  if (times === 1 && !recurrence.toUpperCase().includes('BYDAY')) {
    const day = momentsIn(language, 'UTC').date(startsOn);
    return t('schedule.once', { ...values, day });
  }
  const names = days.map((day) => t(`weekday.${day}`));
  const often =
    days.length === weekdays.length
      ? t('schedule.daily', values)
      : t('schedule.on-days', { ...values, days: new Intl.ListFormat(language).format(names) });
  return times === null ? often : `${often} ${t('schedule.times', { count: times })}`;
};
