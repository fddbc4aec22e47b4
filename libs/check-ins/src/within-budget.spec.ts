import { TookTooLong, withinBudget } from './within-budget.js';

describe('work within its budget', () => {
  it('gives what it came to', () => {
    expect(withinBudget(() => 6 * 7)).toBe(42);
  });

  it('is stopped when it takes too long, and the next is done all the same', () => {
    expect(() =>
      withinBudget(() => {
        for (;;);
      }),
    ).toThrow(TookTooLong);
    expect(withinBudget(() => 'on time')).toBe('on time');
  });

  it('fails as it fails by itself', () => {
    const fault = new Error('No such zone');
    expect(() =>
      withinBudget(() => {
        throw fault;
      }),
    ).toThrow(fault);
  });
});
