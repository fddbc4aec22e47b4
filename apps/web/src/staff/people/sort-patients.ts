import { type AlertView, isMoreSevere, LevelOfCare, type ListedPatient, RiskTier, type Severity } from '#contracts';
import type { PatientSort } from './patients-search.js';

export interface PatientRow {
  patient: ListedPatient;
  alerts: readonly AlertView[];
}

const nameOf = ({ patient }: PatientRow): string => `${patient.familyName} ${patient.givenName}`;
const byName = (a: PatientRow, b: PatientRow): number => nameOf(a).localeCompare(nameOf(b));
/** The highest first. */
const byTier = (a: PatientRow, b: PatientRow): number =>
  RiskTier.options.indexOf(b.patient.riskTier) - RiskTier.options.indexOf(a.patient.riskTier);
const byLevel = (a: PatientRow, b: PatientRow): number =>
  LevelOfCare.options.indexOf(b.patient.levelOfCare) - LevelOfCare.options.indexOf(a.patient.levelOfCare);
/** The longest silence first. Somebody who was never heard from has been silent since they came. */
const heardAt = ({ patient }: PatientRow): string => patient.lastContactAt ?? patient.registeredAt;
const bySilence = (a: PatientRow, b: PatientRow): number => heardAt(a).localeCompare(heardAt(b));

const worst = ({ alerts }: PatientRow): Severity | null => alerts[0]?.severity ?? null;
const bySeverity = (a: PatientRow, b: PatientRow): number => {
  const [of, other] = [worst(a), worst(b)];
  if (of === other) return 0;
  if (of === null || other === null) return of === null ? 1 : -1;
  return isMoreSevere(of, other) ? -1 : 1;
};

const orders: Record<PatientSort, ((a: PatientRow, b: PatientRow) => number)[]> = {
  urgency: [bySeverity, byTier, byName],
  name: [byName],
  contact: [bySilence, byName],
  tier: [byTier, bySeverity, byName],
  level: [byLevel, byTier, byName],
};

export const sortPatients = (rows: readonly PatientRow[], sort: PatientSort): PatientRow[] =>
  rows.toSorted((a, b) => {
    for (const order of orders[sort]) {
      const difference = order(a, b);
      if (difference !== 0) return difference;
    }
    return 0;
  });
