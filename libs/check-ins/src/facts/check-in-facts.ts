import { Injectable } from '@nestjs/common';
import type { AskedFacts, FactName, FactSource, Facts } from '#contracts';
import type { Transaction } from '#platform';
import { ofContact } from './contact.facts.js';
import { recent, recentFacts } from './recent-answers.facts.js';
import { saidFacts } from './said.facts.js';

const sqlOf: Partial<Record<FactName, string>> = { ...ofContact, ...saidFacts, ...recentFacts };

/** What rules may ask about check-ins: one query, which costs as much as is asked. */
@Injectable()
export class CheckInFacts implements FactSource<Transaction> {
  async facts(tx: Transaction, { names, patientId, at, checkInId, save }: AskedFacts): Promise<Partial<Facts>> {
    // In one order, so that the same facts are the same statement.
    const asked = Object.keys(sqlOf).filter((name) => names.has(name as FactName));
    if (!asked.length) return {};
    const columns = asked.map((name) => `${sqlOf[name as FactName]} as "${name}"`);
    const found = await tx.one<Partial<Facts>>(
      `with asked as (select $1::uuid as patient_id, $2::timestamptz as at, $3::uuid as check_in_id, $4::int as save)
       ${asked.some((name) => name in recentFacts) ? `, ${recent}` : ''}
       select ${columns} from asked left join patient_contact p using (patient_id)`,
      [patientId, at, checkInId, save],
    );
    const hours = found?.hoursSinceContact;
    return hours == null ? { ...found } : { ...found, hoursSinceContact: Math.max(0, hours) };
  }
}
