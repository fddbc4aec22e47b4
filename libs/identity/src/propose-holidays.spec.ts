import type { Locale } from '#contracts';
import { ProposeHolidays } from './propose-holidays.js';

const propose = (country: string, year: number, region?: string, language: Locale = 'en') =>
  new ProposeHolidays().execute({ query: { country, region, year, language } } as never);
const datesOf = async (...asked: Parameters<typeof propose>) =>
  (await propose(...asked)).holidays.map(({ date }) => date);

describe('holidays of a country', () => {
  it('are those that it says, with the days that stand in for a weekend', async () => {
    expect(await datesOf('US', 2026)).toEqual(expect.arrayContaining(['2026-07-03', '2026-11-26', '2026-12-25']));
    expect(await datesOf('GB', 2026, 'ENG')).toEqual([
      ...['2026-01-01', '2026-04-03', '2026-04-06', '2026-05-04', '2026-05-25', '2026-08-31'],
      ...['2026-12-25', '2026-12-26', '2026-12-28'],
    ]);
  });

  it('are those of a part of it, of which each is offered', async () => {
    const { regions, holidays } = await propose('US', 2026, 'CA');
    expect(regions).toContainEqual({ code: 'CA', name: 'California' });
    expect(holidays.map(({ name }) => name)).toContain('César Chávez Day');
    expect((await propose('US', 2026)).holidays.map(({ name }) => name)).not.toContain('César Chávez Day');
  });

  it('are named as whoever asks reads', async () => {
    expect((await propose('GB', 2026, 'ENG', 'es')).holidays).toContainEqual({ date: '2026-12-25', name: 'Navidad' });
  });

  it('stand there on each day that they last, once and in order', async () => {
    const dates = await datesOf('TR', 2026);
    expect(dates).toEqual(expect.arrayContaining(['2026-05-27', '2026-05-28', '2026-05-29', '2026-05-30']));
    expect(dates).toEqual([...new Set(dates)].sort());
  });

  it.each([
    ['a country that there is not', 'XX', undefined],
    ['a part that the country does not have', 'US', 'ZZ'],
    ['a name that every object has', 'US', 'toString'],
  ])('are refused for %s', async (_, country, region) => {
    await expect(propose(country, 2026, region)).rejects.toThrow(
      expect.objectContaining({ code: 'PROGRAMME.COUNTRY_UNKNOWN' }),
    );
  });
});
