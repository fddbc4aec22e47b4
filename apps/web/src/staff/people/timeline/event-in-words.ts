import { AlertOutcome, ChainRole, LevelOfCare, RiskTier, Severity, type TimelineEntry } from '#contracts';
import type { Moments } from '../../../kit/moments.js';
import { nameOfRule } from '../../escalation/rule-name.js';
import { moveInWords } from '../../transitions/events/move-in-words.js';
import type { Say } from '../../use-words.js';

const levelOrTier = (t: Say, value: unknown): string => {
  const level = LevelOfCare.safeParse(value);
  if (level.success) return t(`level.${level.data}`);
  const tier = RiskTier.safeParse(value);
  if (tier.success) return t(`tier-word.${tier.data}`);
  const severity = Severity.safeParse(value);
  return severity.success ? t(`severity.${severity.data}`) : '';
};

/** One line of the timeline. Ids in the event say nothing to a reader; codes and times are put into words. */
export const eventInWords = (t: Say, moments: Moments, { type, data }: TimelineEntry): string => {
  const key = typeof data.ruleKey === 'string' ? data.ruleKey : '';
  const roles = Array.isArray(data.roles) ? data.roles : [data.role];
  const outcome = AlertOutcome.safeParse(data.outcome);
  const values = {
    ...moveInWords(t, data),
    rule: key ? nameOfRule(t, { key, name: key }) : '',
    severity: levelOrTier(t, data.severity),
    from: levelOrTier(t, data.from),
    to: levelOrTier(t, data.to),
    roles: roles
      .map((role) => ChainRole.safeParse(role))
      .flatMap((role) => (role.success ? [t(`role.${role.data}`)] : []))
      .join(', '),
    names: Array.isArray(data.names) ? data.names.join(', ') : '',
    outcome: outcome.success ? t(`outcome.${outcome.data}`) : '',
    until: typeof data.until === 'string' ? moments.dayAndClock(data.until) : '',
    hours: typeof data.hours === 'number' ? Math.round(data.hours) : 0,
    window:
      typeof data.opensAt === 'string' && typeof data.closesAt === 'string'
        ? moments.window(data.opensAt, data.closesAt)
        : '',
  };
  if (type === 'check-in.answered') {
    const how = data.late === true ? 'late' : data.finished === true ? 'whole' : 'part';
    return t(`event-answered.${how}`, values);
  }
  if (type === 'alert.reopened' && (data.because === 'given-back' || data.because === 'said-again')) {
    return t(`event-reopened.${data.because}`, values);
  }
  return t(`event.${type}`, values);
};
