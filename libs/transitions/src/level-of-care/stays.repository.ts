import { Injectable } from '@nestjs/common';
import type { LevelOfCare } from '#contracts';
import type { Transaction } from '#kernel';
import type { Stay } from './stay.js';

interface Row extends Omit<Stay, 'corrected'> {
  correctedBy: string | null;
  correctedAt: Date;
  correctedReason: string;
}

const columns = `id, patient_id as "patientId", level, began_at as "beganAt", ended_at as "endedAt",
  transition_id as "transitionId", protocol_version as "protocolVersion", corrected_by as "correctedBy",
  corrected_at as "correctedAt", corrected_reason as "correctedReason"`;
const reasonField = 'level_of_care_stay.corrected_reason';

/** At which levels of care patients were. */
@Injectable()
export class Stays {
  /** Oldest first. */
  async ofPatient(tx: Transaction, patientId: string): Promise<Stay[]> {
    const rows = await tx.query<Row>(
      `select ${columns} from level_of_care_stay where patient_id = $1 order by began_at`,
      [patientId],
    );
    return rows.map(({ correctedBy: by, correctedAt: at, correctedReason, ...stay }) => ({
      ...stay,
      corrected: by ? { by, at, reason: tx.decrypt(reasonField, stay.id, correctedReason) } : null,
    }));
  }

  beginFirst(tx: Transaction, patientId: string, level: LevelOfCare, beganAt: Date): void {
    tx.execute(
      `insert into level_of_care_stay (id, organisation_id, patient_id, level, began_at, is_first)
       values ($1, $2, $3, $4, $5, true)
       on conflict (patient_id) where is_first do nothing`,
      [tx.newId(), tx.organisationId, patientId, level, beganAt],
    );
  }

  /** Ends the one before at the same moment; of two that begin in the same millisecond the second is a millisecond later. */
  beginNext(tx: Transaction, stay: Pick<Stay, 'patientId' | 'level' | 'transitionId' | 'protocolVersion'>): void {
    tx.execute(
      `with before as (
         update level_of_care_stay set ended_at = greatest($5::timestamptz, began_at + interval '1 millisecond')
          where patient_id = $3 and ended_at is null returning ended_at
       )
       insert into level_of_care_stay (id, organisation_id, patient_id, level, began_at, transition_id, protocol_version)
       select $1, $2, $3, $4, ended_at, $6, $7 from before`,
      [
        ...[tx.newId(), tx.organisationId, stay.patientId, stay.level, tx.now],
        ...[stay.transitionId, stay.protocolVersion],
      ],
    );
  }

  /** In one statement: a boundary that moves belongs to two stays. */
  saveCorrected(tx: Transaction, stays: readonly Stay[]): void {
    const rows = stays.map(({ id, level, beganAt, endedAt, corrected }) => ({
      ...{ id, level, began_at: beganAt, ended_at: endedAt, by: corrected?.by, at: corrected?.at },
      reason: tx.encrypt(reasonField, id, corrected?.reason ?? null),
    }));
    tx.execute(
      `update level_of_care_stay s
          set level = c.level, began_at = c.began_at, ended_at = c.ended_at, corrected_by = c.by, corrected_at = c.at,
              corrected_reason = c.reason
         from jsonb_to_recordset($1::jsonb) as c (id uuid, level text, began_at timestamptz, ended_at timestamptz, by uuid,
                                                  at timestamptz, reason text)
        where s.id = c.id`,
      [JSON.stringify(rows)],
    );
  }
}
