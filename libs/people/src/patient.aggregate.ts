import type { Locale, NewEvent, PatientContent, RiskTier } from '#contracts';

/** Somebody in the programme, as the team knows them. */
export interface Patient extends PatientContent {
  id: string;
  version: number;
  registeredAt: Date;
  steppedDownAt: Date | null;
  isTest: boolean;
}

export interface Revision {
  pronouns?: string | null;
  timeZone?: string;
  locale?: Locale;
  riskTier?: RiskTier;
  whatMatters?: string | null;
  ifIGoQuiet?: string | null;
}

type Decision = { patient: Patient; events: NewEvent[] };

export function register(id: string, content: PatientContent, now: Date): Decision {
  const { careTeamId, levelOfCare, riskTier } = content;
  return {
    patient: { ...content, id, version: 1, registeredAt: now, steppedDownAt: null, isTest: false },
    events: [{ type: 'patient.registered', data: { patientId: id, careTeamId, levelOfCare, riskTier } }],
  };
}

/** Says what changed. */
export function revise(before: Patient, revision: Revision): Decision {
  const patient = { ...before, ...revision, version: before.version + 1 };
  const events: NewEvent[] = [];
  const patientId = before.id;
  if (patient.riskTier !== before.riskTier) {
    const data = { patientId, from: before.riskTier, to: patient.riskTier };
    events.push({ type: 'patient.risk-tier-changed', data });
  }
  if (patient.timeZone !== before.timeZone) {
    const data = { patientId, from: before.timeZone, to: patient.timeZone };
    events.push({ type: 'patient.time-zone-changed', data });
  }
  if (patient.whatMatters !== before.whatMatters) {
    events.push({ type: 'patient.priorities-changed', data: { patientId } });
  }
  return { patient, events };
}
