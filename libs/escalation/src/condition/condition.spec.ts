import fc from 'fast-check';
import { BodySign, type Facts, factCalled, factNames } from '#contracts';
import { defaultRules } from '../default-rules/index.js';
import { type Condition, factsIn, holds, truthOf } from './condition.js';
import { whatIsWrong } from './what-is-wrong.js';

const rule = (key: string) => defaultRules.find((each) => each.key === key)!.content;
const quiet = { missedInARow: 0, hoursSinceContact: 1, feelsSafe: null, helpRequested: false, strongUrgesIn24h: 0 };
const steady = { riskTier: 'green', levelOfCare: 'outpatient', daysSinceStepDown: null } as const;

describe('a condition', () => {
  it.each([
    ['two-missed', { missedInARow: 1 }, false],
    ['two-missed', { missedInARow: 2 }, true],
    ['two-missed', { missedInARow: 1, riskTier: 'red' }, true],
    ['two-missed', { missedInARow: 1, daysSinceStepDown: 14 }, true],
    ['two-missed', { missedInARow: 1, daysSinceStepDown: 14.1 }, false],
    ['two-missed', { missedInARow: 0, riskTier: 'red' }, false],
    ['one-missed', { missedInARow: 1 }, true],
    ['one-missed', { missedInARow: 2 }, false],
    ['three-missed-or-silent', { missedInARow: 3 }, true],
    ['three-missed-or-silent', { hoursSinceContact: 72, riskTier: 'amber' }, true],
    ['three-missed-or-silent', { hoursSinceContact: 72 }, false],
    ['three-missed-or-silent', { hoursSinceContact: 71.9, riskTier: 'red' }, false],
    ['not-safe-or-help', { feelsSafe: 'no' }, true],
    ['not-safe-or-help', { feelsSafe: 'not-sure' }, false],
    ['not-safe-or-help', { helpRequested: true }, true],
    ['not-safe-or-help', {}, false],
    ['strong-urges', { strongUrgesIn24h: 1 }, false],
    ['strong-urges', { strongUrgesIn24h: 2 }, true],
    ['body-emergency', { bodySigns: ['dizzy', 'chest-pain'] }, true],
    ['body-emergency', { bodySigns: ['dizzy'] }, false],
    ['not-sure-or-hurt', { feelsSafe: 'not-sure' }, true],
    ['not-sure-or-hurt', { behaviours: ['hurt-myself'] }, true],
    ['not-sure-or-hurt', { behaviours: ['vomited'], feelsSafe: 'yes' }, false],
    ['wants-call', { wantsCall: true }, true],
    ['wants-call', { wantsCall: false }, false],
    ['purging-rises', { purgingMore: 3, purgingRise: 60 }, true],
    ['purging-rises', { purgingMore: 3, purgingRise: 50 }, false],
    ['purging-rises', { purgingMore: 2, purgingRise: 200 }, false],
    ['bingeing-rises', { bingeingMore: 3, bingeingRise: 300 }, true],
    ['no-meal', { hoursWithoutMeal: 24 }, true],
    ['no-meal', { hoursWithoutMeal: 23.9 }, false],
    ['medicines-missed', { medicinesMissedInARow: 2 }, true],
    ['low-mood', { lowMoodDaysIn5: 3 }, true],
    ['low-mood', { lowMoodDaysIn5: 2 }, false],
  ] as const)('of %s, given %j, holds: %s', (key, given, expected) => {
    const facts = { ...quiet, ...steady, ...given } as Partial<Facts>;
    expect(rule(key).levels.some(({ when }) => holds(when, facts))).toBe(expected);
  });

  it('takes the higher level where purging comes with a body sign', () => {
    const levels = rule('purging-rises').levels.filter(({ when }) =>
      holds(when, { purgingMore: 4, purgingRise: 100, bodySigns: ['dizzy'] }),
    );
    expect(levels.map(({ severity }) => severity)).toEqual(['S3', 'S2']);
  });

  it('names the facts that it asks for', () => {
    expect(factsIn({ and: [{ '>=': [{ var: 'missedInARow' }, 2] }, { '==': [{ var: 'riskTier' }, 'red'] }] })).toEqual([
      'missedInARow',
      'riskTier',
    ]);
  });

  it('names no fact that there is not', () => {
    expect(factsIn({ '>=': [{ var: 'weight' }, 2] } as never)).toEqual([]);
  });

  it.each([
    [{ '>=': [{ var: 'riskTier' }, 'amber'] }, { riskTier: 'green' }, false],
    [{ '>=': [{ var: 'riskTier' }, 'amber'] }, { riskTier: 'red' }, true],
    [{ '<': [{ var: 'levelOfCare' }, 'residential'] }, { levelOfCare: 'aftercare' }, true],
    [{ '<': [{ var: 'levelOfCare' }, 'residential'] }, { levelOfCare: 'inpatient-medical' }, false],
  ] as const)('%j compares options by rank, given %j: %s', (condition, facts, expected) => {
    expect(holds(condition as never, facts)).toBe(expected);
  });
});

