import { anAlert } from '../live/alert.builder.js';
import { arrivalsBetween } from './arrivals-between.js';

const book = (...alerts: ReturnType<typeof anAlert>[]) => new Map(alerts.map((alert) => [alert.id, alert]));

describe('arrivals', () => {
  it('are new open alerts, reopened ones and those that became more severe', () => {
    const before = book(anAlert(1), anAlert(2, { state: 'acknowledged' }), anAlert(3));
    const after = book(anAlert(1, { version: 2 }), anAlert(2), anAlert(3, { severity: 'S4' }), anAlert(4));
    expect(arrivalsBetween(before, after).map(({ id }) => Number(id.slice(-1)))).toEqual([2, 3, 4]);
  });

  it('are not alerts that somebody already took', () => {
    expect(arrivalsBetween(book(), book(anAlert(1, { state: 'acknowledged' })))).toEqual([]);
  });
});
