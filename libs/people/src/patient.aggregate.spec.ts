import { register, revise } from './patient.aggregate.js';
import { aPatient } from './patient.builder.js';

const now = new Date('2026-03-02T08:00:00Z');

describe('a patient', () => {
  it('is registered with an event that carries no words of theirs', () => {
    const { events } = register('p-1', aPatient({ whatMatters: 'my sister’s wedding' }), now);
    expect(events.map(({ type }) => type)).toEqual(['patient.registered']);
    expect(JSON.stringify(events)).not.toContain('wedding');
  });

  it.each([
    ['partial-hospitalisation', 'intensive-outpatient', now],
    ['outpatient', 'intensive-outpatient', null],
    ['outpatient', 'outpatient', null],
  ] as const)('moving from %s to %s counts as a step-down at %s', (levelOfCare, to, steppedDownAt) => {
    expect(revise(aPatient({ levelOfCare }), { levelOfCare: to }, now).patient.steppedDownAt).toEqual(steppedDownAt);
  });

  it('says what changed and nothing else', () => {
    const { events, patient } = revise(
      aPatient({ riskTier: 'green' }),
      { riskTier: 'red', pronouns: 'they/them' },
      now,
    );
    expect(events).toEqual([
      { type: 'patient.risk-tier-changed', data: { patientId: patient.id, from: 'green', to: 'red' } },
    ]);
    expect(patient.version).toBe(2);
  });

  it('says that a patient moved, because check-ins follow', () => {
    const { events, patient } = revise(aPatient({ timeZone: 'America/Chicago' }), { timeZone: 'Europe/Madrid' }, now);
    const data = { patientId: patient.id, from: 'America/Chicago', to: 'Europe/Madrid' };
    expect(events).toEqual([{ type: 'patient.time-zone-changed', data }]);
  });
});
