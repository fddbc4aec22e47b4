import { Injectable } from '@nestjs/common';
import type { FactName, Facts } from '#contracts';
import { Contributes, type Transaction } from '#kernel';
import { type AskedFacts, type FactSource, factSources } from '#ports';
import { ofContact } from './contact.facts.js';
import { recent, recentFacts } from './recent-answers.facts.js';
import { saidFacts } from './said.facts.js';

const sqlOf: Partial<Record<FactName, string>> = { ...ofContact, ...saidFacts, ...recentFacts };

/** What rules may ask about check-ins: one query, which costs as much as is asked. */
@Injectable()
@Contributes(factSources)
export class CheckInFacts implements FactSource {
  readonly owns: readonly FactName[] = [...(Object.keys(sqlOf) as FactName[]), 'checkIns.helpRequested'];

  async facts(tx: Transaction, { names, patientId, at, event }: AskedFacts): Promise<Partial<Facts>> {
    const help = names.has('checkIns.helpRequested')
      ? { 'checkIns.helpRequested': event?.type === 'help.requested' || null }
      : {};
    const { checkInId = null, save = null } = checkInOf(event);
    // In one order, so that the same facts are the same statement.
    const asked = Object.keys(sqlOf).filter((name) => names.has(name as FactName));
    if (!asked.length) return help;
    const columns = asked.map((name) => `${sqlOf[name as FactName]} as "${name}"`);
    const found = await tx.one<Partial<Facts>>(
      `with asked as (select $1::uuid as patient_id, $2::timestamptz as at, $3::uuid as check_in_id, $4::int as save)
       ${asked.some((name) => name in recentFacts) ? `, ${recent}` : ''}
       select ${columns} from asked left join patient_contact p using (patient_id)`,
      [patientId, at, checkInId, save],
    );
    const hours = found?.['checkIns.hoursSinceContact'];
    return { ...found, ...help, ...(hours == null ? {} : { 'checkIns.hoursSinceContact': Math.max(0, hours) }) };
  }
}

/** Which check-in the event is about, and which save of it: what was said then counts, not what was said since. */
const checkInOf = (event: AskedFacts['event']): { checkInId?: string; save?: number } =>
  event && 'checkInId' in event.data ? event.data : {};
