/** Words that change how a person is treated, and what says the same without judging. Whole words, any case. */
const kinder: readonly (readonly [avoid: string, prefer: string])[] = [
  ['anorexic', 'person with anorexia'],
  ['bulimic', 'person with bulimia'],
  ['sufferer', 'person with an eating disorder'],
  ['victim', 'person affected'],
  ['addict', 'person with a substance use disorder'],
  ['abuser', 'person who uses'],
  ['abuse', 'use'],
  ['dropout', 'left early'],
  ['non-compliant', 'not able to follow the plan'],
  ['noncompliant', 'not able to follow the plan'],
  ['non-adherent', 'barriers to the plan'],
  ['refused', 'declined'],
  ['denies', 'reports no'],
  ['admits', 'reports'],
  ['manipulative', 'trying to meet a need'],
  ['attention-seeking', 'seeking support'],
  ['resistant', 'ambivalent'],
  ['unmotivated', 'not ready yet'],
  ['in denial', 'sees it differently'],
  ['overweight', 'person with higher weight'],
  ['junk food', 'name the food'],
  ['cheating', 'lapse'],
  ['slip-up', 'lapse'],
  ['failed treatment', 'treatment did not help'],
  ['failed attempt', 'attempt'],
  ['committed suicide', 'died by suicide'],
  ['suicidal gesture', 'self-harm'],
  ['frequent flyer', 'often seeks care'],
  ['no-show', 'missed visit'],
  ['failed to check in', 'we missed you'],
];

const patterns = kinder.map(([avoid, prefer]) => ({
  avoid,
  prefer,
  pattern: new RegExp(`(?<![\\w-])${avoid}s?(?![\\w-])`, 'i'),
}));

/** The first wording worth changing, with what to say instead; null when there is none. */
export function unkindWording(text: string): { avoid: string; prefer: string } | null {
  return patterns.find(({ pattern }) => pattern.test(text)) ?? null;
}
