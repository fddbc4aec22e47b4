import {
  type CheckInAnswers,
  type ConsentCategory,
  categoryOfItem,
  categoryOfWords,
  type FactName,
  type Facts,
  factCalled,
} from '#contracts';
import { type Sight } from './sight.js';

/** Whether a category is open to whoever looks. */
export const opens = ({ withheld }: Sight, category: ConsentCategory | null): boolean =>
  category === null || !withheld.includes(category);

/** The answers as far as they are open. What is left out is not told apart from what was never answered. */
export function openAnswers(answers: CheckInAnswers | null, sight: Sight): CheckInAnswers | null {
  if (!answers || !sight.withheld.length) return answers;
  const items = Object.entries(answers).filter(
    ([item]) => item !== 'urgeKinds' && opens(sight, categoryOfItem[item as keyof CheckInAnswers]),
  );
  const urgeKinds = answers.urgeKinds?.filter((kind) =>
    opens(sight, kind === 'substance' ? 'substance-use' : categoryOfItem.urgeKinds),
  );
  return { ...Object.fromEntries(items), ...(urgeKinds?.length && { urgeKinds }) };
}

interface Words {
  whatMatters: string | null;
  ifIGoQuiet: string | null;
}

/** What stands in the record in the patient's own words, if it is open. */
export const openWords = (words: Words | null, sight: Sight): Words =>
  words && opens(sight, categoryOfWords)
    ? { whatMatters: words.whatMatters, ifIGoQuiet: words.ifIGoQuiet }
    : { whatMatters: null, ifIGoQuiet: null };

/** The facts that an alert rests on, as far as they are open. */
export function openFacts(facts: Partial<Facts> | null, sight: Sight): Partial<Facts> | null {
  if (!facts || !sight.withheld.length) return facts;
  return Object.fromEntries(
    Object.entries(facts).filter(([name]) => opens(sight, factCalled(name as FactName).category)),
  );
}
