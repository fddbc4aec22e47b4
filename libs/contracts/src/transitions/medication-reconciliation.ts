import { z } from 'zod';
import { Name, Words } from '../kernel/primitives.js';

const dose = Words(200).describe('As FHIR R4 Dosage.text: e.g. "20 mg in the morning"');

/**
 * The list before and the list after, side by side: one row for each medicine. A medicine that is `null` before is new, one
 * that is `null` after is stopped.
 */
export const ReconciledMedicine = z
  .strictObject({
    name: Name(120),
    before: dose.nullable(),
    after: dose.nullable(),
    reason: Words(500).nullable().describe('Why it changed'),
  })
  .refine(({ before, after }) => before !== null || after !== null, {
    path: ['after'],
    error: 'A medicine stands in at least one of the two lists.',
  })
  .refine(({ before, after, reason }) => before === after || reason !== null, {
    path: ['reason'],
    error: 'Say why it changed.',
  })
  .meta({ id: 'ReconciledMedicine' });
export type ReconciledMedicine = z.infer<typeof ReconciledMedicine>;

export const MedicationReconciliation = z.strictObject({
  medicines: z.array(ReconciledMedicine).max(60).describe('Empty: no medicines before and none after'),
  comparedWith: z
    .array(z.enum(['patient', 'chart', 'pharmacy', 'family']))
    .min(1)
    .describe('Where the list before came from'),
});
export type MedicationReconciliation = z.infer<typeof MedicationReconciliation>;

/** What becomes of a medicine; as FHIR R4 MedicationStatement would say it: active or stopped. */
export const changeOf = ({ before, after }: ReconciledMedicine): 'unchanged' | 'changed' | 'new' | 'stopped' =>
  before === null ? 'new' : after === null ? 'stopped' : before === after ? 'unchanged' : 'changed';
