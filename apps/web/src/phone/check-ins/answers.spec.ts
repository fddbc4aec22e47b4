import { CheckInAnswers } from '#contracts';
import { asSent, hasAny, newlyUrgent, toggled, without } from './answers.js';

describe('answers', () => {
  it('leave out what was skipped', () => {
    expect(asSent({ mood: 0, behaviours: [], meals: {}, wentOkay: '  ', wantsCall: false })).toEqual({
      mood: 0,
      wantsCall: false,
    });
    expect(CheckInAnswers.safeParse(asSent({ wentOkay: ' a walk ' })).data).toEqual({ wentOkay: 'a walk' });
    expect(hasAny({ wentOkay: ' ' })).toBe(false);
  });

  it('forget the kinds of urge together with the urge', () => {
    expect(without({ mood: 3, strongestUrge: 8, urgeKinds: ['purge'] }, 'strongestUrge')).toEqual({ mood: 3 });
  });

  it('take "none of these" alone', () => {
    expect(toggled(['dizzy'], 'none-of-these')).toEqual(['none-of-these']);
    expect(toggled(['none-of-these'], 'dizzy')).toEqual(['dizzy']);
    expect(toggled(['dizzy'], 'dizzy')).toEqual([]);
  });

  it.each<[CheckInAnswers, CheckInAnswers, string | null]>([
    [{}, { feelsSafe: 'no' }, 'not-safe'],
    [{ feelsSafe: 'yes' }, { feelsSafe: 'not-sure' }, 'not-sure'],
    [{}, { bodySigns: ['dizzy', 'chest-pain'] }, 'body-sign'],
    [{ bodySigns: ['fainted'] }, { bodySigns: ['fainted', 'seizure'] }, 'body-sign'],
    [{}, { behaviours: ['hurt-myself'] }, 'hurt'],
    [{}, { feelsSafe: 'yes', bodySigns: ['dizzy'], behaviours: ['vomited'], mood: 0 }, null],
    [{ feelsSafe: 'no' }, { feelsSafe: 'no', mood: 3 }, null],
    [{ feelsSafe: 'no', bodySigns: ['seizure'] }, { feelsSafe: 'yes' }, null],
  ])('after %j, with %j, offer help at once: %s', (before, now, reason) => {
    expect(newlyUrgent(before, now)).toBe(reason);
  });
});
