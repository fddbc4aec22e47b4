import { compareWords } from './compare-words.js';

const marked = (stretches: { text: string; only: boolean }[]): string =>
  stretches.map(({ text, only }) => (only ? `[${text.trim()}]` : text.trim())).join(' ');

describe('two sentences beside each other', () => {
  it('mark what the other has not', () => {
    const { before, after } = compareWords(
      'missed is at least 2 and tier is red',
      'missed is at least 3 and tier is red',
    );
    expect(marked(before)).toBe('missed is at least [2] and tier is red');
    expect(marked(after)).toBe('missed is at least [3] and tier is red');
  });

  it('mark nothing where they are the same, and all where one is missing', () => {
    expect(marked(compareWords('a b', 'a b').before)).toBe('a b');
    expect(compareWords('', 'all new')).toEqual({ before: [], after: [{ text: 'all new', only: true }] });
  });

  it('lose no word', () => {
    const texts = ['therapist (4 hours) → lead', 'therapist + nurse (2 hours) → physician (1 hour) → lead'] as const;
    const { before, after } = compareWords(...texts);
    expect(
      before
        .map(({ text }) => text)
        .join('')
        .replace(/\s+/g, ' '),
    ).toBe(texts[0]);
    expect(
      after
        .map(({ text }) => text)
        .join('')
        .replace(/\s+/g, ' '),
    ).toBe(texts[1]);
  });
});
