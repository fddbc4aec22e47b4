import { type Possible, type TransitionCard, TransitionCommand, type TransitionState, type WhyNot } from '#contracts';

/** What carries a transition on from where it is; null where that is not done by a command. */
const onward: Partial<Record<TransitionState, TransitionCommand>> = {
  proposed: 'prepare',
  preparing: 'make-ready',
  ready: 'hand-off',
  'handed-off': 'accept',
  'followed-up': 'close',
};

export const nextMove = (state: TransitionState): TransitionCommand | null => onward[state] ?? null;

/** What of a transition is enough to carry it on. */
export type Movable = Pick<TransitionCard, 'id' | 'possible' | 'patient' | 'from' | 'to'>;

export interface Moves {
  possible: TransitionCommand[];
  /** Would be their time, but for a reason that somebody can do something about, or ought to know. */
  refused: { command: TransitionCommand; because: WhyNot }[];
  /** Belong to another state. */
  later: TransitionCommand[];
}

const isOfState = (because: WhyNot): boolean => because === 'not-in-this-state' || because === 'moved-already';

/** What may be done now, and of everything else why not. */
export const movesOf = (possible: Possible): Moves => {
  const all = TransitionCommand.options.map((command) => ({ command, because: possible[command] }));
  return {
    possible: all.filter(({ because }) => because === null).map(({ command }) => command),
    refused: all.flatMap(({ command, because }) => (because && !isOfState(because) ? [{ command, because }] : [])),
    later: all.filter(({ because }) => because && isOfState(because)).map(({ command }) => command),
  };
};
