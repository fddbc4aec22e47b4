import { CheckInAnswers } from '#contracts';
import { asSent, feelsUnsafe, hasAny, hasUrgentBodySign, toggled, without } from './answers.js';

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

  it('show the safety card for both "no" and "not sure", and for signs that cannot wait', () => {
    expect([feelsUnsafe({ feelsSafe: 'no' }), feelsUnsafe({ feelsSafe: 'not-sure' })]).toEqual([true, true]);
    expect([feelsUnsafe({ feelsSafe: 'yes' }), feelsUnsafe({})]).toEqual([false, false]);
    expect([hasUrgentBodySign({ bodySigns: ['chest-pain'] }), hasUrgentBodySign({ bodySigns: ['dizzy'] })]).toEqual([
      true,
      false,
    ]);
  });
});
