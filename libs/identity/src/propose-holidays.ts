import { type RouteAnswer, routes } from '#contracts';
import { DomainError } from '#kernel';
import { type RequestOf, UseCase } from '#use-cases';

type Answer = RouteAnswer<typeof routes.proposeHolidays>;

const day = 86_400_000;

/**
 * What a table of public holidays says, for somebody to choose from: such tables are wrong here and there, and a programme need not
 * close on each. Nothing of it is kept but what was chosen.
 */
@UseCase(routes.proposeHolidays)
export class ProposeHolidays {
  async execute({
    query: { country, region, year, language },
  }: RequestOf<typeof routes.proposeHolidays>): Promise<Answer> {
    // Read when somebody first asks: the table is large, and most processes never need it.
    const { default: Holidays } = await import('date-holidays');
    const table = new Holidays();
    const regions: Record<string, string> = table.getStates(country, language) ?? {};
    if (!Object.hasOwn(table.getCountries(), country) || (region && !Object.hasOwn(regions, region))) {
      throw new DomainError('PROGRAMME.COUNTRY_UNKNOWN');
    }
    const options = { types: ['public' as const], languages: [language, 'en'] };
    const found = (region ? new Holidays(country, region, options) : new Holidays(country, options)).getHolidays(year);
    const days = found.flatMap(({ date, start, end, name }) => daysOf(date.slice(0, 10), +end - +start, name));
    const byDate = new Map(days.map((each) => [each.date, each]));
    return {
      regions: Object.entries(regions)
        .map(([code, name]) => ({ code, name }))
        .sort((a, b) => a.name.localeCompare(b.name)),
      holidays: [...byDate.values()].sort((a, b) => a.date.localeCompare(b.date)),
    };
  }
}

/** Some holidays last several days. */
function daysOf(first: string, lasts: number, name: string): { date: string; name: string }[] {
  return Array.from({ length: Math.max(1, Math.round(lasts / day)) }, (_, index) => ({
    date: new Date(Date.parse(first) + index * day).toISOString().slice(0, 10),
    name: name.slice(0, 80),
  }));
}
