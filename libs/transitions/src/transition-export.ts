import { Injectable } from '@nestjs/common';
import { Contributes, type Transaction } from '#kernel';
import { type ExportSource, recordParts } from '#ports';
import { TransitionRepository } from './transition.repository.js';
import { type TransitionRow, transitionColumns } from './transition.row.js';

/** What a patient takes along of their moves: nothing that is kept about them is left out. */
@Injectable()
@Contributes(recordParts)
export class TransitionExport implements ExportSource {
  constructor(private readonly transitions: TransitionRepository) {}

  async parts(tx: Transaction, patientId: string): Promise<Record<string, unknown>> {
    const sql = `select ${transitionColumns} from transition t where t.patient_id = $1 order by t.id`;
    const rows = await tx.query<TransitionRow>(sql, [patientId]);
    const messages = await tx.query<{ id: string; itemId: string; at: Date; words: string }>(
      `select m.id, m.item_id as "itemId", m.at, m.words from handoff_message m join transition t on t.id = m.transition_id
        where t.patient_id = $1 order by m.id`,
      [patientId],
    );
    return {
      transitions: await this.transitions.whole(tx, rows),
      handoffMessages: messages.map((one) => ({
        ...one,
        words: tx.decrypt('handoff_message.words', one.id, one.words),
      })),
    };
  }
}
