import { routes } from '#contracts';
import { keyOf, mayShow } from './query-keys.js';

const jo = '00000000-0000-7000-8000-000000000001';
const robin = '00000000-0000-7000-8000-000000000002';

describe('what is kept on a screen when the access to a patient changes', () => {
  it.each([
    ['their record', keyOf(routes.readPatient, { params: { patientId: jo } })],
    ['their timeline, whatever else was asked', keyOf(routes.readTimeline, { params: { patientId: jo }, query: {} })],
    ['a list that they may be in', keyOf(routes.listPatients, { query: {} })],
    ['an alert, which does not say whose it is', keyOf(routes.readAlert, { params: { alertId: robin } })],
    ['what no route is known of', ['something', { of: 'tomorrow' }]],
  ])('is not %s', (_, key) => {
    expect(mayShow(key, jo)).toBe(true);
  });

  it.each([
    ['somebody else’s record', keyOf(routes.readPatient, { params: { patientId: robin } })],
    ['the rules', keyOf(routes.listRules, {})],
    ['who is signed in', keyOf(routes.readSession, {})],
    ['the staff', keyOf(routes.listStaff, {})],
  ])('is %s', (_, key) => {
    expect(mayShow(key, jo)).toBe(false);
  });
});
