import fc from 'fast-check';
import { BodySign, type Facts, factCalled, factNames } from '#contracts';
import { rises } from '../default-rules/building.js';
import { defaultRules } from '../default-rules/index.js';
import { type Condition, factsIn, holds, truthOf } from './condition.js';
import { allThatIsWrong, whatIsWrong, whyUnsound } from './what-is-wrong.js';

const rule = (key: string) => defaultRules.find((each) => each.key === key)!.content;
const quiet = {
  'checkIns.missedInARow': 0,
  'checkIns.hoursSinceContact': 1,
  'checkIns.feelsSafe': null,
  'checkIns.helpRequested': false,
  'checkIns.strongUrgesIn24h': 0,
};
const steady = {
  'people.riskTier': 'green',
  'people.levelOfCare': 'outpatient',
  'people.daysSinceStepDown': null,
} as const;

describe('a condition', () => {
  it.each([
    ['two-missed', { 'checkIns.missedInARow': 1 }, false],
    ['two-missed', { 'checkIns.missedInARow': 2 }, true],
    ['two-missed', { 'checkIns.missedInARow': 1, 'people.riskTier': 'red' }, true],
    ['two-missed', { 'checkIns.missedInARow': 1, 'people.daysSinceStepDown': 14 }, true],
    ['two-missed', { 'checkIns.missedInARow': 1, 'people.daysSinceStepDown': 14.1 }, false],
    ['two-missed', { 'checkIns.missedInARow': 0, 'people.riskTier': 'red' }, false],
    ['one-missed', { 'checkIns.missedInARow': 1 }, true],
    ['one-missed', { 'checkIns.missedInARow': 2 }, false],
    ['three-missed-or-silent', { 'checkIns.missedInARow': 3 }, true],
    ['three-missed-or-silent', { 'checkIns.hoursSinceContact': 72, 'people.riskTier': 'amber' }, true],
    ['three-missed-or-silent', { 'checkIns.hoursSinceContact': 72 }, false],
    ['three-missed-or-silent', { 'checkIns.hoursSinceContact': 71.9, 'people.riskTier': 'red' }, false],
    ['not-safe-or-help', { 'checkIns.feelsSafe': 'no' }, true],
    ['not-safe-or-help', { 'checkIns.feelsSafe': 'not-sure' }, false],
    ['not-safe-or-help', { 'checkIns.helpRequested': true }, true],
    ['not-safe-or-help', {}, false],
    ['strong-urges', { 'checkIns.strongUrgesIn24h': 1 }, false],
    ['strong-urges', { 'checkIns.strongUrgesIn24h': 2 }, true],
    ['body-emergency', { 'checkIns.bodySigns': ['dizzy', 'chest-pain'] }, true],
    ['body-emergency', { 'checkIns.bodySigns': ['dizzy'] }, false],
    ['not-sure-or-hurt', { 'checkIns.feelsSafe': 'not-sure' }, true],
    ['not-sure-or-hurt', { 'checkIns.behaviours': ['hurt-myself'] }, true],
    ['not-sure-or-hurt', { 'checkIns.behaviours': ['vomited'], 'checkIns.feelsSafe': 'yes' }, false],
    ['wants-call', { 'checkIns.wantsCall': true }, true],
    ['wants-call', { 'checkIns.wantsCall': false }, false],
    ['purging-rises', { 'checkIns.purgingMore': 3, 'checkIns.purgingRise': 60 }, true],
    ['purging-rises', { 'checkIns.purgingMore': 3, 'checkIns.purgingRise': 50 }, false],
    ['purging-rises', { 'checkIns.purgingMore': 2, 'checkIns.purgingRise': 200 }, false],
    ['bingeing-rises', { 'checkIns.bingeingMore': 3, 'checkIns.bingeingRise': 300 }, true],
    ['no-meal', { 'checkIns.hoursWithoutMeal': 24 }, true],
    ['no-meal', { 'checkIns.hoursWithoutMeal': 23.9 }, false],
    ['medicines-missed', { 'checkIns.medicinesMissedInARow': 2 }, true],
    ['low-mood', { 'checkIns.lowMoodDaysIn5': 3 }, true],
    ['low-mood', { 'checkIns.lowMoodDaysIn5': 2 }, false],
  ] as const)('of %s, given %j, holds: %s', (key, given, expected) => {
    const facts = { ...quiet, ...steady, ...given } as Partial<Facts>;
    expect(rule(key).levels.some(({ when }) => holds(when, facts))).toBe(expected);
  });

  it('takes the higher level where purging comes with a body sign', () => {
    const levels = rule('purging-rises').levels.filter(({ when }) =>
      holds(when, { 'checkIns.purgingMore': 4, 'checkIns.purgingRise': 100, 'checkIns.bodySigns': ['dizzy'] }),
    );
    expect(levels.map(({ severity }) => severity)).toEqual(['S3', 'S2']);
  });

  it('names the facts that it asks for', () => {
    expect(
      factsIn({
        and: [{ '>=': [{ var: 'checkIns.missedInARow' }, 2] }, { '==': [{ var: 'people.riskTier' }, 'red'] }],
      }),
    ).toEqual(['checkIns.missedInARow', 'people.riskTier']);
  });

  it('names no fact that there is not', () => {
    expect(factsIn({ '>=': [{ var: 'weight' }, 2] } as never)).toEqual([]);
  });

  it.each([
    [{ '>=': [{ var: 'people.riskTier' }, 'amber'] }, { 'people.riskTier': 'green' }, false],
    [{ '>=': [{ var: 'people.riskTier' }, 'amber'] }, { 'people.riskTier': 'red' }, true],
    [{ '<': [{ var: 'people.levelOfCare' }, 'residential'] }, { 'people.levelOfCare': 'aftercare' }, true],
    [{ '<': [{ var: 'people.levelOfCare' }, 'residential'] }, { 'people.levelOfCare': 'inpatient-medical' }, false],
  ] as const)('%j compares options by rank, given %j: %s', (condition, facts, expected) => {
    expect(holds(condition as never, facts)).toBe(expected);
  });
});

