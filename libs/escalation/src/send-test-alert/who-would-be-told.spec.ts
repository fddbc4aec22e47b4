import type { ChainRole, EscalationStep } from '#contracts';
import type { BusinessHours, RoleHolder } from '#ports';
import { whoWouldBeTold } from './who-would-be-told.js';

const hours: BusinessHours = { timeZone: 'UTC', days: [1, 2, 3, 4, 5], from: '08:00', to: '18:00' };
const monday = new Date('2026-03-02T16:00:00Z');
const step = (amount: number, unit: 'm' | 'bh', ...roles: ChainRole[]): EscalationStep => ({
  roles,
  acknowledgeWithin: { amount, unit },
});
const holders: RoleHolder[] = [
  { role: 'therapist', staffId: 'tess' },
  { role: 'on-call', staffId: 'paul' },
  { role: 'physician', staffId: 'paul' },
  { role: 'clinical-lead', staffId: 'lena' },
];
const told = (...steps: EscalationStep[]) =>
  whoWouldBeTold({ steps, repeats: false }, holders, hours, monday).map(({ at, staffIds }) => [
    at.toISOString().slice(5, 16),
    staffIds,
  ]);

describe('who would be told', () => {
  it('is whoever holds the roles, each step once the one before went unanswered', () => {
    expect(told(step(30, 'm', 'on-call'), step(4, 'bh', 'therapist'), step(10, 'm', 'clinical-lead'))).toEqual([
      ['03-02T16:00', ['paul']],
      ['03-02T16:30', ['tess']],
      ['03-03T10:30', ['lena']],
    ]);
  });

  it('is nobody at a vacant step, and the next at the same moment', () => {
    expect(told(step(30, 'm', 'coordinator'), step(30, 'm', 'therapist', 'nutritionist'))).toEqual([
      ['03-02T16:00', []],
      ['03-02T16:00', ['tess']],
    ]);
  });

  it('waits for nobody twice: a step that only reaches who was told is passed over', () => {
    expect(told(step(10, 'm', 'on-call'), step(10, 'm', 'physician'), step(10, 'm', 'clinical-lead'))).toEqual([
      ['03-02T16:00', ['paul']],
      ['03-02T16:10', ['paul']],
      ['03-02T16:10', ['lena']],
    ]);
  });

  it('names somebody once who holds two roles of a step', () => {
    expect(told(step(10, 'm', 'on-call', 'physician'))).toEqual([['03-02T16:00', ['paul']]]);
  });
});
