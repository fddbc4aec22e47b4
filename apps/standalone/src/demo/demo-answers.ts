import type { CheckInAnswers } from '#contracts';

/** Believable answers for a day: the same for the same day, so that the demo clinic looks alike everywhere. */
export function demoAnswers(day: number, harder: boolean, wentOkay: readonly string[]): CheckInAnswers {
  const wave = Math.round(Math.sin(day / 2) * 1.5);
  return {
    mood: harder ? 3 : 6 + wave,
    strongestUrge: harder ? 7 : 4 - wave,
    urgeKinds: harder ? ['restrict'] : undefined,
    meals: { breakfast: harder ? 'not-yet' : 'had-it', lunch: harder ? 'part' : 'had-it' },
    behaviours: harder ? ['skipped-a-meal'] : ['none-of-these'],
    bodySigns: harder ? ['dizzy'] : ['none-of-these'],
    sleep: harder ? 'badly' : 'well',
    medicines: 'taken',
    feelsSafe: 'yes',
    wentOkay: harder ? undefined : wentOkay[day % wentOkay.length],
  };
}

/** Somebody who is not sure about being safe, and would like a call. */
export const answersOfSomebodyNotSure: CheckInAnswers = {
  mood: 2,
  strongestUrge: 7,
  urgeKinds: ['restrict'],
  meals: { breakfast: 'part' },
  bodySigns: ['dizzy'],
  feelsSafe: 'not-sure',
  wantsCall: true,
};
