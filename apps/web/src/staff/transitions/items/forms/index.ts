import type { ComponentType } from 'react';
import type { HandoffItemKind } from '#contracts';
import { AcceptingClinician } from './accepting-clinician.js';
import { Consent } from './consent.js';
import { CopyForPatient } from './copy-for-patient.js';
import { FirstAppointments } from './first-appointments.js';
import { IPassSummary } from './i-pass-summary.js';
import { MedicationReconciliationForm } from './medication-reconciliation.js';
import { LabsOwner, VitalsOwner } from './new-owner.js';
import { NutritionPlan } from './nutrition-plan.js';
import { PatientsWorry, PsychosocialSupports, RelapsePlan } from './plain-words.js';
import { RiskReassessment } from './risk-reassessment.js';
import { SafetyPlanReview } from './safety-plan-review.js';
import type { FormProps } from './use-evidence.js';
import { WarmHandoff } from './warm-handoff.js';

/** What is asked of each kind of item. */
export const forms: { [K in HandoffItemKind]: ComponentType<FormProps<K>> } = {
  'risk-reassessment': RiskReassessment,
  'i-pass-summary': IPassSummary,
  'accepting-clinician': AcceptingClinician,
  'warm-handoff': WarmHandoff,
  'medication-reconciliation': MedicationReconciliationForm,
  'nutrition-plan': NutritionPlan,
  'vitals-owner': VitalsOwner,
  'labs-owner': LabsOwner,
  'psychosocial-supports': PsychosocialSupports,
  'safety-plan-review': SafetyPlanReview,
  'relapse-plan': RelapsePlan,
  consent: Consent,
  'first-appointments': FirstAppointments,
  'copy-for-patient': CopyForPatient,
  'patients-worry': PatientsWorry,
};
