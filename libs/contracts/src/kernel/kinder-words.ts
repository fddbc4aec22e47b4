import { type WordingGroup, wordings } from './wordings.js';

/** A word that changes how a person is treated, where it stands, and what says the same without judging. */
export interface UnkindWord {
  start: number;
  length: number;
  /** As it was written. */
  found: string;
  prefer: string;
  group: WordingGroup;
}

/** Why each group is worth other words. Pages say it in their own language, by the group. */
export const reasonsForWording: Record<WordingGroup, string> = {
  person: 'It makes a person into their illness.',
  substance: 'It sounds like blame, or like dirt; what was used can be said plainly.',
  judgement: 'It judges, where it could say what happened or what somebody needs.',
  outcome: 'It makes a setback somebody’s fault.',
  body: 'It measures a body against others.',
  food: 'It gives food or a day a grade.',
  suicide: 'It sounds like a crime or a failure.',
  attendance: 'It blames somebody for not coming, and hides who was missed.',
  figures: 'A figure of weight, BMI or calories can do harm to the one who reads it.',
};

const asPattern = (avoid: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}-])(?:${avoid})(?![\\p{L}\\p{N}-])`, 'giu');

const patterns = wordings.map(({ avoid, ...rest }) => ({ ...rest, pattern: asPattern(avoid) }));
const figures = asPattern(
  String.raw`bmi|imc|kcal|calor[íi]as?|calories?|\d+(?:[.,]\d+)? ?(?:kg|kilos?|lbs?|pounds?|libras?)`,
);

const quotations = [/“[^”]*”/gu, /«[^»]*»/gu, /"[^"]*"/gu];

/**
 * Every wording worth changing, in the order of the text; of two that overlap the longer. What stands in quotation marks is
 * somebody's own words and is left alone; so are the texts of instruments, which are not given here.
 *
 * @param seenByPatients also refuses figures of weight, BMI and calories: nothing that a patient or a lock screen shows has them
 */
export function unkindWords(text: string, { seenByPatients = false } = {}): UnkindWord[] {
  const quoted = quotations.flatMap((each) =>
    [...text.matchAll(each)].map((at) => [at.index, at.index + at[0].length]),
  );
  const isQuoted = (at: number): boolean => quoted.some(([from, to]) => at > from! && at < to!);
  const asked = seenByPatients
    ? [...patterns, { pattern: figures, prefer: 'leave it out', group: 'figures' as const }]
    : patterns;
  const found = asked.flatMap(({ pattern, prefer, group }) =>
    [...text.matchAll(pattern)]
      .filter(({ index }) => !isQuoted(index))
      .map(({ index, 0: word }) => ({ start: index, length: word.length, found: word, prefer, group })),
  );
  found.sort((a, b) => a.start - b.start || b.length - a.length);
  return found.filter(({ start, length }, index) =>
    found.slice(0, index).every((before) => before.start + before.length <= start || before.length < length),
  );
}

/** What to say instead, in a sentence. */
export const offerOf = ({ found, prefer, group }: UnkindWord): string =>
  `Instead of "${found}", say "${prefer}". ${reasonsForWording[group]}`;
