import { asked, boardSearch, isFiltered } from './board-search.js';

const team = '00000000-0000-7000-8000-000000000001';

describe('the address of the board', () => {
  it('keeps what it knows and drops the rest', () => {
    expect(boardSearch({ mine: 'yes', due: 'today', level: 'residential', team, past: 'yes' })).toEqual({
      mine: 'yes',
      due: 'today',
      level: 'residential',
      team,
      past: 'yes',
    });
    expect(boardSearch({ mine: 'no', due: 'soon', level: 'moon', team: 'x', past: 'no', name: 'Jo' })).toEqual({});
  });

  it('is asked of the server in its words, and nothing is asked that was not said', () => {
    expect(asked({ mine: 'yes', team })).toEqual({ mine: 'yes', careTeamId: team });
    expect(asked({})).toEqual({});
  });

  it('counts as filtered by what leaves something out', () => {
    expect(isFiltered({ past: 'yes' })).toBe(false);
    expect(isFiltered({ due: 'overdue' })).toBe(true);
  });
});
