import { given } from '#testing';
import { register, revise } from './patient.aggregate.js';
import { aPatient } from './patient.builder.js';

const now = new Date('2026-03-02T08:00:00Z');

describe('a patient', () => {
  it('is registered with an event that carries no words of theirs', () => {
    const registered = given(aPatient({ whatMatters: 'my sister’s wedding' }))
      .when((content) => register('p-1', content, now))
      .thenEvents('patient.registered');
    expect(JSON.stringify(registered.result.events)).not.toContain('wedding');
  });

  it('says what changed and nothing else', () => {
    const patient = aPatient({ riskTier: 'green' });
    given(patient)
      .when((before) => revise(before, { riskTier: 'red', pronouns: 'they/them' }))
      .thenEvents({
        type: 'patient.risk-tier-changed',
        data: { patientId: patient.id, from: 'green', to: 'red' },
      })
      .thenGives({ patient: { version: 2 } });
  });

  it('says that a patient moved, because check-ins follow', () => {
    const patient = aPatient({ timeZone: 'America/Chicago' });
    given(patient)
      .when((before) => revise(before, { timeZone: 'Europe/Madrid' }))
      .thenEvents({
        type: 'patient.time-zone-changed',
        data: { patientId: patient.id, from: 'America/Chicago', to: 'Europe/Madrid' },
      });
  });
});
