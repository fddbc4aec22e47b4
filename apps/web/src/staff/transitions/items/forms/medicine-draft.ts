import type { ReconciledMedicine } from '#contracts';

/** A medicine while it is written: an empty dose says that it is in one of the two lists only. */
export interface MedicineDraft {
  key: string;
  name: string;
  before: string;
  after: string;
  reason: string;
}

export const newMedicine = (of?: ReconciledMedicine): MedicineDraft => ({
  key: crypto.randomUUID(),
  name: of?.name ?? '',
  before: of?.before ?? '',
  after: of?.after ?? '',
  reason: of?.reason ?? '',
});

/** As far as it is known; null while it stands in neither list. A reason is asked only of what differs. */
export const medicineOf = ({ name, before, after, reason }: MedicineDraft): ReconciledMedicine | null => {
  const doses = { before: before.trim() || null, after: after.trim() || null };
  if (doses.before === null && doses.after === null) return null;
  return { name: name.trim(), ...doses, reason: doses.before === doses.after ? null : reason.trim() || null };
};

/** Has a name and a dose, and a reason where it changed. */
export const isSaid = (draft: MedicineDraft): boolean => {
  const medicine = medicineOf(draft);
  return medicine !== null && medicine.name !== '' && (medicine.before === medicine.after || medicine.reason !== null);
};
