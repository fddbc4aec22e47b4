import type { StaffPhone } from '#contracts';
import { isOpen, type Transition } from '../transition.js';

/** Whom a patient calls in between, by staff id: until the move the coordinator, from then on the receiver first. */
export function whomToCall(of: Transition): string[] {
  const ids = isOpen(of) ? [of.coordinatorId] : [of.receiverId, of.coordinatorId];
  return [...new Set(ids.filter((id) => id !== null))];
}

/** Only what its owner shows to patients. */
export const numbersFor = (phones: readonly StaffPhone[] = []) =>
  phones.filter(({ patientsMaySee }) => patientsMaySee).map(({ label, number }) => ({ label, number }));
