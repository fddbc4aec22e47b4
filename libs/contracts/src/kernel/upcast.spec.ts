import { z } from 'zod';
import { eventContracts, eventTypes } from '../events.js';
import { event, upcast } from './event.js';
import { brokenChain, upcastData } from './upcast.js';

const first = z.object({ patientId: z.string(), hours: z.number() });
const second = z.object({ patientId: z.string(), minutes: z.number() });
const third = z.object({ patientId: z.string(), minutes: z.number(), by: z.enum(['patient', 'team', 'unknown']) });

const firstToSecond = upcast(first, second, ({ patientId, hours }) => ({ patientId, minutes: hours * 60 }));
const secondToThird = upcast(second, third, (old) => ({ ...old, by: 'unknown' as const }));
const rested = event({
  version: 3,
  summary: 'They rested.',
  data: third,
  onTimeline: true,
  from: { 1: firstToSecond, 2: secondToThird },
});

describe('an event with earlier versions', () => {
  it.each(eventTypes)('%s can be read from its first version on', (type) => {
    expect(brokenChain(eventContracts[type])).toBeNull();
  });

  it('is read in the words of its newest version, from wherever it begins', () => {
    const said = { patientId: 'jo', minutes: 120, by: 'unknown' };
    expect(upcastData(rested, 1, { patientId: 'jo', hours: 2 })).toEqual(said);
    expect(upcastData(rested, 2, { patientId: 'jo', minutes: 120 })).toEqual(said);
    expect(upcastData(rested, 3, { ...said, by: 'team' })).toEqual({ ...said, by: 'team' });
  });

  it.each([
    ['an old event that never was valid', 1, { patientId: 'jo' }],
    ['a new one that does not fit', 3, { patientId: 'jo', minutes: 120 }],
    ['a version before the first', 0, { patientId: 'jo', hours: 2 }],
  ])('cannot be read from %s', (_, version, data) => {
    expect(upcastData(rested, version, data)).toBeNull();
  });

  it.each([
    ['a step is missing', { 2: secondToThird }, /no step leads on from version 1/],
    ['no step is there at all', undefined, /from version 1, 2/],
    ['a step is left from elsewhere', { ...rested.from, 3: secondToThird }, /does not come before/],
    ['the steps do not meet', { 1: secondToThird, 2: secondToThird }, /step from version 1 ends in another shape/],
    ['the last step ends elsewhere', { 1: firstToSecond, 2: upcast(second, second, (old) => old) }, /from version 2/],
  ])('is refused when %s', (_, from, why) => {
    expect(brokenChain({ ...rested, from })).toMatch(why);
  });

  it('does not compile when a step leaves out what the next version asks for', () => {
    // @ts-expect-error `by` is missing
    const step = upcast(second, third, (old) => old);
    expect(brokenChain({ version: 2, data: third, from: { 1: step } })).toBeNull();
  });
});
