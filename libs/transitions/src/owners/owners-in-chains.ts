import { Injectable } from '@nestjs/common';
import { Contributes, type Transaction } from '#kernel';
import { type ChainHolders, chainHolders } from '#ports';

/** Whoever owns an overdue hand-off item, or a contact that was not held in time: `owner` in a chain. */
@Injectable()
@Contributes(chainHolders)
export class OwnersInChains implements ChainHolders {
  async of(tx: Transaction, patientIds: readonly string[]): ReturnType<ChainHolders['of']> {
    const rows = await tx.query<{ patientId: string; staffId: string }>(ownersSql, [patientIds]);
    return rows.map(({ patientId, staffId }) => ({ patientId, holder: { role: 'owner', staffId } }));
  }
}

/** Both branches begin at what is open of these patients. */
const ownersSql = `
select i.patient_id as "patientId", i.owner_id as "staffId"
  from handoff_item i join transition t on t.id = i.transition_id
 where i.patient_id = any($1) and i.status = 'pending' and i.told_late > 0 and t.state not in ('closed', 'cancelled')
union
select f.patient_id, f.owner_id
  from transition t join follow_up f on f.transition_id = t.id
 where t.patient_id = any($1) and t.state in ('accepted', 'followed-up') and f.status = 'pending'
   and f.clocks @? '$[*].missedAt ? (@ != null)'
 order by 1, 2`;
