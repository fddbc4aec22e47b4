import { stepUpReasons, TransitionReason } from '#contracts';
import { faultOf, reasonsFor } from './reasons.js';

describe('the reasons of a move', () => {
  it('of a step-up begin with what the guideline asks for, and a low BMI may stand beside', () => {
    expect(reasonsFor('step-up').slice(0, 8)).toEqual(stepUpReasons);
    expect(reasonsFor('step-up')).toContain('low-bmi');
  });

  it('of a step-down never name a BMI', () => {
    expect(reasonsFor('step-down')).not.toContain('low-bmi');
    expect(reasonsFor('step-down')[0]).toBe('goals-of-level-met');
  });

  it('all have a direction in which they can be chosen, each once', () => {
    for (const direction of ['step-up', 'step-down'] as const) {
      expect(new Set(reasonsFor(direction)).size).toBe(reasonsFor(direction).length);
    }
    const chosen = new Set([...reasonsFor('step-up'), ...reasonsFor('step-down')]);
    expect(TransitionReason.options.filter((reason) => !chosen.has(reason))).toEqual([]);
  });

  it.each([
    ['step-up', [], 'none'],
    ['step-up', ['low-bmi'], 'bmi-alone'],
    ['step-up', ['patients-wish'], 'no-step-up-reason'],
    ['step-up', ['low-bmi', 'medical-instability'], null],
    ['step-down', [], 'none'],
    ['step-down', ['stable-at-level'], null],
  ] as const)('a %s because of %j: %s', (direction, reasons, fault) => {
    expect(faultOf(direction, reasons)).toBe(fault);
  });
});
