import type { HandoffEvidence, HandoffItemKind } from '#contracts';

/** Something that would do for an item of a kind. */
export function evidenceFor(kind: HandoffItemKind, staffId: string, at: Date): HandoffEvidence {
  const owner = { ownerId: staffId, what: 'As agreed', from: at.toISOString().slice(0, 10) };
  const all: { [K in HandoffItemKind]: Extract<HandoffEvidence, { kind: K }> } = {
    'risk-reassessment': { kind: 'risk-reassessment', riskTier: 'amber', note: 'Talked through on Monday.' },
    'i-pass-summary': {
      ...{ kind: 'i-pass-summary', severity: 'watcher', summary: 'Steady for two weeks.' },
      ...{ actions: [{ what: 'Call on Tuesday', role: 'therapist' }], contingencies: 'If dizzy: same day visit.' },
    },
    'accepting-clinician': { kind: 'accepting-clinician', agreedAt: at.toISOString(), note: null },
    'warm-handoff': {
      ...{
        kind: 'warm-handoff',
        heldAt: at.toISOString(),
        by: 'video',
        patientPresent: true,
        note: 'All three of us.',
      },
    },
    'medication-reconciliation': {
      ...{ kind: 'medication-reconciliation', comparedWith: ['patient', 'chart'] },
      medicines: [
        { name: 'Sertraline', before: '50 mg in the morning', after: '50 mg in the morning', reason: null },
        { name: 'Thiamine', before: '100 mg daily', after: null, reason: 'No longer needed' },
      ],
    },
    'nutrition-plan': { kind: 'nutrition-plan', plan: 'Three meals, two snacks.', mealSupport: 'Lunch with her aunt' },
    'vitals-owner': { kind: 'vitals-owner', ...owner },
    'labs-owner': { kind: 'labs-owner', ...owner },
    'psychosocial-supports': { kind: 'psychosocial-supports', supports: 'A group on Thursdays.' },
    'safety-plan-review': {
      ...{ kind: 'safety-plan-review', plan: 'reviewed', withPatient: true, sharedWith: ['Her aunt'], note: null },
    },
    'relapse-plan': { kind: 'relapse-plan', earlySigns: 'Eating alone.', whatHelps: 'A call to Tess.' },
    consent: { kind: 'consent', agreed: 'yes', note: null },
    'first-appointments': {
      kind: 'first-appointments',
      appointments: [
        {
          ...{
            what: 'First visit',
            with: 'Tess',
            status: 'booked',
            startsAt: new Date(+at + 6 * 86_400_000).toISOString(),
          },
          ...{ place: 'Room 2', telehealthLink: null },
        },
      ],
    },
    'copy-for-patient': { kind: 'copy-for-patient', givenAt: at.toISOString(), how: 'paper' },
    'patients-worry': { kind: 'patients-worry', answer: 'We have talked about it.' },
  };
  return all[kind];
}