describe('whether something is so', () => {
  const [so, isNot, unknown]: Condition[] = [
    { '==': [{ var: 'feelsSafe' }, 'no'] },
    { '==': [{ var: 'feelsSafe' }, 'yes'] },
    { '==': [{ var: 'wantsCall' }, true] },
  ];
  const truth = (condition: unknown) => truthOf(condition as Condition, { feelsSafe: 'no', missedInARow: 2 });

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
    [{ '!=': [{ var: 'feelsSafe' }, 'no'] }, false],
    [{ '!=': [{ var: 'feelsSafe' }, 'yes'] }, true],
    [{ '!=': [{ var: 'missedInARow' }, 2] }, false],
    [{ '!=': [{ var: 'missedInARow' }, 1] }, true],
    [{ '!=': [{ var: 'missedInARow' }, 3] }, true],
    [{ '!=': [{ var: 'missedInARow' }, null] }, true],
    [{ '==': [{ var: 'missedInARow' }, null] }, false],
  ])('by %j: %s', (condition, expected) => {
    expect(truth(condition)).toBe(expected);
  });

  it.each([
    [null, 'A condition is an object.'],
    ['not safe', 'A condition is an object.'],
    [{ in: [{ var: 'weight' }, ['low']] }, 'Not a known fact.'],
    [{ in: [null, ['low']] }, 'Not a known fact.'],
    [{ '==': [{ var: 'weight' }, 2] }, 'Not a comparison of a fact.'],
    [{ map: [{ var: 'missedInARow' }, 2] }, 'Not a comparison of a fact.'],
    [{ '==': [{ var: 'riskTier' }, 'blue'] }, 'Not an option of the fact.'],
  ])('cannot be told of %j, and says why', (condition, why) => {
    expect(() => truth(condition)).toThrow(why);
  });
});