describe('whether something is so', () => {
  const [so, isNot, unknown]: Condition[] = [
    { '==': [{ var: 'checkIns.feelsSafe' }, 'no'] },
    { '==': [{ var: 'checkIns.feelsSafe' }, 'yes'] },
    { '==': [{ var: 'checkIns.wantsCall' }, true] },
  ];
  const truth = (condition: unknown) =>
    truthOf(condition as Condition, { 'checkIns.feelsSafe': 'no', 'checkIns.missedInARow': 2 });

  it.each([
    ['and', [so, so], true],
    ['and', [so, isNot], false],
    ['and', [so, unknown], null],
    ['and', [unknown, isNot], false],
    ['or', [isNot, isNot], false],
    ['or', [isNot, so], true],
    ['or', [isNot, unknown], null],
    ['or', [unknown, so], true],
    ['!', [so], false],
    ['!', [isNot], true],
    ['!', [unknown], null],
  ])('by "%s" of %j: %s', (operator, operands, expected) => {
    expect(truth({ [operator]: operands })).toBe(expected);
  });

  it.each([
    [{ '!=': [{ var: 'checkIns.feelsSafe' }, 'no'] }, false],
    [{ '!=': [{ var: 'checkIns.feelsSafe' }, 'yes'] }, true],
    [{ '!=': [{ var: 'checkIns.missedInARow' }, 2] }, false],
    [{ '!=': [{ var: 'checkIns.missedInARow' }, 1] }, true],
    [{ '!=': [{ var: 'checkIns.missedInARow' }, 3] }, true],
    [{ '!=': [{ var: 'checkIns.missedInARow' }, null] }, true],
    [{ '==': [{ var: 'checkIns.missedInARow' }, null] }, false],
  ])('by %j: %s', (condition, expected) => {
    expect(truth(condition)).toBe(expected);
  });

  it.each([
    [null, 'A condition is an object.'],
    ['not safe', 'A condition is an object.'],
    [{ in: [{ var: 'weight' }, ['low']] }, 'Not a known fact.'],
    [{ in: [null, ['low']] }, 'Not a known fact.'],
    [{ '==': [{ var: 'weight' }, 2] }, 'Not a comparison of a fact.'],
    [{ map: [{ var: 'checkIns.missedInARow' }, 2] }, 'Not a comparison of a fact.'],
    [{ '==': [{ var: 'people.riskTier' }, 'blue'] }, 'Not an option of the fact.'],
  ])('cannot be told of %j, and says why', (condition, why) => {
    expect(() => truth(condition)).toThrow(why);
  });
});

