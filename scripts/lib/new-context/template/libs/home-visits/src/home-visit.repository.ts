import { Injectable } from '@nestjs/common';
import type { Transaction } from '#kernel';
import type { HomeVisit } from './home-visit.aggregate.js';

const columns = 'id, patient_id as "patientId", words, due_at as "dueAt", state';

@Injectable()
export class HomeVisitRepository {
  async ofPatient(tx: Transaction, patientId: string): Promise<HomeVisit[]> {
    const sql = `select ${columns} from home_visit where patient_id = $1 order by due_at, id`;
    return (await tx.query<HomeVisit>(sql, [patientId])).map((row) => readable(tx, row));
  }

  /** Nobody else decides on it until this transaction ends. */
  async lock(tx: Transaction, id: string): Promise<HomeVisit | null> {
    const row = await tx.one<HomeVisit>(`select ${columns} from home_visit where id = $1 for update`, [id]);
    return row && readable(tx, row);
  }

  add(tx: Transaction, { id, patientId, words, dueAt, state }: HomeVisit): void {
    tx.execute(
      `insert into home_visit (id, organisation_id, patient_id, words, due_at, state) values ($1, $2, $3, $4, $5, $6)`,
      [id, tx.organisationId, patientId, tx.encrypt('home_visit.words', id, words), dueAt, state],
    );
  }

  saveState(tx: Transaction, { id, state }: HomeVisit): void {
    tx.execute('update home_visit set state = $2 where id = $1', [id, state]);
  }
}

const readable = (tx: Transaction, row: HomeVisit): HomeVisit => ({
  ...row,
  words: tx.decrypt('home_visit.words', row.id, row.words),
});
