import type { TransitionCard, TransitionState } from '#contracts';
import { boardStates, cardBeside, columnsOf } from './columns.js';

const card = (id: string, state: TransitionState) => ({ id, state }) as TransitionCard;
const columns = columnsOf([
  card('a', 'proposed'),
  card('b', 'preparing'),
  card('c', 'proposed'),
  card('d', 'accepted'),
  card('e', 'closed'),
]);

describe('the columns of the board', () => {
  it('are one for each state that is not over, in order, and keep the order of their cards', () => {
    expect(columns.map(({ state }) => state)).toEqual(boardStates);
    expect(columns[0]!.cards.map(({ id }) => id)).toEqual(['a', 'c']);
    expect(columns.flatMap(({ cards }) => cards).map(({ id }) => id)).not.toContain('e');
  });

  it.each([
    ['nothing', null, 'next', 'a'],
    ['a card that is gone', 'x', 'before', 'a'],
    ['the first, down', 'a', 'next', 'c'],
    ['the end of a column, down: on to the next one', 'c', 'next', 'b'],
    ['the very first, up', 'a', 'before', null],
    ['the last, down', 'd', 'next', null],
    ['a lower card, to the right: as low as there are cards', 'c', 'right', 'b'],
    ['a card, to the right over empty columns', 'b', 'right', 'd'],
    ['a card, to the left', 'd', 'left', 'b'],
    ['the leftmost, to the left', 'a', 'left', null],
  ] as const)('a key leads on from %s', (_, from, step, to) => {
    expect(cardBeside(columns, from, step)).toBe(to);
  });
});
