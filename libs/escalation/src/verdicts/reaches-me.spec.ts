import { v7 } from 'uuid';
import type { EscalationRule } from '#contracts';
import { defaultRules } from '../default-rules/index.js';
import { reachesMe } from './reaches-me.js';

const rule = (key: string, over: Partial<EscalationRule> = {}): EscalationRule => ({
  ...{ id: v7(), key, version: 1, toReview: false, retired: false },
  ...defaultRules.find((each) => each.key === key)!.content,
  ...over,
});

describe('what would reach somebody', () => {
  it('is what names a role of theirs, with the step at which it does and how long others have before', () => {
    expect(reachesMe([rule('no-meal'), rule('wants-call')], ['on-call'])).toMatchObject([
      { key: 'no-meal', severity: 'S3', step: 1, roles: ['on-call'], unless: [{ amount: 1, unit: 'h' }] },
    ]);
    expect(reachesMe([rule('wants-call'), rule('no-meal')], ['therapist', 'physician'])).toMatchObject([
      { key: 'no-meal', step: 0, roles: ['physician'], unless: [] },
      { key: 'wants-call', step: 0, roles: ['therapist'], unless: [] },
    ]);
  });

  it('is nothing of a rule that is off or put away, nor a word to the patient alone', () => {
    const rules = [rule('wants-call', { enabled: false }), rule('wants-call', { retired: true }), rule('one-missed')];
    expect(reachesMe(rules, ['therapist', 'coordinator'])).toEqual([]);
  });

  it('is nothing for whoever holds no role', () => {
    expect(reachesMe([rule('no-meal')], [])).toEqual([]);
  });
});
