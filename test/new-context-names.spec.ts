import { namesOf, renamed } from '../scripts/lib/new-context/names.mjs';

describe('the noun of a new context', () => {
  it.each([
    ['transitions', undefined, 'transition'],
    ['care-plans', undefined, 'care-plan'],
    ['stories', undefined, 'story'],
    ['essays', undefined, 'essay'],
    ['inboxes', undefined, 'inbox'],
    ['media', 'medium', 'medium'],
  ])('%s, and %s, is of one called %s', (plural, singular, one) => {
    expect(namesOf(plural, singular).one.kebab).toBe(one);
  });

  it.each([
    ['live', 'liv', '"live" already means something else'],
    ['classes', undefined, '"class" already means something else'],
    ['milk', undefined, '"milk" is no plural'],
    ['CarePlans', undefined, 'small letters'],
    ['../plans', undefined, 'small letters'],
    ['care--plans', undefined, 'small letters'],
    ['plans2', undefined, 'small letters'],
    ['', undefined, 'Name the context by a plural noun'],
    [undefined, undefined, 'Name the context by a plural noun'],
  ])('is refused: %s', (plural, singular, why) => {
    expect(() => namesOf(plural, singular)).toThrow(why);
  });

  it('is written in each way that the template has', () => {
    const text = `A home visit, a home visit: HomeVisits.homeVisits('home-visits', 'home_visit', 'HOME_VISIT') // Home visits __NUMBER__`;
    expect(renamed(text, namesOf('care-plans'), '1')).toBe(
      `A care plan, a care plan: CarePlans.carePlans('care-plans', 'care_plan', 'CARE_PLAN') // Care plans 1`,
    );
    expect(renamed(text, namesOf('appointments'), '2')).toBe(
      `An appointment, an appointment: Appointments.appointments('appointments', 'appointment', 'APPOINTMENT') // Appointments 2`,
    );
  });
});
