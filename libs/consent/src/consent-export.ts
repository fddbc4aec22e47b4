import { Injectable } from '@nestjs/common';
import { Contributes, type Transaction } from '#kernel';
import { type ExportSource, recordParts } from '#ports';
import { type BreakGlass, breakGlassColumns, decryptBreakGlass } from './break-glass.js';
import { ConsentRepository } from './consent.repository.js';

/** Who may see what, and who did in an emergency. Hashes of links are left out: they say nothing about anybody. */
@Injectable()
@Contributes(recordParts)
export class ConsentExport implements ExportSource {
  constructor(private readonly consents: ConsentRepository) {}

  async parts(tx: Transaction, patientId: string): Promise<Record<string, unknown>> {
    const [consents, supporters, concerns, breakGlass] = await Promise.all([
      this.consents.all(tx, patientId),
      tx.query(
        `select id, name, relation, invited_at, expires_at, revoked_at from supporter where patient_id = $1 order by id`,
        [patientId],
      ),
      tx.query<{ id: string; words: string }>(
        'select id, supporter_id, words, danger, raised_at from supporter_concern where patient_id = $1',
        [patientId],
      ),
      tx.query<BreakGlass>(`select ${breakGlassColumns} from break_glass b where b.patient_id = $1 order by b.id`, [
        patientId,
      ]),
    ]);
    return {
      consents,
      supporters,
      concerns: concerns.map((concern) => ({
        ...concern,
        words: tx.decrypt('supporter_concern.words', concern.id, concern.words),
      })),
      breakGlass: breakGlass.map((access) => decryptBreakGlass(tx, access)),
    };
  }
}
