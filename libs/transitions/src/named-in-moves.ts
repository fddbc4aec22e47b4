import { Injectable } from '@nestjs/common';
import { ruleOf } from '#contracts';
import { Contributes, type Transaction } from '#kernel';
import { type BesideTheTeam, besideTheTeam, type LetsBesideTheTeam } from '#ports';

const rule = ruleOf('transition.read');
const opens = (rule.by === 'staff' && rule.opensToNamed) || [];

/** Whoever a move names sees its hand-off, as long as they are named. */
@Injectable()
@Contributes(besideTheTeam)
export class NamedInMoves implements LetsBesideTheTeam {
  async besideTheTeam(tx: Transaction, patientId: string): Promise<BesideTheTeam[]> {
    const rows = await tx.query<{ staffId: string }>(
      'select distinct unnest(t.named) as "staffId" from transition t where t.patient_id = $1',
      [patientId],
    );
    return rows.map(({ staffId }) => ({ staffId, until: null, why: 'move', opens }));
  }
}
