import { type AnswerHearer, answerHearers, type RuleOfAnswer } from './answer-hearers.js';
import type { AnswerName, CheckInAnswers } from './answers.js';

const scale = (value: number | undefined, from: number, low: string, high: string): string[] =>
  value === undefined ? [] : [value >= from ? high : low];

/** The rows of the table that some answers fall under. */
export function saidIn(answers: CheckInAnswers): { item: AnswerName; value: string; hearer: AnswerHearer }[] {
  const values: Record<AnswerName, readonly string[]> = {
    mood: scale(answers.mood, 3, '0-2', '3-10'),
    strongestUrge: scale(answers.strongestUrge, 8, '0-7', '8-10'),
    urgeKinds: answers.urgeKinds ?? [],
    meals: [...new Set(Object.values(answers.meals ?? {}))],
    behaviours: answers.behaviours ?? [],
    bodySigns: answers.bodySigns ?? [],
    sleep: answers.sleep ? [answers.sleep] : [],
    medicines: answers.medicines ? [answers.medicines] : [],
    feelsSafe: answers.feelsSafe ? [answers.feelsSafe] : [],
    wentOkay: answers.wentOkay ? ['words'] : [],
    wantsCall: answers.wantsCall === undefined ? [] : [String(answers.wantsCall)],
  };
  return (Object.keys(values) as AnswerName[]).flatMap((item) =>
    values[item].map((value) => ({
      item,
      value,
      hearer: (answerHearers[item] as Record<string, AnswerHearer>)[value]!,
    })),
  );
}

/** Rules that tell somebody, at once, what these answers say. */
export const rulesTold = (answers: CheckInAnswers): RuleOfAnswer[] => [
  ...new Set(saidIn(answers).flatMap(({ hearer }) => (hearer.by === 'rule' ? [hearer.rule] : []))),
];
