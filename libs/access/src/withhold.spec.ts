import { type CheckInAnswers, ConsentCategory, type Facts } from '#contracts';
import type { Sight } from './sight.js';
import { openAnswers, openFacts, opens, openWords } from './withhold.js';

const sight = (...withheld: ConsentCategory[]): Sight => ({ withheld, by: 'care-team', breakGlassId: null });
const [everything, nothing] = [sight(), sight(...ConsentCategory.options)];

const answers: CheckInAnswers = {
  mood: 2,
  wentOkay: 'Tea with my sister',
  urgeKinds: ['binge', 'substance'],
  sleep: 'well',
  medicines: 'taken',
  feelsSafe: 'not-sure',
};

describe('a category', () => {
  it('is open unless it is withheld', () => {
    expect(opens(sight('notes'), 'feelings')).toBe(true);
    expect(opens(sight('notes'), 'notes')).toBe(false);
  });

  it('is not asked for where something always reaches the team', () => {
    expect(opens(nothing, null)).toBe(true);
  });
});

describe('answers', () => {
  it('are left as they are where nothing is withheld, and stay none where there are none', () => {
    expect(openAnswers(answers, everything)).toEqual(answers);
    expect(openAnswers(null, nothing)).toBeNull();
  });

  it.each<[ConsentCategory, CheckInAnswers]>([
    ['feelings', { urgeKinds: ['binge', 'substance'], sleep: 'well', medicines: 'taken', feelsSafe: 'not-sure' }],
    ['check-ins', { ...answers, sleep: undefined }],
    ['medicines', { ...answers, medicines: undefined }],
    ['safety-plan', { ...answers, feelsSafe: undefined }],
    ['notes', answers],
  ])('without %s lack the items of that category, and no others', (category, left) => {
    expect(openAnswers(answers, sight(category))).toEqual(left);
  });

  it('show urges to use substances only where those are open', () => {
    expect(openAnswers(answers, sight('substance-use'))).toEqual({ ...answers, urgeKinds: ['binge'] });
    expect(openAnswers(answers, sight('behaviours'))).toEqual({ ...answers, urgeKinds: ['substance'] });
  });

  it('do not show that there were kinds of urges when none of them is open', () => {
    expect(openAnswers(answers, sight('behaviours', 'substance-use'))).not.toHaveProperty('urgeKinds');
    expect(openAnswers({ urgeKinds: ['substance'] }, sight('substance-use'))).toStrictEqual({});
    expect(openAnswers({ mood: 3 }, sight('substance-use'))).toStrictEqual({ mood: 3 });
  });

  it('are empty where everything is withheld', () => {
    expect(openAnswers(answers, nothing)).toStrictEqual({});
  });
});

describe('the patient’s own words', () => {
  const words = { whatMatters: 'My dog', ifIGoQuiet: 'Call my sister' };
  const none = { whatMatters: null, ifIGoQuiet: null };

  it('are open with the safety plan, whatever else is withheld', () => {
    expect(openWords({ ...words, ...{ name: 'Ana' } }, sight('notes', 'feelings'))).toStrictEqual(words);
  });

  it('are left out where the safety plan is withheld, and where there are none', () => {
    expect(openWords(words, sight('safety-plan'))).toStrictEqual(none);
    expect(openWords(null, everything)).toStrictEqual(none);
  });
});

describe('facts', () => {
  const facts: Partial<Facts> = { missedInARow: 2, feelsSafe: 'no', purgingRise: 60, riskTier: 'red' };

  it('are left as they are where nothing is withheld, and stay none where there are none', () => {
    expect(openFacts(facts, everything)).toEqual(facts);
    expect(openFacts(null, nothing)).toBeNull();
  });

  it('without a category lack the facts of that category, and no others', () => {
    expect(openFacts(facts, sight('behaviours'))).toStrictEqual({ missedInARow: 2, feelsSafe: 'no', riskTier: 'red' });
  });

  it('that are part of the alert itself are never left out', () => {
    expect(openFacts(facts, nothing)).toStrictEqual({ missedInARow: 2, riskTier: 'red' });
  });
});
