import { askedQuality, moveQualitySearch, periodOf } from './quality-search.js';

const now = new Date('2026-03-31T12:00:00Z');

describe('the address of the figures', () => {
  it('keeps what can be asked, and nothing else', () => {
    const given = {
      from: '2026-01-01',
      figure: 'moved',
      level: 'outpatient',
      direction: 'sideways',
      team: 'Jo',
      asOf: 'now',
    };
    expect(moveQualitySearch(given)).toEqual({ from: '2026-01-01', figure: 'moved', level: 'outpatient' });
  });

  it('means the last 90 days where it says nothing', () => {
    expect(periodOf({}, now)).toEqual({ from: '2026-01-01', to: '2026-03-31' });
    expect(askedQuality({ from: '2026-02-01' }, now)).toEqual({ from: '2026-02-01', to: '2026-03-31' });
  });

  it('asks for what was known at the end of a day', () => {
    expect(askedQuality({ asOf: '2026-02-01' }, now)).toMatchObject({ asOf: expect.stringMatching(/^2026-02-0[12]T/) });
  });
});
