import { handoffRows, type ToAccept, type ToDo } from './handoff-rows.js';

const item = (id: string, dueAt: string, part: { overdue?: boolean; chased?: object } = {}) =>
  ({ item: { id, dueAt, overdue: false, chased: null, ...part } }) as ToDo;
const accept = (id: string) => ({ transition: { id } }) as ToAccept;

describe('hand-offs in the inbox', () => {
  it('are those to accept, then what is late, then what one was reminded of, then by when they are due', () => {
    const rows = handoffRows({
      toAccept: [accept('t')],
      items: [
        item('later', '2026-12-05'),
        item('soon', '2026-12-02'),
        item('reminded', '2026-12-09', { chased: {} }),
        item('late', '2026-12-01', { overdue: true }),
      ],
    });
    expect(rows.map(({ key }) => key)).toEqual(['t', 'late', 'reminded', 'soon', 'later']);
    expect(rows.map(({ to }) => to)).toEqual(['accept', 'do', 'do', 'do', 'do']);
  });
});
