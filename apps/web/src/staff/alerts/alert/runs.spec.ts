import { runsOf } from './runs.js';

describe('the small trend', () => {
  it('never draws a line across a gap', () => {
    expect(runsOf([3, 4, null, 5, null, null, 6])).toEqual([
      [
        { at: 0, value: 3 },
        { at: 1, value: 4 },
      ],
      [{ at: 3, value: 5 }],
      [{ at: 6, value: 6 }],
    ]);
    expect(runsOf([null, null])).toEqual([]);
  });
});