describe('what is not known', () => {
  it.each([
    [{ '<=': [{ var: 'people.daysSinceStepDown' }, 14] }],
    [{ '>=': [{ var: 'checkIns.missedInARow' }, 0] }],
    [{ '!=': [{ var: 'checkIns.feelsSafe' }, 'yes'] }],
    [{ '!=': [{ var: 'checkIns.feelsSafe' }, null] }],
    [{ in: ['chest-pain', { var: 'checkIns.bodySigns' }] }],
    [{ in: [{ var: 'people.riskTier' }, ['green', 'amber', 'red']] }],
  ])('does not match %j, nor its negation', (condition) => {
    expect(whatIsWrong(condition)).toBeNull();
    for (const facts of [{}, { 'people.daysSinceStepDown': null, 'checkIns.feelsSafe': null }]) {
      expect(holds(condition as never, facts)).toBe(false);
      expect(holds({ '!': [condition] } as never, facts)).toBe(false);
      expect(holds({ '!': { '!': [condition] } } as never, facts)).toBe(false);
    }
  });

  it.each([
    [{ unknown: [{ var: 'checkIns.feelsSafe' }] }, {}, true],
    [{ unknown: [{ var: 'checkIns.feelsSafe' }] }, { 'checkIns.feelsSafe': null }, true],
    [{ unknown: [{ var: 'checkIns.feelsSafe' }] }, { 'checkIns.feelsSafe': 'yes' }, false],
    [{ '!': [{ unknown: [{ var: 'checkIns.feelsSafe' }] }] }, {}, false],
    [{ '!': [{ unknown: [{ var: 'checkIns.feelsSafe' }] }] }, { 'checkIns.feelsSafe': 'yes' }, true],
    [{ unknown: [{ var: 'checkIns.missedInARow' }] }, { 'checkIns.missedInARow': 0 }, false],
  ] as const)('is asked for by %j, given %j: %s, and never itself unknown', (condition, facts, expected) => {
    expect(truthOf(condition as never, facts)).toBe(expected);
  });

  const leaf = fc.constantFrom<Condition>(
    { '>=': [{ var: 'checkIns.missedInARow' }, 2] },
    { '==': [{ var: 'checkIns.feelsSafe' }, 'no'] },
    { in: ['seizure', { var: 'checkIns.bodySigns' }] },
    { '<': [{ var: 'people.riskTier' }, 'red'] },
    { '==': [{ var: 'checkIns.wantsCall' }, true] },
  );
  const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
    condition: fc.oneof(
      { depthSize: 'small' },
      leaf,
      tie('condition').map((one) => ({ '!': [one] }) as Condition),
      fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((all) => ({ and: all }) as Condition),
      fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((all) => ({ or: all }) as Condition),
    ),
  }));

  it('leaves every condition unknown when nothing is known', () => {
    fc.assert(fc.property(condition, (any) => truthOf(any, {}) === null));
  });

  it('only ever makes a match into no match: to learn more never takes a match away that stood without it', () => {
    const facts = fc.record(
      {
        'checkIns.missedInARow': fc.nat({ max: 4 }),
        'checkIns.feelsSafe': fc.constantFrom('yes' as const, 'no' as const),
        'checkIns.bodySigns': fc.constantFrom<Facts['checkIns.bodySigns']>(['seizure'], []),
        'people.riskTier': fc.constantFrom('green' as const, 'red' as const),
        'checkIns.wantsCall': fc.boolean(),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(condition, facts, facts, (any, known, more) => {
        const truth = truthOf(any, known);
        return truth === null || truthOf(any, { ...more, ...known }) === truth;
      }),
    );
  });
});

