import type { EventType, Facts, RuleVerdict, WhatCame } from '#contracts';
import type { RulesLeftOut, StandingAlert } from '#ports';
import { builtInRule } from '../built-in-rule.js';
import { isNews, restsOnEvent } from '../evaluate-rules/is-news.js';
import { match } from '../rule.aggregate.js';
import { isInForce } from '../rule-sets.js';
import type { LookedAt } from './facts-then.js';
import { type IsOpen, judgeLevel } from './judge-condition.js';
import type { RuleThen } from './rules-then.js';

export interface Moment {
  at: Date;
  facts: Partial<Facts>;
  /** What is being looked at, with all saves of the same check-in; null: how things stood, whatever might have woken a rule. */
  looked: LookedAt | null;
  isOpen: IsOpen;
  /** By the protocol packs of then. */
  leftOut: RulesLeftOut;
  /** Alerts of the patient that stood open then, or were raised right after. */
  alerts: readonly StandingAlert[];
}

/** An alert that a match raised is there within so much of it: evaluation may have had to wait. */
export const raisedWithin = 10 * 60_000;

/** What a rule, as it was then, made of a moment, and what came of it. */
export function verdictOf(rule: RuleThen, moment: Moment): RuleVerdict {
  const { id: ruleId, key, version, content } = rule;
  const about = { ruleId, key, name: content.name, class: content.class, version };
  const nothing = { because: null, level: null, levels: [], came: null };
  const because = whyNotAsked(rule, moment);
  if (because) return { ...about, ...nothing, verdict: 'not-asked', because };
  try {
    const levels = content.levels.map((level) => judgeLevel(level, moment.facts, moment.isOpen));
    const seen = levels.findIndex(({ truth }) => truth === 'true');
    const resting = restingOn(rule, moment);
    // That there is an alert is never withheld, so what raised it matched. What else came of it may say what is not open.
    if (seen >= 0 || resting) {
      const level = seen >= 0 ? seen : null;
      return { ...about, verdict: 'matched', because: null, level, levels, came: resting ?? whatCame(rule, moment) };
    }
    const truths = levels.map(({ truth }) => truth);
    const verdict = truths.includes('withheld') ? 'withheld' : truths.includes('unknown') ? 'unknown' : 'not-matched';
    return { ...about, verdict, because: null, level: null, levels, came: null };
  } catch {
    // Stored by another release: it could not act then, and is reported to the admins on its own way.
    return { ...about, ...nothing, verdict: 'cannot-be-evaluated' };
  }
}

function whyNotAsked({ key, content, putAway }: RuleThen, { looked, facts, leftOut }: Moment): RuleVerdict['because'] {
  const type: EventType | null = looked?.event.type ?? null;
  if (putAway) return 'put-away';
  if (!content.enabled) return 'off';
  if (!isInForce({ key, class: content.class }, facts['people.levelOfCare'], leftOut)) return 'left-out';
  return type && !(content.triggers as readonly EventType[]).includes(type) ? 'other-trigger' : null;
}

/** The built-in rule speaks where no other heard an emergency; it stands in no table, so it is known by its alert alone. */
export function verdictOfBuiltIn(moment: Moment): RuleVerdict[] {
  const { id, key, name, version, class: kind } = builtInRule;
  const came = restingOn({ id }, moment);
  const about = { ruleId: id, key, name, version, class: kind };
  return came ? [{ ...about, verdict: 'matched', because: null, level: null, levels: [], came }] : [];
}

/** The alert whose trace names what is looked at. */
function restingOn({ id }: Pick<RuleThen, 'id'>, { looked, alerts }: Moment): WhatCame | null {
  const alert = alerts.find(
    ({ ruleId, eventIds }) => ruleId === id && eventIds.some((each) => looked?.eventIds.includes(each)),
  );
  if (!alert || !looked) return null;
  // It was raised by this, or it stood open before.
  return { kind: +alert.raisedAt >= +looked.began ? 'raised' : 'joined', alertId: alert.id };
}

function whatCame({ id, content }: RuleThen, { at, facts, looked, alerts }: Moment): WhatCame | null {
  const matched = match(content, facts);
  if (!matched) return null;
  if (matched.level.outcome === 'nudge-patient') return { kind: looked ? 'nudge' : 'nothing-woke-it', alertId: null };
  const open = alerts.find(({ ruleId, raisedAt }) => ruleId === id && raisedAt <= at);
  if (open) return { kind: 'joined', alertId: open.id };
  if (!looked) return { kind: 'nothing-woke-it', alertId: null };
  const saidBefore = restsOnEvent(looked.event, matched) && !isNews(looked.event, matched);
  return { kind: saidBefore ? 'said-before' : 'nothing', alertId: null };
}
