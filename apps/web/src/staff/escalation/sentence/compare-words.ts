import { diffArrays } from 'diff';

/** Words that both have, or one of them alone. */
export interface Stretch {
  text: string;
  only: boolean;
}

/** A word with what follows it, so that nothing of the text is lost. */
const words = (text: string): string[] => text.match(/\S+\s*/g) ?? [];

/** Two sentences, each in stretches that say which of its words the other has not. */
export const compareWords = (before: string, after: string): { before: Stretch[]; after: Stretch[] } => {
  const sides = { before: [] as Stretch[], after: [] as Stretch[] };
  const found = diffArrays(words(before), words(after), { comparator: (a, b) => a.trim() === b.trim() });
  for (const { value, added, removed } of found) {
    const stretch = { text: value.join(''), only: added || removed };
    if (!added) sides.before.push(stretch);
    if (!removed) sides.after.push(stretch);
  }
  return sides;
};
