import { happeningsOf } from './happenings-of-rows.js';
import { HistoryRow } from './history-row.js';

const row = (over: object): HistoryRow => HistoryRow.parse({ patient: 'p1', opened: '2026-03-02T08:00:00Z', ...over });
const told = (...rows: HistoryRow[]): string[] =>
  happeningsOf('p1', rows).happenings.map(({ type, at }) => `${new Date(at).toISOString().slice(5, 16)} ${type}`);

describe('what happened by rows of a file', () => {
  it('asks from the first row to the last, so that who left has not fallen silent', () => {
    expect(told(row({ answered: '2026-03-02T09:00:00Z', answers: { mood: 4 } }))).toEqual([
      '03-02T08:00 patient.registered',
      '03-02T08:00 check-in-schedule.started',
      '03-02T09:00 check-in.answered',
      '03-02T20:00 check-in-schedule.ended',
    ]);
  });

  it('takes what was not answered as missed when it closed, and a late answer as both', () => {
    const missed = row({ closed: '2026-03-02T10:00:00Z' });
    const late = row({ opened: '2026-03-03T08:00:00Z', answered: '2026-03-04T09:00:00Z', answers: { mood: 4 } });
    expect(told(late, missed).filter((each) => each.includes('check-in.'))).toEqual([
      '03-02T10:00 check-in.missed',
      '03-03T20:00 check-in.missed',
      '03-04T09:00 check-in.answered',
    ]);
  });

  it('takes an answer that says nothing as "not today"', () => {
    expect(told(row({ answered: '2026-03-02T09:00:00Z' }))[2]).toContain('check-in.declined');
  });

  it('tells a move to another level from one that nobody knows of', () => {
    const levels = [undefined, 'residential', 'outpatient'] as const;
    const rows = levels.map((levelOfCare, i) => row({ opened: `2026-03-0${i + 2}T08:00:00Z`, levelOfCare }));
    const moves = happeningsOf('p1', rows).happenings.filter(({ type }) => type === 'patient.level-of-care-changed');
    expect(moves.map(({ data }) => data)).toMatchObject([
      { from: null, to: 'residential' },
      { from: 'residential', to: 'outpatient' },
    ]);
  });

  it('counts what comes twice once, and keeps the first of two that contradict', () => {
    const [first, other] = [row({}), row({ answered: '2026-03-02T09:00:00Z', answers: { mood: 1 } })];
    const { happenings, repeated, contradicting } = happeningsOf('p1', [first, first, other]);
    expect({ repeated, contradicting }).toEqual({ repeated: 1, contradicting: 1 });
    expect(happenings.map(({ type }) => type)).toContain('check-in.missed');
    expect(happenings.map(({ type }) => type)).not.toContain('check-in.answered');
  });
});
