import { speechIn } from '../../../words/catalogue.js';
import { en } from '../../catalogue.en.js';
import type { Say } from '../../use-words.js';
import { conditionInWords } from './condition-in-words.js';

const say: Say = speechIn('en', en).say;
const words = (json: Parameters<typeof conditionInWords>[1]) => conditionInWords(say, json);

describe('a condition', () => {
  it('reads as a sentence', () => {
    expect(words({ '>=': [{ var: 'checkIns.missedInARow' }, 2] })).toBe('“check-ins missed in a row” is at least 2');
    expect(words({ in: [{ var: 'people.riskTier' }, ['amber', 'red']] })).toBe('“risk tier” is amber or red');
    expect(words({ unknown: [{ var: 'people.riskTier' }] })).toBe('“risk tier” is not known');
    expect(words({ var: 'checkIns.helpRequested' })).toBe('“asked for help” is true');
  });

  it('keeps what belongs together together', () => {
    const late = { '<=': [{ var: 'people.daysSinceStepDown' }, 14] };
    expect(
      words({
        and: [
          { '==': [{ var: 'checkIns.missedInARow' }, 1] },
          { or: [{ '==': [{ var: 'people.riskTier' }, 'red'] }, late] },
        ],
      }),
    ).toBe('“check-ins missed in a row” is 1 and (“risk tier” is red or “days since step-down” is at most 14)');
  });

  it('turns a comparison that is written the other way round', () => {
    expect(words({ '<': [72, { var: 'checkIns.hoursSinceContact' }] })).toBe(
      '“hours since last contact” is more than 72',
    );
  });

  it('never hides what it does not know', () => {
    expect(words({ some: [{ var: 'x' }, true] })).toBe('“{"some":[{"var":"x"},true]}”');
    expect(words({ '>': [{ var: 'unknown' }, 1] })).toContain('unknown');
    // Forms that a condition can no longer have are not made up into a sentence either.
    expect(words({ '<=': [0, { var: 'people.daysSinceStepDown' }, 14] })).toBe(
      '“{"<=":[0,{"var":"people.daysSinceStepDown"},14]}”',
    );
    expect(words(true)).toBe('“true”');
  });
});
