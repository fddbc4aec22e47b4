import type { CheckInAnswers, FactName } from '#contracts';
import type { Transaction } from '#kernel';
import type { AskedFacts, Happening } from '#ports';
import { CheckInPast } from './check-in-past.js';
import { contactFacts } from './contact.facts.js';
import { recentFacts } from './recent-answers.facts.js';
import { saidFacts } from './said.facts.js';

interface AnsweredRow {
  id: string;
  answers: CheckInAnswers;
  answeredAt: Date;
  closesAt: Date;
  zone: string;
}

const asksFor = (names: ReadonlySet<FactName>, facts: object): boolean =>
  Object.keys(facts).some((name) => names.has(name as FactName));

/**
 * What facts about a patient's check-ins are made of as things stand: their row of contact, which every answer keeps, and their own
 * check-ins of the last 30 days. What nobody asks for is not read; all of it is one round trip.
 */
export async function loadCheckInPast(tx: Transaction, { names, patientId, at }: AskedFacts): Promise<CheckInPast> {
  const past = new CheckInPast();
  const [contact, missed, answered] = await Promise.all([
    asksFor(names, contactFacts) ? tx.one<Record<string, Date | null>>(contactSql, [patientId]) : null,
    asksFor(names, contactFacts)
      ? tx.query<{ id: string; opensAt: Date; endedAt: Date }>(missedSql, [patientId, at])
      : [],
    asksFor(names, recentFacts) ? tx.query<AnsweredRow>(answeredSql, [patientId, at]) : [],
  ]);
  for (const [name, moment] of Object.entries(contact ?? {})) {
    past.heard[name as keyof CheckInPast['heard']] = moment && +moment;
  }
  for (const { id, opensAt, endedAt } of missed) past.missed.push({ id, opensAt: +opensAt, endedAt: +endedAt });
  for (const { id, answers, answeredAt, closesAt, zone } of answered) {
    past.answer({ id, answers, zone, answeredAt: +answeredAt, at: Math.min(+answeredAt, +closesAt) });
  }
  return past;
}

const contactSql = `
select registered_at as "registeredAt", watched_since as "watchedSince", last_contact_at as "lastContactAt",
       last_answered_at as "lastAnsweredAt", last_answered_opens_at as "lastAnsweredOpensAt", paused_until as "pausedUntil"
  from patient_contact where patient_id = $1`;

const missedSql = `
select id, opens_at as "opensAt", grace_ends_at as "endedAt" from check_in
 where patient_id = $1 and state = 'missed' and id >= uuid7_floor($2::timestamptz - interval '90 days')
   and id < uuid7_floor($2::timestamptz + interval '1 second') order by id`;

const answeredSql = `
select c.id, c.answers, c.answered_at as "answeredAt", c.closes_at as "closesAt", s.made_in_zone as zone
  from check_in c join check_in_schedule s on s.id = c.schedule_id
 where c.patient_id = $1 and c.id >= uuid7_floor($2::timestamptz - interval '30 days')
   and c.id < uuid7_floor($2::timestamptz + interval '1 second') and c.answers is not null and c.answered_at <= $2
 order by c.answered_at, c.id`;

const saidSql = `
select c.answers, (select s->'answers' from jsonb_array_elements(c.said) s where (s->>'save')::int = $3 limit 1) as said
  from check_in c where c.id = $1 and c.patient_id = $2`;

/** The event that is looked at with what was said in it; null where it says nothing that facts are made of. */
export async function loadSaid(tx: Transaction, { names, patientId, event }: AskedFacts): Promise<Happening | null> {
  if (!event || !asksFor(names, saidFacts)) return null;
  const { id, type, data } = event;
  const happening = { id, type, at: +event.occurredAt, data } as Happening;
  if (!('checkInId' in event.data)) return happening;
  const save = event.type === 'check-in.answered' ? (event.data.save ?? null) : null;
  const found = await tx.one<{ answers: CheckInAnswers | null; said: CheckInAnswers | null }>(saidSql, [
    event.data.checkInId,
    patientId,
    save,
  ]);
  return { ...happening, answers: found?.answers ?? {}, said: found?.said ?? {} };
}
