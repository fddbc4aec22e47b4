import { type Direction, stepUpReasons, TransitionReason } from '#contracts';

/** Beside others only: it is never enough by itself. */
export const besideOthers: TransitionReason = 'low-bmi';

/** Which reasons a move in this direction can have, those first that the guideline asks for. */
export const reasonsFor = (direction: Direction): readonly TransitionReason[] => {
  const others = TransitionReason.options.filter(
    (reason) => !stepUpReasons.includes(reason) && reason !== besideOthers,
  );
  return direction === 'step-up'
    ? [...stepUpReasons, besideOthers, 'patients-wish']
    : [...others, ...stepUpReasons.slice(5)];
};

export type ReasonFault = 'none' | 'bmi-alone' | 'no-step-up-reason';

/** As the server would refuse it, said before it is sent. */
export const faultOf = (direction: Direction, reasons: readonly TransitionReason[]): ReasonFault | null => {
  if (reasons.length === 0) return 'none';
  if (direction === 'step-down') return null;
  if (reasons.every((reason) => reason === besideOthers)) return 'bmi-alone';
  return reasons.some((reason) => stepUpReasons.includes(reason)) ? null : 'no-step-up-reason';
};
