import { type DomainEvent, type FactName, factCalled, type RuleTrigger } from '#contracts';
import type { Match } from '../rule.aggregate.js';

const factsOfEvent = ({ facts }: Match) =>
  Object.entries(facts)
    .filter(([, value]) => value !== null)
    .map(([name]) => factCalled(name as FactName))
    .filter(({ of }) => of === 'event');

/**
 * Whether a match rests on what only its event says. All other facts say how things stand, whichever event asks. That a chain
 * ended is about that chain alone.
 */
export const restsOnEvent = ({ type }: DomainEvent<RuleTrigger>, match: Match): boolean =>
  type === 'alert.chain-exhausted' || factsOfEvent(match).length > 0;

/**
 * Whether the event itself says, for the first time, what the match rests on: then somebody calls, perhaps again. Each step
 * of a check-in is saved, so an answer that an earlier save brought is no news; help and concerns always are.
 */
export function isNews(event: DomainEvent<RuleTrigger>, match: Match): boolean {
  if (!restsOnEvent(event, match)) return false;
  // An event of a release that did not write down its items counts as news: better twice than not at all.
  if (event.type !== 'check-in.answered' || !event.data.items) return true;
  const { items } = event.data;
  return factsOfEvent(match).some((fact) => fact.items.some((item) => items.includes(item)));
}
