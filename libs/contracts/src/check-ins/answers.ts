import { z } from 'zod';
import { Words, ZeroToTen } from '../kernel/primitives.js';

/**
 * The two-minute check-in. Every item can be left out: a missing key means "skipped", never "no".
 * No calories and no weights; behaviours are named neutrally.
 */
export const UrgeKind = z.enum(['restrict', 'binge', 'purge', 'exercise', 'self-harm', 'substance', 'other']);
export const MealAnswer = z.enum(['had-it', 'part', 'not-yet', 'rather-not-say']);
export const Behaviour = z.enum([
  'skipped-a-meal',
  'ate-more-than-intended',
  'vomited',
  'laxatives-or-diuretics',
  'exercise-felt-driven',
  'hurt-myself',
  'none-of-these',
]);
export const BodySign = z.enum([
  'dizzy',
  'fainted',
  'chest-pain',
  'heart-racing',
  'seizure',
  'confused',
  'vomited-blood',
  'cold-all-the-time',
  'none-of-these',
]);
export const Sleep = z.enum(['well', 'so-so', 'badly']);
export const Medicines = z.enum(['taken', 'some', 'not-taken', 'none-prescribed']);
export const FeelsSafe = z.enum(['yes', 'not-sure', 'no']);
export type FeelsSafe = z.infer<typeof FeelsSafe>;

export const CheckInAnswers = z
  .strictObject({
    mood: ZeroToTen.optional().describe('How are you now? 0 very low, 10 very well.'),
    strongestUrge: ZeroToTen.optional().describe('Strongest urge today. 0 none, 10 the strongest I know.'),
    urgeKinds: z.array(UrgeKind).max(7).optional(),
    meals: z
      .strictObject({
        breakfast: MealAnswer.optional(),
        lunch: MealAnswer.optional(),
        dinner: MealAnswer.optional(),
        snacks: MealAnswer.optional(),
      })
      .optional(),
    behaviours: z.array(Behaviour).max(7).optional(),
    bodySigns: z.array(BodySign).max(9).optional(),
    sleep: Sleep.optional(),
    medicines: Medicines.optional(),
    feelsSafe: FeelsSafe.optional(),
    wentOkay: Words(500).optional().describe('One thing that went okay, in the patient’s own words.'),
    wantsCall: z.boolean().optional(),
  })
  .meta({ id: 'CheckInAnswers' });
export type CheckInAnswers = z.infer<typeof CheckInAnswers>;

/** Every item of an answer by its name. */
export const AnswerName = z.enum(
  Object.keys(CheckInAnswers.shape) as [keyof CheckInAnswers, ...(keyof CheckInAnswers)[]],
);
export type AnswerName = keyof CheckInAnswers;

/** What one save of a check-in added: the items that say something else than before, and those that were taken back. */
export const Said = z
  .object({
    save: z.int().positive().describe('Which save of this check-in it was, from 1'),
    at: z.iso.datetime(),
    answers: CheckInAnswers.omit({ wentOkay: true }),
    takenBack: z.array(AnswerName),
  })
  .meta({ id: 'Said' });
export type Said = z.infer<typeof Said>;

/** The order in which the phone asks; "do you feel safe?" can be reached from every screen. */
export const checkInItems = [
  'mood',
  'strongestUrge',
  'meals',
  'behaviours',
  'bodySigns',
  'sleep',
  'medicines',
  'feelsSafe',
  'wentOkay',
  'wantsCall',
] as const satisfies readonly (keyof CheckInAnswers)[];
export type CheckInItem = (typeof checkInItems)[number];

export const CheckInState = z
  .enum(['scheduled', 'open', 'completed', 'partial', 'declined', 'missed', 'excused', 'undeliverable'])
  .meta({ id: 'CheckInState' });
export type CheckInState = z.infer<typeof CheckInState>;
