import { type Possible, TransitionCommand, TransitionState, type WhyNot } from '#contracts';
import { movesOf, nextMove } from './moves.js';

const possible = (of: Partial<Record<TransitionCommand, WhyNot | null>>): Possible =>
  Object.fromEntries(
    TransitionCommand.options.map((command) => [command, command in of ? of[command] : 'not-in-this-state']),
  ) as Possible;

describe('the moves of a transition', () => {
  it('are what may be done, what may not and why, and what belongs to another state', () => {
    const moves = movesOf(possible({ revise: null, cancel: null, 'make-ready': 'items-block-ready' }));
    expect(moves.possible).toEqual(['revise', 'cancel']);
    expect(moves.refused).toEqual([{ command: 'make-ready', because: 'items-block-ready' }]);
    expect([...moves.possible, 'make-ready', ...moves.later].sort()).toEqual([...TransitionCommand.options].sort());
  });

  it('lead on from every state that is not the end, or waits for people to meet', () => {
    expect(TransitionState.options.filter((state) => nextMove(state) === null)).toEqual([
      'accepted',
      'closed',
      'cancelled',
    ]);
  });
});
