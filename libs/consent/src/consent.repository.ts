import { Injectable } from '@nestjs/common';
import type { Transaction } from '#kernel';
import type { Consent } from './consent.js';

export const consentEndsDeadline = 'consent.ends';

const columns = `id, patient_id as "patientId", category, role, staff_id as "staffId", supporter_id as "supporterId",
  effect, given_at as "givenAt", expires_at as "expiresAt"`;

@Injectable()
export class ConsentRepository {
  inForce(tx: Transaction, patientId: string): Promise<Consent[]> {
    return tx.query(
      `select ${columns} from consent
        where patient_id = $1 and ended_at is null and (expires_at is null or expires_at > $2) order by id`,
      [patientId, tx.now],
    );
  }

  /** Ended or not: what was said stays on record. */
  all(tx: Transaction, patientId: string): Promise<(Consent & { endedAt: Date | null })[]> {
    return tx.query(`select ${columns}, ended_at as "endedAt" from consent where patient_id = $1 order by id`, [
      patientId,
    ]);
  }

  /** Replaces what was said about the same category and holder. */
  add(tx: Transaction, c: Consent): void {
    tx.execute(
      `update consent set ended_at = $6
        where patient_id = $1 and category = $2 and ended_at is null and role is not distinct from $3::text
          and staff_id is not distinct from $4::uuid and supporter_id is not distinct from $5::uuid`,
      [c.patientId, c.category, c.role, c.staffId, c.supporterId, tx.now],
    );
    tx.execute(
      `insert into consent (id, organisation_id, patient_id, category, role, staff_id, supporter_id, effect, given_at,
                            expires_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        c.id,
        tx.organisationId,
        c.patientId,
        c.category,
        c.role,
        c.staffId,
        c.supporterId,
        c.effect,
        c.givenAt,
        c.expiresAt,
      ],
    );
    if (c.expiresAt) {
      tx.scheduleFirst({ kind: consentEndsDeadline, subjectId: c.id, serialiseBy: c.patientId, dueAt: c.expiresAt });
    }
  }

  /** Null when it is unknown, another patient's, or ended already. */
  end(tx: Transaction, consentId: string, patientId: string): Promise<Consent | null> {
    return tx.one(
      `update consent set ended_at = $3 where id = $1 and patient_id = $2 and ended_at is null returning ${columns}`,
      [consentId, patientId, tx.now],
    );
  }
}
