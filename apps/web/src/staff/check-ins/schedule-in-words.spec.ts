import type { Say } from '../use-words.js';
import { daysOf, recurrenceOn, scheduleInWords, weekdays } from './schedule-in-words.js';

const say: Say = (word, values) => [word, ...Object.values(values ?? {})].join(' ');

describe('a schedule', () => {
  it('is a rule in the order of the week, and DAILY for every day', () => {
    expect(recurrenceOn(['TH', 'MO'])).toBe('FREQ=WEEKLY;BYDAY=MO,TH');
    expect(recurrenceOn(weekdays)).toBe('FREQ=DAILY');
  });

  it.each(['FREQ=WEEKLY;INTERVAL=2;BYDAY=MO', 'FREQ=MONTHLY', 'FREQ=WEEKLY;BYDAY=1MO', 'FREQ=DAILY;COUNT=3'])(
    'is not made simpler than it is: %s',
    (recurrence) => expect(daysOf(recurrence)).toBeNull(),
  );

  it('reads as a sentence', () => {
    const at = { startsOn: '2026-11-26', opensAt: '08:00:00', windowSeconds: 14_400 };
    expect(scheduleInWords(say, 'en', { recurrence: 'FREQ=WEEKLY;BYDAY=TH,MO', ...at })).toBe(
      'schedule.on-days 08:00 span.h 4 weekday.MO and weekday.TH',
    );
    expect(scheduleInWords(say, 'en', { recurrence: 'FREQ=DAILY', ...at })).toContain('schedule.daily');
    expect(scheduleInWords(say, 'en', { recurrence: 'FREQ=MONTHLY', ...at })).toContain('FREQ=MONTHLY');
  });

  it('says once what happens once, and how often what ends', () => {
    const at = { startsOn: '2026-11-26', opensAt: '08:00:00', windowSeconds: 14_400 };
    expect(scheduleInWords(say, 'en', { recurrence: 'FREQ=DAILY;COUNT=1', ...at })).toBe(
      'schedule.once 08:00 span.h 4 Nov 26, 2026',
    );
    expect(scheduleInWords(say, 'en', { recurrence: 'FREQ=WEEKLY;COUNT=8;BYDAY=MO', ...at })).toBe(
      'schedule.on-days 08:00 span.h 4 weekday.MO schedule.times 8',
    );
    expect(scheduleInWords(say, 'en', { recurrence: 'FREQ=MONTHLY;COUNT=2', ...at })).toContain('FREQ=MONTHLY;COUNT=2');
  });
});
