import type { DomainEvent, RuleTrigger } from '#contracts';
import type { Transaction } from '#kernel';
import type { Match } from '../rule.aggregate.js';
import { restsOnEvent } from './is-news.js';

/** Sooner than that nobody has taken on and resolved what another event raised meanwhile; in milliseconds. */
const late = 500;

/**
 * Whether the rule has matched since the event was there: then what the event adds was looked at already, and an event
 * that is handled late must not raise again what somebody has resolved meanwhile. Units of work about one patient follow
 * one another under the patient's lock, so the ids of their transactions say which came first; clocks do not.
 */
export async function isAlreadyEvaluated(
  event: DomainEvent<RuleTrigger>,
  ruleId: string,
  match: Match,
  tx: Transaction,
): Promise<boolean> {
  if (+tx.now - +event.occurredAt < late) return false;
  if (restsOnEvent(event, match)) return false;
  const matchedSince = await tx.one(
    `select from domain_event e, domain_event m
      where e.id = $1 and m.organisation_id = $2 and m.subject_id = $3 and m.type = 'rule.matched'
        and m.id >= uuid7_floor($4::timestamptz - interval '1 minute') and m.data->'rule'->>'id' = $5
        and age(m.xmin) < age(e.xmin) limit 1`,
    [event.id, tx.organisationId, event.subjectId, event.occurredAt, ruleId],
  );
  return matchedSince !== null;
}