describe('what is not known', () => {
  it.each([
    [{ '<=': [{ var: 'daysSinceStepDown' }, 14] }],
    [{ '>=': [{ var: 'missedInARow' }, 0] }],
    [{ '!=': [{ var: 'feelsSafe' }, 'yes'] }],
    [{ '!=': [{ var: 'feelsSafe' }, null] }],
    [{ in: ['chest-pain', { var: 'bodySigns' }] }],
    [{ in: [{ var: 'riskTier' }, ['green', 'amber', 'red']] }],
  ])('does not match %j, nor its negation', (condition) => {
    expect(whatIsWrong(condition)).toBeNull();
    for (const facts of [{}, { daysSinceStepDown: null, feelsSafe: null }]) {
      expect(holds(condition as never, facts)).toBe(false);
      expect(holds({ '!': [condition] } as never, facts)).toBe(false);
      expect(holds({ '!': { '!': [condition] } } as never, facts)).toBe(false);
    }
  });

  const leaf = fc.constantFrom<Condition>(
    { '>=': [{ var: 'missedInARow' }, 2] },
    { '==': [{ var: 'feelsSafe' }, 'no'] },
    { in: ['seizure', { var: 'bodySigns' }] },
    { '<': [{ var: 'riskTier' }, 'red'] },
    { '==': [{ var: 'wantsCall' }, true] },
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
        missedInARow: fc.nat({ max: 4 }),
        feelsSafe: fc.constantFrom('yes' as const, 'no' as const),
        bodySigns: fc.constantFrom<Facts['bodySigns']>(['seizure'], []),
        riskTier: fc.constantFrom('green' as const, 'red' as const),
        wantsCall: fc.boolean(),
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
  const signs = (sign: string) => ({ in: [sign, { var: 'bodySigns' }] });
  const nested = (deep: number): object =>
    deep ? { and: [nested(deep - 1)] } : { '>=': [{ var: 'missedInARow' }, 2] };
  const manyFacts = factNames
    .filter((name) => factCalled(name).kind === 'number')
    .map((name) => ({ '>=': [{ var: name }, 1] }));

  it.each([
    [{ '>=': [{ var: 'weight' }, 2] }, /not a known fact/],
    [{ map: [{ var: 'missedInARow' }, 1] }, /not an operator/],
    [{ '==': [{ var: 'missedInARow.constructor' }, 1] }, /not a known fact/],
    [{ '==': [{ var: '__proto__' }, 1] }, /not a known fact/],
    [true, /an object with one operator/],
    [[{ '>=': [{ var: 'missedInARow' }, 2] }], /an object with one operator/],
    [{}, /exactly one operator/],
    [{ '>=': [{ var: 'missedInARow' }, 2], '<=': [{ var: 'missedInARow' }, 3] }, /exactly one operator/],
    [{ '>=': [{ var: 'missedInARow', or: 1 }, 2] }, /exactly one operator/],
    [{ '>=': [{ var: ['missedInARow', 99] }, 2] }, /no default/],
    [{ '>=': [{ var: ['missedInARow'] }, 2] }, /no default/],
    [{ var: 'helpRequested' }, /compared with something/],
    [{ '==': [1, 1] }, /A fact comes first/],
    [{ '>=': [2, { var: 'missedInARow' }] }, /A fact comes first/],
    [{ '>=': [{ var: 'riskTier' }, 2] }, /one of: green, amber, red/],
    [{ '>=': [{ var: 'missedInARow' }, '2'] }, /is a number/],
    [{ '>=': [{ var: 'missedInARow' }] }, /two operands/],
    [{ '<': [{ var: 'missedInARow' }, 1, 2] }, /two operands/],
    [{ '==': [{ var: 'helpRequested' }, 'true'] }, /true or false/],
    [{ '>': [{ var: 'helpRequested' }, false] }, /true or false/],
    [{ '>': [{ var: 'feelsSafe' }, 'no'] }, /has no order/],
    [{ '==': [{ var: 'feelsSafe' }, 'maybe'] }, /one of: yes, not-sure, no/],
    [{ '==': [{ var: 'bodySigns' }, 'chest-pain'] }, /is a list/],
    [{ in: ['heartache', { var: 'bodySigns' }] }, /one of: dizzy/],
    [{ in: [{ var: 'riskTier' }, []] }, /a list of values/],
    [{ in: [{ var: 'riskTier' }, 'amber'] }, /a list of values/],
    [{ in: [{ var: 'missedInARow' }, [1, 2]] }, /not one of several values/],
    [{ '==': [{ var: 'daysSinceStepDown' }, null] }, /never matches/],
    [{ '<=': [{ var: 'daysSinceStepDown' }, null] }, /never matches/],
    [{ and: [] }, /a list of conditions/],
    [{ or: { '>=': [{ var: 'missedInARow' }, 2] } }, /a list of conditions/],
    [{ '!': [] }, /one condition/],
    [{ '<': [{ var: 'missedInARow' }, 0] }, /can ever make this condition hold/],
    [
      { and: [{ '==': [{ var: 'feelsSafe' }, 'no'] }, { '==': [{ var: 'feelsSafe' }, 'yes'] }] },
      /can ever make this condition hold/,
    ],
    [JSON.parse(`${'{"!":['.repeat(10)}{"var":"missedInARow"}${']}'.repeat(10)}`), /nest/],
    [nested(9), /nest at most 8 deep/],
    [{ or: Array.from({ length: 100 }, () => ({ '>=': [{ var: 'missedInARow' }, 2] })) }, /at most 100 parts/],
    [{ or: Array.from({ length: 101 }, () => ({ '>=': [{ var: 'missedInARow' }, 2] })) }, /at most 100 parts/],
  ])('refuses %j', (condition, why) => {
    expect(whatIsWrong(condition)).toMatch(why);
  });

  it.each<[string, unknown]>([
    ['a bound between whole numbers', { '>=': [{ var: 'missedInARow' }, 1.5] }],
    ['a bound below nothing, where a fact can fall', { '<': [{ var: 'purgingMore' }, -2] }],
    [
      'bounds with no whole number between them',
      { and: [{ '>': [{ var: 'hoursSinceContact' }, 3] }, { '<': [{ var: 'hoursSinceContact' }, 3.5] }] },
    ],
    ['more than a whole number', { '>': [{ var: 'missedInARow' }, 2] }],
    [
      'what must come together',
      {
        and: [
          { '==': [{ var: 'feelsSafe' }, 'no'] },
          { '==': [{ var: 'riskTier' }, 'red'] },
          { '==': [{ var: 'wantsCall' }, true] },
        ],
      },
    ],
    ['a no', { '==': [{ var: 'wantsCall' }, false] }],
    ['one of several values', { in: [{ var: 'feelsSafe' }, ['no', 'not-sure']] }],
    ['a negation without a list', { '!': { '==': [{ var: 'feelsSafe' }, 'yes'] } }],
    ['two of a list at once', { and: [signs('dizzy'), signs('fainted')] }],
    ['one of a list and not the other', { and: [signs('dizzy'), { '!': [signs('fainted')] }] }],
    ['none of a list', { '!': [{ or: BodySign.options.map(signs) }] }],
    ['what nests eight deep, and no deeper', nested(8)],
    [
      'a hundred parts, and no more',
      { or: Array.from({ length: 99 }, () => ({ '>=': [{ var: 'missedInARow' }, 2] })) },
    ],
    [
      'what is over so many facts that not all of them can be tried',
      { and: [{ '==': [{ var: 'feelsSafe' }, 'no'] }, { '==': [{ var: 'feelsSafe' }, 'yes'] }, ...manyFacts] },
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
        fc.constantFrom('==', '!=', '<', '<=', '>', '>=', 'in', '!', 'and', 'or', 'var'),
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
