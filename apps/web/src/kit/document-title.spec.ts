import { titleOf } from './document-title.js';

describe('the title of the window', () => {
  const open = { page: 'Patients', pressing: 0, locked: null };
  it.each([
    [{ ...open, page: '' }, 'Holdfast'],
    [open, 'Patients – Holdfast'],
    [{ ...open, pressing: 2 }, '(2) Patients – Holdfast'],
  ])('names the page and how many urgent alerts are open: %j', (parts, title) => {
    expect(titleOf(parts)).toBe(title);
  });

  it('names nobody while the screen is locked, and no number', () => {
    expect(titleOf({ ...open, pressing: 2, locked: 'Locked' })).toBe('Locked – Holdfast');
  });
});
