import { Injectable } from '@nestjs/common';
import type { FactSource, Facts } from '#contracts';
import type { Transaction } from '#platform';
import { missedInARow } from './missed-in-a-row.js';

/** An urge of this much or more counts as strong. */
const strong = 8;

const sql = `
select
  (select count(*)::int from ${missedInARow}) as "missedInARow",
  (extract(epoch from $2::timestamptz - greatest(
     coalesce(p.last_contact_at, p.registered_at, p.watched_since),
     case when p.paused_until is not null then least(p.paused_until, $2) end
   )) / 3600)::float8 as "hoursSinceContact",
  (select answers->>'feelsSafe' from check_in where id = $3 and patient_id = $1) as "feelsSafe",
  ($3::uuid is null and p.help_requested_at > $2::timestamptz - interval '24 hours') is true as "helpRequested",
  (select count(*)::int from check_in c
    where c.patient_id = $1 and c.id >= uuid7_floor($2::timestamptz - interval '30 days')
      and c.id < uuid7_floor($2::timestamptz + interval '1 second')
      and c.answered_at > $2::timestamptz - interval '24 hours' and c.answered_at <= $2
      and (c.answers->>'strongestUrge')::int >= ${strong}) as "strongUrgesIn24h"
from (select $1::uuid as patient_id) asked left join patient_contact p using (patient_id)`;

/**
 * What rules may ask about check-ins, in one query. A pause is not silence. The help button counts where a rule looks
 * at the patient as such, for a day; where it looks at one check-in, that check-in's own safety answer does.
 */
@Injectable()
export class CheckInFacts implements FactSource<Transaction> {
  async facts(tx: Transaction, patientId: string, at: Date, checkInId: string | null): Promise<Partial<Facts>> {
    const found = await tx.one<Partial<Facts>>(sql, [patientId, at, checkInId]);
    const hours = found?.hoursSinceContact;
    return { ...found, hoursSinceContact: hours == null ? undefined : Math.max(0, hours) };
  }
}
