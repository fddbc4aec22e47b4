import type { AlertView } from '#contracts';
import { anAlert } from '../../../live/alert.builder.js';
import { belongs, inboxRows } from './inbox-order.js';

const me = '00000000-0000-7000-8000-000000000777';
const other = '00000000-0000-7000-8000-000000000778';
const at = '2026-11-23T08:00:00.000Z';
const takenBy = (id: string): Partial<AlertView> => ({
  state: 'acknowledged',
  acknowledged: { by: { id, name: 'N' }, at, resolveBy: at },
});
const toldMe: Partial<AlertView> = { notified: [{ staffId: me, name: 'Me', role: 'therapist' }] };
const reader = { me, ruleName: (alert: AlertView) => alert.rule.name };
const rows = (alerts: AlertView[], leaving: string[] = []) =>
  inboxRows(alerts, {}, reader, new Set(leaving)).map(({ id }) => Number(id.slice(-3)));

describe('the inbox', () => {
  it('shows the most severe first, then open before taken, then the oldest', () => {
    const alerts = [
      anAlert(1, { ...toldMe, raisedAt: '2026-11-23T09:00:00.000Z' }),
      anAlert(2, toldMe),
      anAlert(3, { severity: 'S4', ...takenBy(me) }),
      anAlert(4, { ...toldMe, severity: 'S4', raisedAt: '2026-11-23T10:00:00.000Z' }),
    ];
    expect(rows(alerts)).toEqual([4, 3, 2, 1]);
  });

  it('leaves out what others took, unless all are asked for', () => {
    const taken = anAlert(1, takenBy(other));
    expect(belongs(taken, {}, reader)).toBe(false);
    expect(belongs(taken, { whose: 'all' }, reader)).toBe(true);
    expect(belongs(anAlert(2, takenBy(me)), {}, reader)).toBe(true);
  });

  it('leaves out what waits for others, unless all are asked for', () => {
    expect(belongs(anAlert(1), {}, reader)).toBe(false);
    expect(belongs(anAlert(1), { whose: 'all' }, reader)).toBe(true);
    expect(belongs(anAlert(1, toldMe), {}, reader)).toBe(true);
  });

  it('keeps a row that is about to leave where it stood', () => {
    const alerts = [
      anAlert(1, { ...toldMe, ...takenBy(other) }),
      anAlert(2, { ...toldMe, raisedAt: '2026-11-23T09:00:00.000Z' }),
    ];
    expect(rows(alerts)).toEqual([2]);
    expect(rows(alerts, [alerts[0]!.id])).toEqual([1, 2]);
  });

  it('finds a patient whatever the accents and the order of words', () => {
    const alert = anAlert(1, { patient: { ...anAlert(1).patient, name: 'José Peña' }, ...toldMe });
    expect(belongs(alert, { q: 'pena jose' }, reader)).toBe(true);
    expect(belongs(alert, { q: 'maria' }, reader)).toBe(false);
  });
});