describe('saving a condition', () => {
  const signs = (sign: string) => ({ in: [sign, { var: 'checkIns.bodySigns' }] });
  const nested = (deep: number): object =>
    deep ? { and: [nested(deep - 1)] } : { '>=': [{ var: 'checkIns.missedInARow' }, 2] };
  const manyFacts = factNames
    .filter((name) => factCalled(name).kind === 'number')
    .map((name) => ({ '>=': [{ var: name }, 1] }));

  it.each([
    [{ '>=': [{ var: 'weight' }, 2] }, /not a known fact/],
    [{ map: [{ var: 'checkIns.missedInARow' }, 1] }, /not an operator/],
    [{ '==': [{ var: 'checkIns.missedInARow.constructor' }, 1] }, /not a known fact/],
    [{ '==': [{ var: '__proto__' }, 1] }, /not a known fact/],
    [true, /an object with one operator/],
    [[{ '>=': [{ var: 'checkIns.missedInARow' }, 2] }], /an object with one operator/],
    [{}, /exactly one operator/],
    [
      { '>=': [{ var: 'checkIns.missedInARow' }, 2], '<=': [{ var: 'checkIns.missedInARow' }, 3] },
      /exactly one operator/,
    ],
    [{ '>=': [{ var: 'checkIns.missedInARow', or: 1 }, 2] }, /exactly one operator/],
    [{ '>=': [{ var: ['checkIns.missedInARow', 99] }, 2] }, /no default/],
    [{ '>=': [{ var: ['checkIns.missedInARow'] }, 2] }, /no default/],
    [{ var: 'checkIns.helpRequested' }, /compared with something/],
    [{ '==': [1, 1] }, /A fact comes first/],
    [{ '>=': [2, { var: 'checkIns.missedInARow' }] }, /A fact comes first/],
    [{ '>=': [{ var: 'people.riskTier' }, 2] }, /one of: green, amber, red/],
    [{ '>=': [{ var: 'checkIns.missedInARow' }, '2'] }, /is a number/],
    [{ '>=': [{ var: 'checkIns.missedInARow' }] }, /two operands/],
    [{ '<': [{ var: 'checkIns.missedInARow' }, 1, 2] }, /two operands/],
    [{ '==': [{ var: 'checkIns.helpRequested' }, 'true'] }, /true or false/],
    [{ '>': [{ var: 'checkIns.helpRequested' }, false] }, /true or false/],
    [{ '>': [{ var: 'checkIns.feelsSafe' }, 'no'] }, /has no order/],
    [{ '==': [{ var: 'checkIns.feelsSafe' }, 'maybe'] }, /one of: yes, not-sure, no/],
    [{ '==': [{ var: 'checkIns.bodySigns' }, 'chest-pain'] }, /is a list/],
    [{ in: ['heartache', { var: 'checkIns.bodySigns' }] }, /one of: dizzy/],
    [{ in: [{ var: 'people.riskTier' }, []] }, /a list of values/],
    [{ in: [{ var: 'people.riskTier' }, 'amber'] }, /a list of values/],
    [{ in: [{ var: 'checkIns.missedInARow' }, [1, 2]] }, /not one of several values/],
    [{ '==': [{ var: 'people.daysSinceStepDown' }, null] }, /never matches/],
    [{ '<=': [{ var: 'people.daysSinceStepDown' }, null] }, /never matches/],
    [{ and: [] }, /a list of conditions/],
    [{ or: { '>=': [{ var: 'checkIns.missedInARow' }, 2] } }, /a list of conditions/],
    [{ '!': [] }, /one condition/],
    [{ '<': [{ var: 'checkIns.missedInARow' }, 0] }, /can ever make this condition hold/],
    [
      { and: [{ '==': [{ var: 'checkIns.feelsSafe' }, 'no'] }, { '==': [{ var: 'checkIns.feelsSafe' }, 'yes'] }] },
      /can ever make this condition hold/,
    ],
    [JSON.parse(`${'{"!":['.repeat(10)}{"var":"checkIns.missedInARow"}${']}'.repeat(10)}`), /nest/],
    [nested(9), /nest at most 8 deep/],
    [{ or: Array.from({ length: 100 }, () => ({ '>=': [{ var: 'checkIns.missedInARow' }, 2] })) }, /at most 100 parts/],
    [{ unknown: { var: 'checkIns.feelsSafe' } }, /takes one fact/],
    [{ unknown: [{ var: 'weight' }] }, /not a known fact/],
    [{ unknown: [{ var: 'checkIns.feelsSafe' }, 1] }, /takes one fact/],
    [{ '>': [{ var: 'checkIns.hoursSinceContact' }, -3] }, /never below 0/],
    [{ '>': [{ var: 'checkIns.purgingRise' }, 50] }, /A percentage makes much of little/],
    [
      { or: [{ '>=': [{ var: 'checkIns.purgingMore' }, 3] }, { '>': [{ var: 'checkIns.purgingRise' }, 50] }] },
      /A percentage makes much of little/,
    ],
    [
      { and: [{ '!=': [{ var: 'checkIns.purgingMore' }, null] }, { '>': [{ var: 'checkIns.purgingRise' }, 50] }] },
      /A percentage makes much of little/,
    ],
    [
      { or: [{ unknown: [{ var: 'checkIns.feelsSafe' }] }, { '!=': [{ var: 'checkIns.feelsSafe' }, null] }] },
      /holds whatever is known/,
    ],
    [{ or: Array.from({ length: 101 }, () => ({ '>=': [{ var: 'checkIns.missedInARow' }, 2] })) }, /at most 100 parts/],
  ])('refuses %j', (condition, why) => {
    expect(whatIsWrong(condition)?.message).toMatch(why);
  });

  it.each<[unknown, string, string]>([
    [{ '>=': [{ var: 'weight' }, 2] }, 'unknown-fact', '/>=/0/var'],
    [{ and: [{ '>=': [{ var: 'checkIns.missedInARow' }, '2'] }] }, 'wrong-kind', '/and/0/>=/1'],
    [{ '!': [{ in: [{ var: 'people.riskTier' }, ['amber', 'blue']] }] }, 'wrong-kind', '/!/0/in/1/1'],
    [{ '!': { in: ['heartache', { var: 'checkIns.bodySigns' }] } }, 'wrong-kind', '/!/in/0'],
    [{ or: [{ map: [] }] }, 'unknown-operator', '/or/0'],
    [{ or: [] }, 'not-a-condition', '/or'],
    [{ '<': [{ var: 'checkIns.missedInARow' }, -1] }, 'never-holds', ''],
    [{ '>': [{ var: 'checkIns.missedInARow' }, -1] }, 'out-of-range', '/>/1'],
    [{ or: [{ '>': [{ var: 'checkIns.bingeingRise' }, 50] }] }, 'percentage-without-floor', '/or/0/>'],
  ])('says of %j: %s, at "%s"', (condition, code, at) => {
    expect(whatIsWrong(condition)).toMatchObject({ code, at });
  });

  it('says everything that is wrong, each at its place', () => {
    const condition = {
      and: [
        { '==': [{ var: 'checkIns.feelsSafe' }, 'maybe'] },
        { or: [{ '>': [{ var: 'weight' }, 2] }, { '==': [{ var: 'checkIns.wantsCall' }, 'yes'] }] },
      ],
    };
    expect(allThatIsWrong(condition).map(({ at }) => at)).toEqual([
      '/and/0/==/1',
      '/and/1/or/0/>/0/var',
      '/and/1/or/1/==/1',
    ]);
  });

  it('says once that a condition is too large', () => {
    const parts = Array.from({ length: 20_000 }, () => ({ '>=': [{ var: 'weight' }, 2] }));
    const faults = allThatIsWrong({ or: parts });
    expect(faults.filter(({ code }) => code === 'too-large')).toHaveLength(1);
    expect(faults.length).toBeLessThan(102);
  });

  it.each([
    ['a percentage without its floor', { '>': [{ var: 'checkIns.purgingRise' }, 50] }],
    ['a number that its fact never has', { '>': [{ var: 'checkIns.missedInARow' }, -1] }],
  ])('lets a stored rule go on that asks for %s', (_, condition) => {
    expect(whatIsWrong(condition)).not.toBeNull();
    expect(whyUnsound(condition)).toBeNull();
  });

  it.each<[string, unknown]>([
    ['a percentage with its floor in the same and', { and: rises('checkIns.purgingMore', 'checkIns.purgingRise') }],
    [
      'a percentage with its floor in an and around it',
      {
        and: [
          { '>=': [{ var: 'checkIns.purgingMore' }, 3] },
          { or: [{ '>': [{ var: 'checkIns.purgingRise' }, 50] }, signs('dizzy')] },
        ],
      },
    ],
    ['what asks whether nobody knows', { unknown: [{ var: 'checkIns.feelsSafe' }] }],
    ['a bound between whole numbers', { '>=': [{ var: 'checkIns.missedInARow' }, 1.5] }],
    ['a bound below nothing, where a fact can fall', { '<': [{ var: 'checkIns.purgingMore' }, -2] }],
    [
      'bounds with no whole number between them',
      {
        and: [
          { '>': [{ var: 'checkIns.hoursSinceContact' }, 3] },
          { '<': [{ var: 'checkIns.hoursSinceContact' }, 3.5] },
        ],
      },
    ],
    ['more than a whole number', { '>': [{ var: 'checkIns.missedInARow' }, 2] }],
    [
      'what must come together',
      {
        and: [
          { '==': [{ var: 'checkIns.feelsSafe' }, 'no'] },
          { '==': [{ var: 'people.riskTier' }, 'red'] },
          { '==': [{ var: 'checkIns.wantsCall' }, true] },
        ],
      },
    ],
    ['a no', { '==': [{ var: 'checkIns.wantsCall' }, false] }],
    ['one of several values', { in: [{ var: 'checkIns.feelsSafe' }, ['no', 'not-sure']] }],
    ['a negation without a list', { '!': { '==': [{ var: 'checkIns.feelsSafe' }, 'yes'] } }],
    ['two of a list at once', { and: [signs('dizzy'), signs('fainted')] }],
    ['one of a list and not the other', { and: [signs('dizzy'), { '!': [signs('fainted')] }] }],
    ['none of a list', { '!': [{ or: BodySign.options.map(signs) }] }],
    ['what nests eight deep, and no deeper', nested(8)],
    [
      'a hundred parts, and no more',
      { or: Array.from({ length: 99 }, () => ({ '>=': [{ var: 'checkIns.missedInARow' }, 2] })) },
    ],
    [
      'what is over so many facts that not all of them can be tried',
      {
        and: [
          { '==': [{ var: 'checkIns.feelsSafe' }, 'no'] },
          { '==': [{ var: 'checkIns.feelsSafe' }, 'yes'] },
          ...manyFacts,
        ],
      },
    ],
  ])('accepts %s', (_, condition) => {
    expect(whatIsWrong(condition)).toBeNull();
  });

  it('accepts every rule that ships', () => {
    for (const { content } of defaultRules) {
      for (const { when } of content.levels) expect(whatIsWrong(when)).toBeNull();
    }
  });

  it('either refuses a condition or can evaluate it, whatever it is made of', () => {
    const operand = fc.oneof(
      fc.constantFrom(...factNames).map((name) => ({ var: name })),
      fc.constantFrom<unknown>(2, 'amber', 'no', true, null, ['amber'], 'chest-pain', [], {}),
    );
    const part = fc
      .tuple(
        fc.constantFrom('==', '!=', '<', '<=', '>', '>=', 'in', 'unknown', '!', 'and', 'or', 'var'),
        fc.array(operand, { maxLength: 3 }),
      )
      .map(([operator, operands]) => ({ [operator]: operands }));
    fc.assert(
      fc.property(part, (condition) => {
        if (whatIsWrong(condition) === null) expect(typeof holds(condition as never, {})).toBe('boolean');
      }),
      { numRuns: 2_000 },
    );
  });
});
