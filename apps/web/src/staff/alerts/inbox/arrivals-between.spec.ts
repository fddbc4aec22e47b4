import type { AlertView } from '#contracts';
import { anAlert } from '../../../live/alert.builder.js';
import { arrivalsBetween } from './arrivals-between.js';

const me = '00000000-0000-7000-8000-000000000777';
const toldMe: Pick<AlertView, 'notified'> = { notified: [{ staffId: me, name: 'Me', role: 'therapist' }] };
const mine = (n: number, part: Partial<AlertView> = {}) => anAlert(n, { ...toldMe, ...part });
const book = (...alerts: AlertView[]) => new Map(alerts.map((alert) => [alert.id, alert]));
const arrived = (before: AlertView[], after: AlertView[]) =>
  arrivalsBetween(book(...before), book(...after), me).map(({ id }) => Number(id.slice(-1)));

describe('arrivals', () => {
  it('are new open alerts, reopened ones and those that became more severe', () => {
    const before = [mine(1), mine(2, { state: 'acknowledged' }), mine(3)];
    expect(arrived(before, [mine(1, { version: 2 }), mine(2), mine(3, { severity: 'S4' }), mine(4)])).toEqual([
      2, 3, 4,
    ]);
  });

  it('are not alerts that somebody already took', () => {
    expect(arrived([], [mine(1, { state: 'acknowledged' })])).toEqual([]);
  });

  it('are not alerts that told others, but for emergencies', () => {
    expect(arrived([], [anAlert(1, { severity: 'S3' }), anAlert(2, { severity: 'S4' })])).toEqual([2]);
  });

  it('are alerts whose chain comes to me later', () => {
    expect(arrived([anAlert(1)], [mine(1, { version: 2 })])).toEqual([1]);
    expect(arrived([mine(1)], [mine(1, { version: 2 })])).toEqual([]);
  });

  it('are emergencies that are said again while they are open, and nothing less', () => {
    const before = [anAlert(1, { severity: 'S4' }), mine(2, { severity: 'S3' })];
    const after = [anAlert(1, { severity: 'S4', occurrences: 2 }), mine(2, { severity: 'S3', occurrences: 2 })];
    expect(arrived(before, after)).toEqual([1]);
  });
});
