import { z } from 'zod';

/** S0 celebrate or nudge (patient-facing), S1 digest, S2 attention, S3 urgent, S4 emergency. */
export const Severity = z.enum(['S0', 'S1', 'S2', 'S3', 'S4']).meta({ id: 'Severity' });
export type Severity = z.infer<typeof Severity>;

export const isMoreSevere = (a: Severity, b: Severity): boolean => a > b;

export const LevelOfCare = z
  .enum([
    'aftercare',
    'outpatient',
    'intensive-outpatient',
    'partial-hospitalisation',
    'residential',
    'inpatient-psychiatric',
    'inpatient-medical',
  ])
  .meta({ id: 'LevelOfCare' });
export type LevelOfCare = z.infer<typeof LevelOfCare>;

/** From least to most intensive: the index is the rank. */
export const levelsOfCare = LevelOfCare.options;

export const RiskTier = z.enum(['green', 'amber', 'red']).meta({ id: 'RiskTier' });
export type RiskTier = z.infer<typeof RiskTier>;

/** What a person does on a care team. A step of an escalation chain names these, never persons. */
export const CareTeamRole = z
  .enum([
    'nutritionist',
    'physician',
    'social-worker',
    'therapist',
    'nurse',
    'peer-navigator',
    'primary-care',
    'on-call',
    'coordinator',
    'clinical-lead',
  ])
  .meta({ id: 'CareTeamRole' });
export type CareTeamRole = z.infer<typeof CareTeamRole>;

/** What a staff account may do in its organisation, whatever team it is on. */
export const StaffRole = z
  .enum(['clinician', 'coordinator', 'clinical-lead', 'admin', 'privacy-officer'])
  .meta({ id: 'StaffRole' });
export type StaffRole = z.infer<typeof StaffRole>;

/**
 * Who is named in a step besides the care team: `admin` reaches every admin of the organisation, `owner` whoever owns what the
 * patient waits for, such as an overdue hand-off item.
 */
export const ChainRole = z.enum([...CareTeamRole.options, 'admin', 'owner']).meta({ id: 'ChainRole' });
export type ChainRole = z.infer<typeof ChainRole>;
