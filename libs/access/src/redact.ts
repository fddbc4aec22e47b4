import {
  type CheckInAnswers,
  type ConsentCategory,
  categoryOfItem,
  categoryOfWords,
  type FactName,
  type Facts,
  factCalled,
} from '#contracts';
import { type PatientAccess } from './patient-access.js';

/** Whether a category is open to whoever looks. */
export const isVisible = ({ withheld }: Pick<PatientAccess, 'withheld'>, category: ConsentCategory | null): boolean =>
  category === null || !withheld.includes(category);

/** The answers as far as they are open. What is left out is not told apart from what was never answered. */
export function redactAnswers(answers: CheckInAnswers | null, access: PatientAccess): CheckInAnswers | null {
  if (!answers || !access.withheld.length) return answers;
  const items = Object.entries(answers).filter(
    ([item]) => item !== 'urgeKinds' && isVisible(access, categoryOfItem[item as keyof CheckInAnswers]),
  );
  const urgeKinds = answers.urgeKinds?.filter((kind) =>
    isVisible(access, kind === 'substance' ? 'substance-use' : categoryOfItem.urgeKinds),
  );
  return { ...Object.fromEntries(items), ...(urgeKinds?.length && { urgeKinds }) };
}

interface Words {
  whatMatters: string | null;
  ifIGoQuiet: string | null;
}

/** What stands in the record in the patient's own words, if it is open. */
export const redactWords = (words: Words | null, access: PatientAccess): Words =>
  words && isVisible(access, categoryOfWords)
    ? { whatMatters: words.whatMatters, ifIGoQuiet: words.ifIGoQuiet }
    : { whatMatters: null, ifIGoQuiet: null };

/** The facts that an alert rests on, as far as they are open. */
export function redactFacts(facts: Partial<Facts> | null, access: PatientAccess): Partial<Facts> | null {
  if (!facts || !access.withheld.length) return facts;
  return Object.fromEntries(
    Object.entries(facts).filter(([name]) => isVisible(access, factCalled(name as FactName).category)),
  );
}
