import type { AlertOutcome, CheckInAnswers, ContactContent, PatientContent } from '#contracts';

/** How the team closed an alert, in the language that they speak with the patient. */
export interface Closing {
  outcome: AlertOutcome;
  note: string;
}

/** A day with something that was heard, and what became of it. */
export interface Day {
  /** On top of an ordinary day's answers. */
  answers?: CheckInAnswers;
  /** Asked for help with these words. */
  help?: string;
  /** What the supporter wrote to the team. */
  concern?: string;
  /** Who was told first did not see it: the chain went on to the next. */
  firstIsAway?: boolean;
  closing: Closing;
}

/** How the last two weeks went, a letter a day: a answered, h a harder day, d not today, m missed. */
export type Story = string;

export interface DemoPatient extends Omit<PatientContent, 'careTeamId'> {
  contact: ContactContent;
  supporter?: { name: string; relation: string };
  /** What went okay, on ordinary days. */
  wentOkay: string[];
  story: Story;
  /** By their place in the story, from 0. */
  days: Record<number, Day>;
}

/** Numbers from 555-0100 to 555-0199 are reserved for fiction: a tap on one reaches nobody. */
export const inventedNumber = (last: number): string => `+1 202 555 01${String(last).padStart(2, '0')}`;
