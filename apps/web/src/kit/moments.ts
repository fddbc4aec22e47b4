import { useMemo } from 'react';
import { useLanguage } from '../words/use-words.js';

type When = string | number | Date;

export const readersZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Times as the reader's language writes them, in the reader's zone unless another is named. */
export const momentsIn = (language: string, timeZone?: string) => {
  const format = (options: Intl.DateTimeFormatOptions) => {
    const made = new Intl.DateTimeFormat(language, { timeZone, ...options });
    return (when: When) => made.format(new Date(when));
  };
  const span = (unit: string, digits: number, display: 'narrow' | 'short' | 'long') =>
    new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: display, maximumFractionDigits: digits });
  const clock = format({ hour: '2-digit', minute: '2-digit', hour12: false });
  const weekday = format({ weekday: 'short', day: 'numeric', month: 'short' });
  const isoDay = (when: When): string => new Intl.DateTimeFormat('sv', { timeZone }).format(new Date(when));
  const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  /** One unit is enough to judge an age or a wait. */
  const length = (ms: number, display: 'narrow' | 'short' | 'long' = 'short'): string => {
    const seconds = Math.max(0, Math.round(ms / 1000));
    if (seconds < 60) return span('second', 0, display).format(seconds);
    if (seconds < 3600) return span('minute', 0, display).format(Math.floor(seconds / 60));
    if (seconds < 36 * 3600) return span('hour', 0, display).format(Math.floor(seconds / 3600));
    return span('day', 0, display).format(Math.floor(seconds / 86_400));
  };
  return {
    clock,
    day: format({ weekday: 'long', day: 'numeric', month: 'long' }),
    date: format({ day: 'numeric', month: 'short', year: 'numeric' }),
    shortDay: format({ day: 'numeric', month: 'short' }),
    /** A moment of these days: `05:39` today, `tomorrow 05:39`, and with its date beyond that. */
    near: (when: When, now: When = Date.now()) => {
      const days = Math.round((Date.parse(isoDay(when)) - Date.parse(isoDay(now))) / 86_400_000);
      if (days === 0) return clock(when);
      return `${days === 1 ? relative.format(1, 'day') : weekday(when)} ${clock(when)}`;
    },
    dayAndClock: (when: When) => `${weekday(when)} ${clock(when)}`,
    window: (from: When, to: When) =>
      weekday(from) === weekday(to)
        ? `${weekday(from)} ${clock(from)}–${clock(to)}`
        : `${weekday(from)} ${clock(from)} – ${weekday(to)} ${clock(to)}`,
    length,
    /** How long ago, in one unit: `4 hours ago`, `yesterday`. */
    ago: (ms: number): string => {
      const minutes = Math.max(0, Math.round(ms / 60_000));
      if (minutes < 60) return relative.format(-minutes, 'minute');
      if (minutes < 24 * 60) return relative.format(-Math.floor(minutes / 60), 'hour');
      return relative.format(-Math.floor(minutes / 1_440), 'day');
    },
    /** Counts down by the second under an hour: `4:05`. */
    countdown: (ms: number): string => {
      const seconds = Math.max(0, Math.ceil(ms / 1000));
      if (seconds >= 3600) return length(ms);
      return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
    },
  };
};

export type Moments = ReturnType<typeof momentsIn>;

export const useMoments = (timeZone?: string): Moments => {
  const language = useLanguage();
  return useMemo(() => momentsIn(language, timeZone), [language, timeZone]);
};
