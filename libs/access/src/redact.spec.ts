import { type CheckInAnswers, ConsentCategory, type Facts } from '#contracts';
import type { PatientAccess } from './patient-access.js';
import { isVisible, redactAnswers, redactFacts, redactWords } from './redact.js';

const access = (...withheld: ConsentCategory[]): PatientAccess => ({ withheld, by: 'care-team', breakGlassId: null });
const [everything, nothing] = [access(), access(...ConsentCategory.options)];

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
    expect(isVisible(access('notes'), 'feelings')).toBe(true);
    expect(isVisible(access('notes'), 'notes')).toBe(false);
  });

  it('is not asked for where something always reaches the team', () => {
    expect(isVisible(nothing, null)).toBe(true);
  });
});

describe('answers', () => {
  it('are left as they are where nothing is withheld, and stay none where there are none', () => {
    expect(redactAnswers(answers, everything)).toEqual(answers);
    expect(redactAnswers(null, nothing)).toBeNull();
  });

  it.each<[ConsentCategory, CheckInAnswers]>([
    ['feelings', { urgeKinds: ['binge', 'substance'], sleep: 'well', medicines: 'taken', feelsSafe: 'not-sure' }],
    ['check-ins', { ...answers, sleep: undefined }],
    ['medicines', { ...answers, medicines: undefined }],
    ['safety-plan', { ...answers, feelsSafe: undefined }],
    ['notes', answers],
  ])('without %s lack the items of that category, and no others', (category, left) => {
    expect(redactAnswers(answers, access(category))).toEqual(left);
  });

  it('show urges to use substances only where those are open', () => {
    expect(redactAnswers(answers, access('substance-use'))).toEqual({ ...answers, urgeKinds: ['binge'] });
    expect(redactAnswers(answers, access('behaviours'))).toEqual({ ...answers, urgeKinds: ['substance'] });
  });

  it('do not show that there were kinds of urges when none of them is open', () => {
    expect(redactAnswers(answers, access('behaviours', 'substance-use'))).not.toHaveProperty('urgeKinds');
    expect(redactAnswers({ urgeKinds: ['substance'] }, access('substance-use'))).toStrictEqual({});
    expect(redactAnswers({ mood: 3 }, access('substance-use'))).toStrictEqual({ mood: 3 });
  });

  it('are empty where everything is withheld', () => {
    expect(redactAnswers(answers, nothing)).toStrictEqual({});
  });
});

describe('the patient’s own words', () => {
  const words = { whatMatters: 'My dog', ifIGoQuiet: 'Call my sister' };
  const none = { whatMatters: null, ifIGoQuiet: null };

  it('are open with the safety plan, whatever else is withheld', () => {
    expect(redactWords({ ...words, ...{ name: 'Ana' } }, access('notes', 'feelings'))).toStrictEqual(words);
  });

  it('are left out where the safety plan is withheld, and where there are none', () => {
    expect(redactWords(words, access('safety-plan'))).toStrictEqual(none);
    expect(redactWords(null, everything)).toStrictEqual(none);
  });
});

describe('facts', () => {
  const facts: Partial<Facts> = {
    'checkIns.missedInARow': 2,
    'checkIns.feelsSafe': 'no',
    'checkIns.purgingRise': 60,
    'people.riskTier': 'red',
  };

  it('are left as they are where nothing is withheld, and stay none where there are none', () => {
    expect(redactFacts(facts, everything)).toEqual(facts);
    expect(redactFacts(null, nothing)).toBeNull();
  });

  it('without a category lack the facts of that category, and no others', () => {
    expect(redactFacts(facts, access('behaviours'))).toStrictEqual({
      'checkIns.missedInARow': 2,
      'checkIns.feelsSafe': 'no',
      'people.riskTier': 'red',
    });
  });

  it('that are part of the alert itself are never left out', () => {
    expect(redactFacts(facts, nothing)).toStrictEqual({ 'checkIns.missedInARow': 2, 'people.riskTier': 'red' });
  });
});
