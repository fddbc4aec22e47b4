import { Injectable } from '@nestjs/common';
import type { AskedFacts, FactName, FactSource, Facts } from '#contracts';
import type { Transaction } from '#platform';
import { missedInARow } from './missed-in-a-row.js';

/** An urge of this much or more counts as strong. */
const strong = 8;

/** About patient $1, as of $2, looking at check-in $3. A pause is not silence. */
const sqlOf: Partial<Record<FactName, string>> = {
  missedInARow: `(select count(*)::int from ${missedInARow})`,
  hoursSinceContact: `(extract(epoch from $2::timestamptz - greatest(
     coalesce(p.last_contact_at, p.registered_at, p.watched_since),
     case when p.paused_until is not null then least(p.paused_until, $2) end
   )) / 3600)::float8`,
  feelsSafe: `(select answers->>'feelsSafe' from check_in where id = $3 and patient_id = $1)`,
  strongUrgesIn24h: `(select count(*)::int from check_in c
    where c.patient_id = $1 and c.id >= uuid7_floor($2::timestamptz - interval '30 days')
      and c.id < uuid7_floor($2::timestamptz + interval '1 second')
      and c.answered_at > $2::timestamptz - interval '24 hours' and c.answered_at <= $2
      and (c.answers->>'strongestUrge')::int >= ${strong})`,
};

/** What rules may ask about check-ins: one query, which costs as much as is asked. */
@Injectable()
export class CheckInFacts implements FactSource<Transaction> {
  async facts(tx: Transaction, { names, patientId, at, checkInId }: AskedFacts): Promise<Partial<Facts>> {
    // In one order, so that the same facts are the same statement.
    const columns = Object.entries(sqlOf).flatMap(([name, sql]) =>
      names.has(name as FactName) ? [`${sql} as "${name}"`] : [],
    );
    if (!columns.length) return {};
    const found = await tx.one<Partial<Facts>>(
      `select ${columns} from (select $1::uuid as patient_id, $2::timestamptz as at, $3::uuid as check_in_id) asked
         left join patient_contact p using (patient_id)`,
      [patientId, at, checkInId],
    );
    const hours = found?.hoursSinceContact;
    return { ...found, hoursSinceContact: hours == null ? undefined : Math.max(0, hours) };
  }
}
