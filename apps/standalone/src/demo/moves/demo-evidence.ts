import type { HandoffEvidence, HandoffItemKind } from '#contracts';

const day = 86_400_000;

/** What the demo's team writes down for each item of a hand-off. */
export function demoEvidence(kind: HandoffItemKind, ownerId: string, at: Date): HandoffEvidence {
  const takesOver = { ownerId, from: new Date(+at + 3 * day).toISOString().slice(0, 10) };
  const all: { [K in HandoffItemKind]: Extract<HandoffEvidence, { kind: K }> } = {
    'risk-reassessment': {
      ...{ kind: 'risk-reassessment', riskTier: 'green' },
      note: 'Talked through on Monday. Urges are there in the evenings, and passed each time with the steps of the plan.',
    },
    'i-pass-summary': {
      ...{ kind: 'i-pass-summary', severity: 'stable' },
      summary: 'Six weeks in our programme. Eats all meals in company, two of three alone. Sleeps through.',
      actions: [
        { what: 'Call in the first two days, before the first evening alone', role: 'therapist' },
        { what: 'Look at potassium once more in two weeks', role: 'physician' },
      ],
      contingencies: 'If a day goes without a meal: same-day call, and lunch here is open at any time.',
    },
    'accepting-clinician': { kind: 'accepting-clinician', agreedAt: at.toISOString(), note: 'Agreed on the phone.' },
    'warm-handoff': {
      ...{ kind: 'warm-handoff', heldAt: at.toISOString(), by: 'video', patientPresent: true },
      note: 'All three of us, half an hour. They know each other’s faces now.',
    },
    'medication-reconciliation': {
      ...{ kind: 'medication-reconciliation', comparedWith: ['patient', 'chart', 'pharmacy'] },
      medicines: [
        {
          name: 'Sertraline',
          before: '50 mg in the morning',
          after: '75 mg in the morning',
          reason: 'Low mood in the evenings',
        },
        { name: 'Thiamine', before: '100 mg daily', after: null, reason: 'Not needed with regular meals' },
        { name: 'Vitamin D', before: '1000 units daily', after: '1000 units daily', reason: null },
      ],
    },
    'nutrition-plan': {
      ...{
        kind: 'nutrition-plan',
        plan: 'Three meals and two snacks. Breakfast is the anchor; dinner is the one to plan.',
      },
      mealSupport: 'Dinner in company four evenings a week.',
    },
    'vitals-owner': {
      kind: 'vitals-owner',
      what: 'Pulse and blood pressure, lying and standing, weekly',
      ...takesOver,
    },
    'labs-owner': { kind: 'labs-owner', what: 'Potassium and phosphate in two weeks', ...takesOver },
    'psychosocial-supports': {
      kind: 'psychosocial-supports',
      supports: 'The Thursday group goes on. Back at work on three days a week; the employer knows what is needed.',
    },
    'safety-plan-review': {
      ...{ kind: 'safety-plan-review', plan: 'reviewed', withPatient: true, sharedWith: ['the person they named'] },
      note: null,
    },
    'relapse-plan': {
      ...{ kind: 'relapse-plan', earlySigns: 'Eating alone, moving dinner later, going quiet in the group.' },
      whatHelps: 'Text first, then a walk. Lunch here, without having to ask.',
    },
    consent: { kind: 'consent', agreed: 'yes', note: null },
    'first-appointments': {
      kind: 'first-appointments',
      appointments: [
        {
          ...{ what: 'First session', with: 'Rita Lindgren', status: 'booked' },
          ...{
            startsAt: new Date(+at + 6 * day).toISOString(),
            place: 'Outpatient clinic, room 2',
            telehealthLink: null,
          },
        },
        {
          ...{ what: 'Nutrition counselling', with: 'Nora Quinn', status: 'booked', place: null },
          ...{
            startsAt: new Date(+at + 8 * day).toISOString(),
            telehealthLink: 'https://video.riverside.example/nora',
          },
        },
      ],
    },
    'copy-for-patient': { kind: 'copy-for-patient', givenAt: at.toISOString(), how: 'paper' },
    'patients-worry': { kind: 'patients-worry', answer: 'We spoke about it: Tess stays for the first two sessions.' },
  };
  return all[kind];
}
