import { defaultRules } from './default-rules/index.js';
import { unkindWording } from './kinder-words.js';

describe('kinder words', () => {
  it.each([
    ['Non-compliant patient', 'not able to follow the plan'],
    ['Two no-shows this week', 'missed visit'],
    ['Patient REFUSED the plan', 'declined'],
  ])('"%s" → %s', (text, prefer) => {
    expect(unkindWording(text)).toMatchObject({ prefer });
  });

  it.each(['Missed visit after discharge', 'Laxative use rises', 'Refusedly is no word'])('lets "%s" pass', (text) => {
    expect(unkindWording(text)).toBeNull();
  });

  it('finds nothing in the rules that ship', () => {
    for (const { content } of defaultRules) {
      expect(unkindWording(`${content.name} ${content.why}`)).toBeNull();
    }
  });
});
