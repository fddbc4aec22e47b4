import { DomainError } from '#kernel';
import { occurrencesBetween, type Recurrence, validateRecurrence } from './recurrence.js';

const schedule = (over: Partial<Recurrence> = {}): Recurrence => ({
  recurrence: 'FREQ=DAILY',
  startsOn: '2026-01-01',
  opensAt: '08:00',
  timeZone: 'America/Chicago',
  ...over,
});

const opens = (over: Partial<Recurrence>, from: string, to: string) =>
  occurrencesBetween(schedule(over), new Date(from), new Date(to)).map((at) => at.toISOString().slice(0, 16));

const codeOf = (over: Partial<Recurrence>, windowSeconds = 4 * 3600): string | null => {
  try {
    validateRecurrence({ ...schedule(over), windowSeconds }, new Date('2026-01-01T00:00:00Z'));
    return null;
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
};

describe('occurrencesBetween', () => {
  it('keeps the wall-clock time when the offset changes', () => {
    expect(opens({}, '2026-03-07T06:00:00Z', '2026-03-10T06:00:00Z')).toEqual([
      '2026-03-07T14:00',
      '2026-03-08T13:00',
      '2026-03-09T13:00',
    ]);
  });

  it('opens at the first moment after a gap', () => {
    expect(opens({ opensAt: '02:30' }, '2026-03-08T06:00:00Z', '2026-03-09T05:00:00Z')).toEqual(['2026-03-08T08:00']);
  });

  it('makes one window of two hours in the same gap', () => {
    const twice = { opensAt: '02:15', recurrence: 'FREQ=DAILY;BYMINUTE=15,45' };
    expect(opens(twice, '2026-03-08T06:00:00Z', '2026-03-09T05:00:00Z')).toEqual(['2026-03-08T08:00']);
  });

  it('opens at the first of two equal wall-clock times', () => {
    expect(opens({ opensAt: '01:30' }, '2026-11-01T05:00:00Z', '2026-11-02T06:00:00Z')).toEqual(['2026-11-01T06:30']);
  });

  it('opens on the next day when the gap reaches midnight', () => {
    const nuuk = { opensAt: '23:30', timeZone: 'America/Nuuk' };
    expect(opens(nuuk, '2026-03-28T12:00:00Z', '2026-03-30T12:00:00Z')).toEqual([
      '2026-03-29T01:00',
      '2026-03-30T00:30',
    ]);
  });

  it('has no window on a day that the zone left out', () => {
    const apia = { startsOn: '2011-12-28', timeZone: 'Pacific/Apia' };
    expect(opens(apia, '2011-12-28T00:00:00Z', '2012-01-01T00:00:00Z')).toEqual([
      '2011-12-28T18:00',
      '2011-12-29T18:00',
      '2011-12-30T18:00',
      '2011-12-31T18:00',
    ]);
  });

  it.each([
    ['FREQ=WEEKLY;BYDAY=MO,WE,FR', ['2026-11-02T14:00', '2026-11-04T14:00', '2026-11-06T14:00']],
    ['FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;WKST=SU', ['2026-11-03T14:00']],
    ['FREQ=MONTHLY;BYDAY=1WE', ['2026-11-04T14:00']],
    ['FREQ=DAILY;COUNT=306', ['2026-11-01T14:00', '2026-11-02T14:00']],
    ['FREQ=DAILY;UNTIL=20261102', ['2026-11-01T14:00', '2026-11-02T14:00']],
    ['FREQ=DAILY;UNTIL=20261102T140000Z', ['2026-11-01T14:00', '2026-11-02T14:00']],
    ['FREQ=DAILY;UNTIL=20261102T080000', ['2026-11-01T14:00', '2026-11-02T14:00']],
    ['freq=daily;until=20261102t135959z', ['2026-11-01T14:00']],
    ['FREQ=MONTHLY;BYMONTHDAY=5;BYHOUR=8,17', ['2026-11-05T14:00', '2026-11-05T23:00']],
  ])('understands %s', (recurrence, expected) => {
    expect(opens({ recurrence }, '2026-11-01T06:00:00Z', '2026-11-08T06:00:00Z')).toEqual(expected);
  });

  it('starts no earlier than its first day', () => {
    expect(opens({ startsOn: '2026-11-03' }, '2026-11-01T06:00:00Z', '2026-11-04T06:00:00Z')).toEqual([
      '2026-11-03T14:00',
    ]);
  });

  it('does not walk through the years since its first day', () => {
    const old = schedule({ startsOn: '1990-01-01', recurrence: 'FREQ=WEEKLY;BYDAY=MO,WE,FR' });
    expect(occurrencesBetween(old, new Date('2026-11-01T06:00:00Z'), new Date('2026-11-08T06:00:00Z'))).toHaveLength(3);
  });
});

describe('validateRecurrence', () => {
  it.each([
    'FREQ=DAILY',
    'FREQ=WEEKLY;BYDAY=MO,WE,FR',
    'FREQ=DAILY;BYHOUR=8,17',
    'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1',
    'FREQ=DAILY;COUNT=1',
  ])('takes %s', (recurrence) => expect(codeOf({ recurrence })).toBeNull());

  it.each([
    '',
    'DAILY',
    'FREQ=OFTEN',
    'BYDAY=MO',
    'FREQ=DAILY;FOO=1',
    'FREQ=DAILY;FREQ=WEEKLY',
    'FREQ=DAILY;INTERVAL=0',
    'FREQ=DAILY;INTERVAL=999999999',
    'FREQ=DAILY;COUNT=-1',
    'FREQ=DAILY;COUNT=5;UNTIL=20300101T000000Z',
    'FREQ=DAILY;BYHOUR=25',
    'FREQ=DAILY;BYMONTHDAY=0',
    'FREQ=DAILY;BYDAY=1MO',
    'FREQ=WEEKLY;BYDAY=XX',
    'FREQ=DAILY;UNTIL=20261399',
    'FREQ=DAILY;UNTIL=20251231',
    'FREQ=DAILY;',
    'FREQ=DAILY\nDTSTART:20200101T000000Z',
    'FREQ=DAILY;RSCALE=CHINESE',
    'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30',
    'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30',
    'FREQ=DAILY;BYHOUR=9,17',
    'constructor=1',
  ])('refuses "%s"', (recurrence) => expect(codeOf({ recurrence })).toBe('SCHEDULE.RECURRENCE_INVALID'));

  it.each(['FREQ=SECONDLY', 'FREQ=MINUTELY', 'FREQ=HOURLY', 'FREQ=DAILY;BYHOUR=8,11', 'FREQ=DAILY;BYMINUTE=0,1,2,3'])(
    'finds %s too frequent for windows of four hours',
    (recurrence) => expect(codeOf({ recurrence })).toBe('SCHEDULE.TOO_FREQUENT'),
  );

  it.each([
    'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30',
    'FREQ=YEARLY;BYWEEKNO=53;BYMONTH=7',
    'FREQ=MONTHLY;BYDAY=5MO;BYMONTHDAY=1',
    'FREQ=YEARLY;BYYEARDAY=366;BYMONTH=1;BYHOUR=0,1,2,3,4,5,6,7,8,9,10,11',
    'FREQ=DAILY;INTERVAL=366;BYMONTH=2;BYMONTHDAY=31;BYDAY=MO',
  ])('gives up on %s', (recurrence) => {
    expect(codeOf({ recurrence })).toBe('SCHEDULE.RECURRENCE_INVALID');
  });

  it.each([
    ['SCHEDULE.OVER', '/recurrence', { recurrence: 'FREQ=DAILY;COUNT=3', startsOn: '2025-12-01' }],
    ['SCHEDULE.OVER', '/recurrence', { recurrence: 'FREQ=DAILY;UNTIL=20251231', startsOn: '2025-12-01' }],
    ['SCHEDULE.RECURRENCE_INVALID', '/startsOn', { startsOn: '1990-01-01' }],
    ['SCHEDULE.RECURRENCE_INVALID', '/startsOn', { startsOn: '2199-01-01' }],
    ['SCHEDULE.RECURRENCE_INVALID', '/recurrence', { recurrence: 'FREQ=DAILY;COUNT=9000' }],
    [
      'SCHEDULE.RECURRENCE_INVALID',
      '/recurrence',
      // Took ten seconds.
      {
        recurrence:
          'FREQ=DAILY;COUNT=693;BYHOUR=0,7,21,2,18,22,3,11,8,12,20;BYSETPOS=-361,-187,168,53,-238,-40,-283,183,29,-38',
      },
    ],
  ])('refuses with %s at %s: %j', (code, field, over) => {
    const refused = () =>
      validateRecurrence({ ...schedule(over), windowSeconds: 3600 }, new Date('2026-01-01T12:00:00Z'));
    expect(refused).toThrow(expect.objectContaining({ code, errors: [expect.objectContaining({ field })] }));
  });

  it('counts the hour that spring takes', () => {
    expect(codeOf({}, 86_400)).toBe('SCHEDULE.TOO_FREQUENT');
    expect(codeOf({}, 23 * 3600)).toBeNull();
    expect(codeOf({ timeZone: 'UTC' }, 86_400)).toBeNull();
  });
});
