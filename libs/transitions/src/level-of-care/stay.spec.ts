import { v7 } from 'uuid';
import { correct, type Stay } from './stay.js';

const [patientId, by] = [v7(), v7()];
const now = new Date('2026-12-01T12:00:00Z');
const at = (day: string): Date => new Date(`${day}T12:00:00Z`);
const stay = (level: Stay['level'], from: string, to: string | null): Stay => ({
  ...{ id: v7(), patientId, level, beganAt: at(from), endedAt: to ? at(to) : null },
  ...{ transitionId: null, protocolVersion: null, corrected: null },
});
const first = stay('residential', '2026-09-01', '2026-10-01');
const second = stay('partial-hospitalisation', '2026-10-01', '2026-11-01');
const current = stay('outpatient', '2026-11-01', null);
const all = [first, second, current];
const reason = 'Written down from the wrong letter.';
const corrects = (of: Stay, given: { level?: Stay['level']; beganAt?: Date }) =>
  correct(all, of.id, { ...given, reason }, by, now);

describe('a correction', () => {
  it('of the level says who, when and why, and whether the patient is there now', () => {
    const { stays, events } = corrects(current, { level: 'intensive-outpatient' });
    expect(stays).toEqual([{ ...current, level: 'intensive-outpatient', corrected: { by, at: now, reason } }]);
    const data = { patientId, stayId: current.id, from: 'outpatient', to: 'intensive-outpatient', current: true };
    expect(events).toEqual([{ type: 'level-of-care.corrected', data }]);
    expect(corrects(first, { level: 'outpatient' }).events).toMatchObject([{ data: { current: false } }]);
  });

  it('of the beginning moves the end of the stay before with it', () => {
    const { stays } = corrects(second, { beganAt: at('2026-09-20') });
    expect(stays).toMatchObject([
      { id: first.id, endedAt: at('2026-09-20'), corrected: null },
      { id: second.id, beganAt: at('2026-09-20'), endedAt: second.endedAt, corrected: { by } },
    ]);
    expect(corrects(first, { beganAt: at('2026-08-01') }).stays).toMatchObject([{ beganAt: at('2026-08-01') }]);
  });

  it.each<[string, Stay, Date]>([
    ['before the stay before it began', second, at('2026-08-31')],
    ['when the stay before it began', second, at('2026-09-01')],
    ['when it ended', second, at('2026-11-01')],
    ['after it ended', first, at('2026-10-02')],
    ['in the time to come', current, at('2026-12-02')],
  ])('to a beginning %s is refused', (_, of, beganAt) => {
    expect(() => corrects(of, { beganAt })).toThrow(expect.objectContaining({ code: 'LEVEL_OF_CARE.WOULD_OVERLAP' }));
  });

  it('that changes nothing says nothing', () => {
    expect(corrects(second, { level: second.level, beganAt: second.beganAt })).toEqual({ stays: [], events: [] });
  });

  it('of a stay that is not there is refused', () => {
    expect(() => correct(all, v7(), { level: 'aftercare', reason }, by, now)).toThrow(
      expect.objectContaining({ code: 'LEVEL_OF_CARE.NOT_FOUND' }),
    );
  });
});
