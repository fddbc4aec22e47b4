import { z } from 'zod';
import { CareTeamRole } from '../kernel/care.js';
import type { ConsentCategory } from '../kernel/consent-category.js';
import { Person } from '../kernel/person.js';
import { Id, Instant, LocalDate, Name, Words } from '../kernel/primitives.js';
import { MedicationReconciliation } from './medication-reconciliation.js';

/** What a hand-off holds, by the practice of the field. */
export const HandoffItemKind = z
  .enum([
    'risk-reassessment',
    'i-pass-summary',
    'accepting-clinician',
    'warm-handoff',
    'medication-reconciliation',
    'nutrition-plan',
    'vitals-owner',
    'labs-owner',
    'psychosocial-supports',
    'safety-plan-review',
    'relapse-plan',
    'consent',
    'first-appointments',
    'copy-for-patient',
    'patients-worry',
  ])
  .meta({ id: 'HandoffItemKind' });
export type HandoffItemKind = z.infer<typeof HandoffItemKind>;

export const HandoffItemStatus = z
  .enum(['pending', 'done', 'not-applicable', 'waived'])
  .meta({ id: 'HandoffItemStatus' });
export type HandoffItemStatus = z.infer<typeof HandoffItemStatus>;

/** To waive one of these takes a clinical lead: a patient's life may hang on it. */
export const safetyItems: readonly HandoffItemKind[] = [
  'risk-reassessment',
  'medication-reconciliation',
  'safety-plan-review',
  'accepting-clinician',
  'patients-worry',
];

/** What the patient can close for others, of what stands in an item. */
export const categoryOfHandoffItem: Record<HandoffItemKind, ConsentCategory> = {
  'risk-reassessment': 'safety-plan',
  'i-pass-summary': 'notes',
  'accepting-clinician': 'notes',
  'warm-handoff': 'notes',
  'medication-reconciliation': 'medicines',
  'nutrition-plan': 'notes',
  'vitals-owner': 'notes',
  'labs-owner': 'notes',
  'psychosocial-supports': 'notes',
  'safety-plan-review': 'safety-plan',
  'relapse-plan': 'safety-plan',
  consent: 'notes',
  'first-appointments': 'notes',
  'copy-for-patient': 'notes',
  'patients-worry': 'safety-plan',
};

/** Shaped as FHIR R4 Appointment wants it: status, start, description, and where. */
export const HandoffAppointment = z
  .strictObject({
    what: Name(120).describe('E.g. first visit with the nutritionist'),
    with: Name(120),
    status: z.enum(['booked', 'waitlist']).describe('A waiting list is a gap: nobody is expecting the patient'),
    startsAt: Instant.nullable().describe('Null on a waiting list'),
    place: Words(300).nullable(),
    telehealthLink: z
      .url({ protocol: /^https$/ })
      .max(500)
      .nullable(),
  })
  .refine(({ status, startsAt }) => status === 'waitlist' || startsAt !== null, {
    path: ['startsAt'],
    error: 'A booked appointment has a date.',
  })
  .refine(({ status, place, telehealthLink }) => status === 'waitlist' || place !== null || telehealthLink !== null, {
    path: ['place'],
    error: 'Say where it is, or give the link.',
  })
  .meta({ id: 'HandoffAppointment' });
export type HandoffAppointment = z.infer<typeof HandoffAppointment>;

const words = Words(4000);
const owner = { ownerId: Id.describe('Who takes it over'), what: Words(500), from: LocalDate };

/** What shows that an item is done: a shape for each kind. */
export const HandoffEvidence = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('risk-reassessment'), riskTier: z.enum(['green', 'amber', 'red']), note: words }),
    z.strictObject({
      kind: z.literal('i-pass-summary'),
      severity: z.enum(['stable', 'watcher', 'unstable']).describe('Illness severity'),
      summary: words.describe('Patient summary'),
      actions: z
        .array(z.strictObject({ what: Words(300), role: CareTeamRole }))
        .max(20)
        .describe('Action list'),
      contingencies: words.describe('What to do if'),
    }),
    z.strictObject({ kind: z.literal('accepting-clinician'), agreedAt: Instant, note: words.nullable() }),
    z.strictObject({
      kind: z.literal('warm-handoff'),
      heldAt: Instant,
      by: z.enum(['in-person', 'video', 'phone']),
      patientPresent: z.boolean(),
      note: words,
    }),
    z.strictObject({ kind: z.literal('medication-reconciliation'), ...MedicationReconciliation.shape }),
    z.strictObject({ kind: z.literal('nutrition-plan'), plan: words, mealSupport: words.nullable() }),
    z.strictObject({ kind: z.literal('vitals-owner'), ...owner }),
    z.strictObject({ kind: z.literal('labs-owner'), ...owner }),
    z.strictObject({ kind: z.literal('psychosocial-supports'), supports: words }),
    z.strictObject({
      kind: z.literal('safety-plan-review'),
      plan: z.enum(['reviewed', 'made-new', 'none']).describe('`none`: there is none, which is a gap'),
      withPatient: z.boolean(),
      sharedWith: z.array(Name(120)).max(10),
      note: words.nullable(),
    }),
    z.strictObject({ kind: z.literal('relapse-plan'), earlySigns: words, whatHelps: words }),
    z.strictObject({
      kind: z.literal('consent'),
      agreed: z.enum(['yes', 'no']).describe('Whether the patient agrees that the new team sees their record'),
      note: words.nullable(),
    }),
    z.strictObject({ kind: z.literal('first-appointments'), appointments: z.array(HandoffAppointment).min(1).max(10) }),
    z.strictObject({
      kind: z.literal('copy-for-patient'),
      givenAt: Instant,
      how: z.enum(['paper', 'screen', 'read-out']),
    }),
    z.strictObject({ kind: z.literal('patients-worry'), answer: words }),
  ])
  .meta({ id: 'HandoffEvidence' });
export type HandoffEvidence = z.infer<typeof HandoffEvidence>;

/** Something that was asked or said about an item. */
export const HandoffMessage = z
  .object({ id: Id, at: Instant, by: Person, words: z.string().nullable().describe('Null where withheld') })
  .meta({ id: 'HandoffMessage' });
export type HandoffMessage = z.infer<typeof HandoffMessage>;

export const HandoffItemView = z
  .object({
    id: Id,
    kind: HandoffItemKind,
    side: z.enum(['sender', 'receiver']).describe('Who has the knowledge to do it'),
    ownerRole: CareTeamRole,
    owner: Person,
    dueAt: Instant,
    blocks: z.enum(['ready', 'acceptance', 'nothing']),
    status: HandoffItemStatus,
    overdue: z.boolean(),
    settled: z
      .object({
        by: Person,
        at: Instant,
        reason: z.string().nullable().describe('Of a waived item, or one that does not apply'),
      })
      .nullable(),
    evidence: HandoffEvidence.nullable().describe('Null while pending, and where withheld'),
    about: z.string().nullable().describe('Of a worry: the patient’s own words, as far as they are open'),
    chased: z.object({ by: Person, at: Instant }).nullable(),
    messages: z.array(HandoffMessage),
  })
  .meta({ id: 'HandoffItemView' });
export type HandoffItemView = z.infer<typeof HandoffItemView>;
