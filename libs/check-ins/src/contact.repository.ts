import { Injectable } from '@nestjs/common';
import type { Transaction } from '#kernel';

/** When we last heard from a patient, and whether they rest. One row each, so that answering stays one small write. */
export interface Contact {
  registeredAt: Date | null;
  /** Since when somebody expects to hear from the patient. */
  watchedSince: Date | null;
  lastContactAt: Date | null;
  /** In the past: the end of the last pause. */
  pausedUntil: Date | null;
  nudgedAt: Date | null;
  /** When the team was last told that nothing is heard. */
  quietToldAt: Date | null;
}

type Column = 'registered_at' | 'watched_since' | 'last_contact_at' | 'nudged_at' | 'paused_until' | 'quiet_told_at';

@Injectable()
export class ContactRepository {
  find(tx: Transaction, patientId: string): Promise<Contact | null> {
    return tx.one(
      `select registered_at as "registeredAt", watched_since as "watchedSince", last_contact_at as "lastContactAt",
              paused_until as "pausedUntil", nudged_at as "nudgedAt", quiet_told_at as "quietToldAt"
         from patient_contact where patient_id = $1`,
      [patientId],
    );
  }

  set(tx: Transaction, patientId: string, column: Column, value: Date | null): void {
    tx.execute(
      `insert into patient_contact (patient_id, organisation_id, ${column}) values ($1, $2, $3)
       on conflict (patient_id) do update set ${column} = excluded.${column}`,
      [patientId, tx.organisationId, value],
    );
  }
}

/** The pause that is on at `now`. */
export const pauseOn = (contact: Contact | null, now: Date): Date | null =>
  contact?.pausedUntil && contact.pausedUntil > now ? contact.pausedUntil : null;
