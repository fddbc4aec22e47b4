import { BodySign, type CheckInAnswers, type FeelsSafe } from './answers.js';

/** Body signs that cannot wait for a team to look: heart, salts in the blood, bleeding. */
export const emergencyBodySigns = BodySign.extract([
  'fainted',
  'chest-pain',
  'seizure',
  'confused',
  'vomited-blood',
]).options;

/** As much of the answers as these questions need; also of a body that nobody has checked yet. */
type Given = { readonly [Item in keyof CheckInAnswers]?: unknown };

const names = (list: unknown, options: readonly string[]): boolean =>
  Array.isArray(list) && list.some((each) => options.includes(each));

/** Not safe by their own word. The one place that says so. */
export const saysNotSafe = ({ feelsSafe }: Given): boolean => feelsSafe === ('no' satisfies FeelsSafe);

export const hasBodyEmergency = ({ bodySigns }: Given): boolean => names(bodySigns, emergencyBodySigns);

/** An emergency: the phone shows whom to call at once, and the team is told at the highest severity. */
export const isEmergency = (answers: Given): boolean => saysNotSafe(answers) || hasBodyEmergency(answers);

/**
 * What somebody must hear without delay: the rules are asked within the answer's own transaction, and the answer is taken
 * whatever the load.
 */
export const isUrgent = (answers: Given): boolean =>
  isEmergency(answers) ||
  answers.feelsSafe === ('not-sure' satisfies FeelsSafe) ||
  names(answers.behaviours, ['hurt-myself']);

const listed = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const urgentParts = ({ feelsSafe, bodySigns, behaviours }: Given): readonly unknown[] => [
  ...(feelsSafe === undefined || feelsSafe === 'yes' ? [] : [feelsSafe]),
  ...listed(bodySigns).filter((sign) => (emergencyBodySigns as readonly unknown[]).includes(sign)),
  ...listed(behaviours).filter((each) => each === 'hurt-myself'),
];

/** Whether answers say everything urgent that earlier ones said: only then may they take their place. */
export const saysAsUrgently = (now: Given, before: Given): boolean => {
  const said = urgentParts(now);
  return urgentParts(before).every((part) => said.includes(part));
};
