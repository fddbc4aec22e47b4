import type { AnswerName, DomainEvent, Facts, RuleTrigger } from '#contracts';
import { builtInRule } from '../built-in-rule.js';
import { isNews, restsOnEvent } from './is-news.js';

const event = (type: RuleTrigger, data: object = {}) => ({ type, data }) as DomainEvent<RuleTrigger>;
const answered = (...items: AnswerName[]) => event('check-in.answered', { items });
const on = (facts: Partial<Facts>) => ({ level: builtInRule.levels[0]!, facts });

describe('a match rests on its event', () => {
  it.each<[RuleTrigger, Partial<Facts>, boolean]>([
    ['check-in.answered', { 'checkIns.feelsSafe': 'no' }, true],
    ['check-in.answered', { 'checkIns.feelsSafe': 'no', 'checkIns.missedInARow': 2 }, true],
    ['check-in.answered', { 'checkIns.missedInARow': 2 }, false],
    ['check-in.answered', { 'checkIns.feelsSafe': null, 'checkIns.missedInARow': 2 }, false],
    ['check-in.missed', { 'checkIns.missedInARow': 2 }, false],
    ['help.requested', { 'checkIns.helpRequested': true }, true],
    ['alert.chain-exhausted', { 'people.levelOfCare': 'outpatient' }, true],
    ['alert.chain-exhausted', {}, true],
  ])('of %s with %j: %s', (type, facts, rests) => {
    expect(restsOnEvent(event(type), on(facts))).toBe(rests);
  });
});

describe('a match is news', () => {
  it.each<[string, DomainEvent<RuleTrigger>, Partial<Facts>, boolean]>([
    ['when this save says it for the first time', answered('mood', 'feelsSafe'), { 'checkIns.feelsSafe': 'no' }, true],
    ['not when an earlier save said it', answered('mood'), { 'checkIns.feelsSafe': 'no' }, false],
    ['not when the save says nothing new', answered(), { 'checkIns.feelsSafe': 'no' }, false],
    [
      'when one of two things is new',
      answered('bodySigns'),
      { 'checkIns.feelsSafe': 'no', 'checkIns.bodySigns': ['seizure'] },
      true,
    ],
    ['not for how things stand, whatever the save says', answered('mood'), { 'checkIns.lowMoodDaysIn5': 3 }, false],
    ['not for what no answer says', answered('mood'), { 'checkIns.helpRequested': true }, false],
    ['for each call for help', event('help.requested'), { 'checkIns.helpRequested': true }, true],
    ['for each concern', event('supporter.raised-concern'), { 'consent.supporterConcern': 'danger' }, true],
    ['for each chain that ended', event('alert.chain-exhausted'), {}, true],
    ['not for a check-in that was missed', event('check-in.missed'), { 'checkIns.missedInARow': 2 }, false],
    ['of a release that wrote down no items', event('check-in.answered'), { 'checkIns.feelsSafe': 'no' }, true],
  ])('%s', (_, of, facts, news) => {
    expect(isNews(of, on(facts))).toBe(news);
  });
});
