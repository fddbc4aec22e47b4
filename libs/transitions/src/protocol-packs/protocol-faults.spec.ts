import { DomainError } from '#kernel';
import { defaultProtocol } from './default-protocols.js';
import { assertSound, type Programme, protocolFaults } from './protocol-faults.js';

const programme: Programme = {
  classes: new Map([
    ['one-missed', 'care'],
    ['not-safe-or-help', 'safety'],
  ]),
  timeZone: 'UTC',
  now: new Date('2026-03-02T08:00:00Z'),
  schedules: {
    faultOf: ({ recurrence }) =>
      recurrence === 'FREQ=DAILY' ? null : { field: '/recurrence', message: 'No rule.', code: 'SCHEDULE.X' },
  },
};
const pack = defaultProtocol('intensive-outpatient');
const faults = (over: Partial<typeof pack>) =>
  protocolFaults({ ...pack, ...over }, programme, '/content').map(({ field, code }) => [field, code]);

describe('a protocol pack that is changed', () => {
  it('may leave out rules of care', () => {
    expect(faults({ leavesOutRules: ['one-missed'] })).toEqual([]);
  });

  it('says of each place what is wrong there', () => {
    const given = {
      schedule: { ...pack.schedule!, recurrence: 'FREQ=HOURLY' },
      leavesOutRules: ['one-missed', 'no-such-rule', 'one-missed', 'not-safe-or-help'],
      checklist: ['Ask how they are', 'Ask the non-compliant ones twice'],
    };
    expect(faults(given)).toEqual([
      ['/content/schedule/recurrence', 'SCHEDULE.X'],
      ['/content/leavesOutRules/1', 'unknown-rule'],
      ['/content/leavesOutRules/2', 'twice'],
      ['/content/leavesOutRules/3', 'safety-rule'],
      ['/content/checklist/1', 'wording'],
    ]);
  });

  it('is refused for a safety rule before all else', () => {
    const found = protocolFaults({ ...pack, leavesOutRules: ['x', 'not-safe-or-help'] }, programme, '');
    expect(() => assertSound(found)).toThrow(DomainError);
    expect(() => assertSound(found)).toThrow(expect.objectContaining({ code: 'PROTOCOL_PACK.SAFETY_RULE' }));
    expect(() => assertSound([])).not.toThrow();
  });
});
