import { ReconciledMedicine } from '#contracts';
import { isSaid, medicineOf, newMedicine } from './medicine-draft.js';

const draft = (part: Partial<ReturnType<typeof newMedicine>>) => ({ ...newMedicine(), name: 'Sertraline', ...part });

describe('a medicine while it is written', () => {
  it.each([
    ['unchanged, and no reason is asked', { before: '50 mg', after: ' 50 mg' }, true],
    ['changed, with a reason', { before: '50 mg', after: '75 mg', reason: 'low mood' }, true],
    ['changed, and nobody said why', { before: '50 mg', after: '75 mg' }, false],
    ['new, with a reason', { after: '50 mg', reason: 'sleep' }, true],
    ['stopped, and nobody said why', { before: '50 mg' }, false],
    ['in neither list', { reason: 'x' }, false],
    ['without a name', { name: ' ', before: '50 mg', after: '50 mg' }, false],
  ])('is whole when the server would take it: %s', (_, part, whole) => {
    expect(isSaid(draft(part))).toBe(whole);
    const medicine = medicineOf(draft(part));
    expect(medicine !== null && ReconciledMedicine.safeParse(medicine).success).toBe(whole);
  });

  it('begins with what was written before', () => {
    const written: ReconciledMedicine = { name: 'Sertraline', before: '50 mg', after: null, reason: 'nausea' };
    expect(medicineOf(newMedicine(written))).toEqual(written);
  });
});
