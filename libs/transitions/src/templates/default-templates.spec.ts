import { type LevelOfCare, safetyItems, TransitionTemplate } from '#contracts';
import { defaultTemplate, pairsOfLevels } from './default-templates.js';
import { templateFaults } from './template-faults.js';

const kinds = (from: LevelOfCare, to: LevelOfCare) => defaultTemplate(from, to)!.map(({ kind }) => kind);

describe('the template that ships', () => {
  it.each(pairsOfLevels)('can be saved as it is: $from to $to', ({ from, to }) => {
    const items = defaultTemplate(from, to)!;
    expect(TransitionTemplate.shape.items.parse(items)).toEqual(items);
    expect(templateFaults(items)).toEqual([]);
  });

  it('is there for each ordered pair of levels, and not for staying', () => {
    expect(pairsOfLevels).toHaveLength(42);
    expect(defaultTemplate('outpatient', 'outpatient')).toBeNull();
  });

  it('holds everything when somebody leaves 24-hour care', () => {
    expect(kinds('inpatient-medical', 'outpatient')).toHaveLength(14);
  });

  it('plans a return of symptoms for a step-down alone', () => {
    expect(kinds('outpatient', 'partial-hospitalisation')).not.toContain('relapse-plan');
    expect(kinds('partial-hospitalisation', 'outpatient')).toContain('relapse-plan');
  });

  it('books appointments and names who takes vitals where the patient lives at home', () => {
    for (const kind of ['first-appointments', 'vitals-owner'] as const) {
      expect(kinds('outpatient', 'partial-hospitalisation')).toContain(kind);
      expect(kinds('outpatient', 'residential')).not.toContain(kind);
    }
  });

  it('is due sooner, and holds up less, when somebody steps up', () => {
    const due = (from: LevelOfCare, to: LevelOfCare) => {
      const { span } = defaultTemplate(from, to)!.find(({ kind }) => kind === 'medication-reconciliation')!.due;
      return span.amount;
    };
    expect(due('outpatient', 'inpatient-medical')).toBeLessThan(due('inpatient-medical', 'outpatient'));
    const ready = defaultTemplate('outpatient', 'inpatient-medical')!.filter(({ blocks }) => blocks === 'ready');
    expect(ready.map(({ kind }) => kind)).toEqual(['accepting-clinician', 'risk-reassessment', 'i-pass-summary']);
  });

  it('lets nobody move before what their safety hangs on is done', () => {
    for (const { from, to } of pairsOfLevels) {
      const idle = defaultTemplate(from, to)!.filter(({ blocks }) => blocks === 'nothing');
      expect(idle.filter(({ kind }) => safetyItems.includes(kind))).toEqual([]);
    }
  });
});

describe('a template that is changed', () => {
  const items = defaultTemplate('residential', 'outpatient')!;

  it('keeps what every hand-off has to hold', () => {
    const without = items.filter(({ kind }) => kind !== 'safety-plan-review');
    expect(templateFaults(without)).toMatchObject([{ field: '/items', code: 'missing:safety-plan-review' }]);
  });

  it('holds each kind once', () => {
    expect(templateFaults([...items, items[3]!])).toMatchObject([{ field: '/items/14/kind', code: 'twice' }]);
  });

  it('lets nobody move without them', () => {
    const idle = items.map((item) => ({ ...item, blocks: 'nothing' as const }));
    expect(templateFaults(idle).map(({ code }) => code)).toEqual(Array(3).fill('blocks-nothing'));
  });
});
